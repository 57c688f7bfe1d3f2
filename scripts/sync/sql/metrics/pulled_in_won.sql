-- Pulled_In_Won: the deals of Won that were accepted outside the period and are in none of its Start sums; current amount.
SELECT f.deal_no, f.period_key, 'Pulled_In_Won' AS metric, f.amount
FROM found f
ANTI JOIN found other ON other.deal_no = f.deal_no AND other.period_key = f.period_key
  AND other.metric IN ('Accepted', 'Start_Commit', 'Start_Best_Case', 'Start_Pipeline')
WHERE f.metric = 'Won'
