-- The fiscal quarters and months from the one of the oldest history row to the fourth quarter after the current one.
-- The org's own Period rows come first; dates it has no row for are filled by standard periods of its fiscal year.
CREATE OR REPLACE TEMP TABLE calendar AS
WITH known AS (
  SELECT p.Type AS kind, p.StartDate AS start_date, p.EndDate AS end_date,
    -- named 2026 in some orgs and FY2026 in others
    CASE WHEN p.FiscalYearSettings_Name SIMILAR TO '\d.*' THEN 'FY' ELSE '' END
      || coalesce(p.FiscalYearSettings_Name, 'FY' || year(p.EndDate)) AS fiscal_year,
    row_number() OVER (PARTITION BY p.Type, coalesce(p.FiscalYearSettingsId, '') ORDER BY p.StartDate) AS number
  FROM org.Period p
  WHERE p.Type IN ('Quarter', 'Month')
),
month_start AS (
  SELECT unnest(generate_series(
    date_trunc('year', least(getvariable('oldest_date'), getvariable('today')) - INTERVAL 1 YEAR),
    getvariable('today') + INTERVAL 3 YEAR,
    INTERVAL 1 MONTH))::DATE AS start_date
),
fiscal_month AS (
  SELECT start_date,
    -- 0 for the first month of the fiscal year
    ((month(start_date) - getvariable('fiscal_year_start_month') + 12) % 12)::INTEGER AS position,
    -- a fiscal year is named after the calendar year it ends in
    year(start_date + to_months(11 - position)) AS fiscal_year
  FROM month_start
),
standard AS (
  SELECT 'Month' AS kind, start_date, (start_date + INTERVAL 1 MONTH)::DATE - 1 AS end_date, fiscal_year, position + 1 AS number
  FROM fiscal_month
  UNION ALL
  SELECT 'Quarter', start_date, (start_date + INTERVAL 3 MONTH)::DATE - 1, fiscal_year, position // 3 + 1
  FROM fiscal_month
  WHERE position % 3 = 0
),
period AS (
  FROM known
  UNION ALL
  SELECT s.kind, s.start_date, s.end_date, 'FY' || s.fiscal_year, s.number
  FROM standard s
  ANTI JOIN known k ON k.kind = s.kind AND k.start_date <= s.end_date AND s.start_date <= k.end_date
),
last_quarter AS (
  SELECT max(end_date) AS end_date
  FROM (FROM period WHERE kind = 'Quarter' AND end_date >= getvariable('today') ORDER BY start_date LIMIT 5)
)
SELECT
  left(kind, 1) || ':' || start_date AS period_key,
  kind,
  start_date,
  end_date,
  CASE
    WHEN kind = 'Quarter' THEN fiscal_year || ' Q' || number
    WHEN day(start_date) = 1 AND end_date = last_day(start_date) THEN strftime(start_date, '%B %Y')
    ELSE fiscal_year || ' P' || number
  END AS name,
  start_date <= getvariable('today') AS has_begun,
  end_date < getvariable('today') AS is_over
FROM period
WHERE end_date >= least(getvariable('oldest_date'), getvariable('today'))
  AND start_date <= (SELECT end_date FROM last_quarter)
