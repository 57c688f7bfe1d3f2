-- Slipped: accepted by e (now, or the end of a period that is over); in the forecast and due in the period at its start or
-- at a row within it; still in the forecast as of e; and due later by then, or the period is over.
-- Amount and category are those of the last row that was due in the period.
WITH due AS MATERIALIZED (
  SELECT s.deal_no, p.period_key, p.kind, p.seen_until, p.seen_on, p.is_over, p.end_date,
    max_by(s.amount, s.seq) AS amount,
    max_by(s.category, s.seq) AS category
  FROM state s
  JOIN period_day p ON p.on_date = s.close_date AND s.from_at < p.seen_until AND p.start_at <= s.to_at
  WHERE s.category IS NOT NULL
  GROUP BY ALL
),
-- By itself first, as in start.sql.
counted AS MATERIALIZED (
  SELECT due.*
  FROM due
  JOIN accepted_deal d ON d.deal_no = due.deal_no
  WHERE d.accepted_date <= due.seen_on AND (due.kind = 'Quarter' OR d.is_monthly)
),
slipped AS (
  SELECT c.deal_no, c.period_key, c.amount, c.category
  FROM counted c
  JOIN state s ON s.deal_no = c.deal_no AND s.from_at < c.seen_until AND c.seen_until <= s.to_at
  WHERE s.category IS NOT NULL AND (c.is_over OR s.close_date > c.end_date)
)
SELECT deal_no, period_key, unnest(['Slipped', 'Slipped_' || category]) AS metric, amount
FROM slipped
