-- Each day of each period that has begun, so that a date finds its quarter and its month by equality.
-- start_at and seen_until (e) are instants, seen_on is e as a date; all dates are the org's.
CREATE OR REPLACE TEMP TABLE period_day AS
SELECT
  unnest(generate_series(start_date, end_date, INTERVAL 1 DAY))::DATE AS on_date,
  period_key, kind, start_date, end_date, is_over,
  start_of(start_date) AS start_at,
  least(getvariable('now_at'), start_of(end_date + 1)) AS seen_until,
  least(getvariable('today'), end_date) AS seen_on
FROM calendar
WHERE has_begun
