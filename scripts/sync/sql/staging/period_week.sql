-- The weekly readings there are (docs/metrics.md, Weekly readings): of the running period and the last eight that are over, of each kind.
-- Week 0 is the start of the period. Slices of two dimensions have records for the same quarters.
CREATE OR REPLACE TEMP TABLE period_week AS
WITH kept AS (
  FROM calendar WHERE has_begun QUALIFY row_number() OVER (PARTITION BY kind ORDER BY start_date DESC) <= 9
),
dated AS (
  SELECT period_key, unnest(range(weeks_between(start_date, end_date) + 1))::INTEGER AS week, start_date FROM kept
)
SELECT period_key, week, (start_date + 7 * week)::DATE AS on_date, start_of((start_date + 7 * week)::DATE) AS at
FROM dated
WHERE start_of((start_date + 7 * week)::DATE) <= getvariable('now_at');

SET VARIABLE two_dimensions_from = coalesce((SELECT min(period_key) FROM period_week WHERE left(period_key, 1) = 'Q'), '')
