-- Slipped: accepted by e (now, or the end of a period that is over); in the forecast and due in the period at its start or
-- at a row within it; still in the forecast as of e; and due later by then, or the period is over.
-- Amount and category are those of the last row that was due in the period.
WITH due AS (
  SELECT s.deal_no, p.period_key, p.seen_until, p.is_over, p.end_date,
    max_by(s.amount, s.seq) AS amount,
    max_by(s.category, s.seq) AS category
  FROM state s
  JOIN period_day p ON p.on_date = s.close_date AND s.from_at < p.seen_until AND p.start_at <= s.to_at
  JOIN accepted_deal d ON d.deal_no = s.deal_no AND d.accepted_date <= p.seen_on
  WHERE s.category IS NOT NULL AND (p.kind = 'Quarter' OR d.is_monthly)
  GROUP BY ALL
),
slipped AS (
  SELECT due.deal_no, due.period_key, due.amount, due.category
  FROM due
  JOIN state s ON s.deal_no = due.deal_no AND s.from_at < due.seen_until AND due.seen_until <= s.to_at
  WHERE s.category IS NOT NULL AND (due.is_over OR s.close_date > due.end_date)
)
SELECT deal_no, period_key, unnest(['Slipped', 'Slipped_' || category]) AS sum, amount
FROM slipped
