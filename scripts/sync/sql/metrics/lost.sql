-- Lost_Competition, Lost_No_Decision, Lost_Unclassified: closed lost, close date in the period; current amount.
SELECT d.deal_no, p.period_key,
  CASE d.loss_type
    WHEN 'Competition' THEN 'Lost_Competition'
    WHEN 'No Decision' THEN 'Lost_No_Decision'
    ELSE 'Lost_Unclassified'
  END AS metric,
  d.amount
FROM accepted_deal d
JOIN period_day p ON p.on_date = d.close_date AND (p.kind = 'Quarter' OR d.is_monthly)
WHERE d.is_closed AND NOT d.is_won
