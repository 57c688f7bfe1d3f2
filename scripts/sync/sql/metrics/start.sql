-- Start_Commit, Start_Best_Case, Start_Pipeline: accepted before the period; as of its start in the forecast and due in it.
-- A row can only count for the period of its close date, so each row is compared with one start. That comes first and
-- in a separate step: deals and periods have only inequalities in common, and joining them to each other never ends.
WITH as_of_start AS MATERIALIZED (
  SELECT s.deal_no, p.period_key, p.kind, p.start_date, s.category, s.amount
  FROM state s
  JOIN period_day p ON p.on_date = s.close_date AND s.from_at < p.start_at AND p.start_at <= s.to_at
  WHERE s.category IS NOT NULL
)
SELECT s.deal_no, s.period_key, ('Start_' || s.category)::metric_name AS metric, s.amount
FROM as_of_start s
JOIN accepted_deal d ON d.deal_no = s.deal_no
WHERE d.accepted_date < s.start_date AND (s.kind = 'Quarter' OR d.is_monthly)
