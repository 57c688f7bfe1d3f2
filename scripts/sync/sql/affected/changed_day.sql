CREATE OR REPLACE TEMP TABLE changed_day AS
SELECT DISTINCT kind, unnest(generate_series(start_date, end_date, INTERVAL 1 DAY))::DATE AS on_date FROM changed_period
