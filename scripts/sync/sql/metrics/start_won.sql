-- Start_Won_Commit, …: the deals of Start_Commit, … that are won by now with a close date in the period; amount as of its start.
SELECT f.deal_no, f.period_key, replace(f.metric, 'Start_', 'Start_Won_') AS metric, f.amount
FROM found f
SEMI JOIN found won ON won.deal_no = f.deal_no AND won.period_key = f.period_key AND won.metric = 'Won'
WHERE f.metric IN ('Start_Commit', 'Start_Best_Case', 'Start_Pipeline')
