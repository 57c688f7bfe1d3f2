-- The periods that are not as they were when the sums were last computed, as they were and as they are.
CREATE OR REPLACE TEMP TABLE changed_period AS
WITH now AS (
  SELECT period_key, kind, start_date, end_date, has_begun, is_over FROM calendar WHERE has_begun
),
before AS (
  SELECT * EXCLUDE (is_read) FROM seen_period WHERE has_begun
)
(FROM now EXCEPT FROM before)
UNION ALL
(FROM before EXCEPT FROM now)
