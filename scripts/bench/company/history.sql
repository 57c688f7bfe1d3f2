-- Six rows for each deal: it is opened, moves on, a third of them is put off once, and the last row is what it is today.
CREATE TEMP TABLE step AS
WITH lived AS (
  SELECT d.*, k, least(life_days, age_days) * 86400.0 / 5 * k AS seconds, k = 5 AND is_closed AS is_end,
    least(6, floor(7.0 * least(life_days, age_days) * k / 5 / life_days))::INTEGER AS stage_no
  FROM deal d, range(6) steps(k)
)
SELECT n, k,
  created_at + to_seconds(seconds) AS from_at,
  CASE WHEN is_end AND is_won THEN 'Closed Won' WHEN is_end THEN 'Closed Lost'
    ELSE ['Understanding Offerings', 'Building Business Case', 'Running Evaluation', 'Comparing Shortlist',
      'Negotiating Proposal', 'Confirming Deployment', 'Redlining Documents'][1 + stage_no] END AS stage,
  CASE WHEN is_end AND is_won THEN 'Closed' WHEN is_end THEN 'Omitted'
    ELSE ['Pipeline', 'Pipeline', 'BestCase', 'BestCase', 'Forecast', 'Forecast', 'Forecast'][1 + stage_no] END AS category,
  base_amount + 250 * k AS amount,
  CASE WHEN is_end THEN (created_at + to_seconds(seconds))::DATE
    ELSE created_at::DATE + life_days::INTEGER + CASE WHEN push < 33 AND k >= 3 THEN 0 WHEN push < 33 THEN -45 ELSE 0 END END AS close_date
FROM lived;
