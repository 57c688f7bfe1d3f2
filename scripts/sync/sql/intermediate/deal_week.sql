-- In which weekly readings of a period each deal was open in a category and due in it, or won (docs/metrics.md, Weekly readings): the
-- numbers of its first and last week. Weeks that are still to come are in it, as they will be if nothing changes, so that time alone
-- changes no row. A row can only count for the period of its close date. Periods before those that are kept have none.
INSERT INTO deal_week
WITH due AS MATERIALIZED (
  SELECT s.deal_no, p.period_key, p.kind, p.start_date, p.end_date, coalesce(s.category, 'Won') AS category, s.amount, s.is_assumed,
    i.on_date AS from_on, o.on_date AS until_on, coalesce(t.probability, c.probability, 0) / 100 AS probability
  FROM state s
  JOIN period_day p ON p.on_date = s.close_date
  SEMI JOIN period_week k ON k.period_key = p.period_key
  JOIN day_at i ON i.slot = epoch_ms(s.from_at) // 900000
  LEFT JOIN day_at o ON o.slot = epoch_ms(nullif(s.to_at, TIMESTAMP 'infinity')) // 900000
  LEFT JOIN stage t ON t.name = s.stage
  LEFT JOIN category_place c ON c.category = s.recorded_category
  WHERE s.category IS NOT NULL OR s.recorded_category = 'Closed'
),
spanned AS (
  SELECT due.*, d.is_won AND d.close_date BETWEEN due.start_date AND due.end_date AS is_won,
    first_week_after(due.start_date, greatest(due.from_on, d.accepted_date)) AS first_week,
    least(weeks_between(due.start_date, due.end_date), coalesce(weeks_between(due.start_date, due.until_on), 1000)) AS last_week
  FROM due
  JOIN accepted_deal d ON d.deal_no = due.deal_no
  WHERE due.kind = 'Quarter' OR d.is_monthly
)
SELECT deal_no, period_key, category, first_week, last_week, amount, amount * probability, is_won, is_assumed
FROM spanned
WHERE first_week <= last_week
