-- The fiscal quarters and months from the one of the oldest history row to the fourth quarter after the current one.
-- The org's own Period rows come first. Dates it has no row for are filled: by standard periods of its fiscal year where all
-- its rows are such, else by the pattern of the year before the gap (at the beginning, of the first year) as an assumption.
CREATE OR REPLACE TEMP TABLE calendar AS
WITH length (kind, months) AS (
  VALUES ('Month', 1), ('Quarter', 3)
),
span AS (
  SELECT date_trunc('year', least(getvariable('oldest_date'), getvariable('today')) - INTERVAL 1 YEAR)::DATE AS first_day,
    (getvariable('today') + INTERVAL 3 YEAR)::DATE AS last_day
),
own AS MATERIALIZED (
  SELECT p.Type AS kind, p.StartDate AS start_date, p.EndDate AS end_date,
    -- named 2026 in some orgs and FY2026 in others
    CASE WHEN p.FiscalYearSettings_Name SIMILAR TO '\d.*' THEN 'FY' ELSE '' END
      || coalesce(p.FiscalYearSettings_Name, 'FY' || fiscal_year_of(p.StartDate + (p.EndDate - p.StartDate)::INTEGER // 2)) AS fiscal_year,
    p.FiscalYearSettingsId AS year_id,
    day(p.StartDate) = 1 AND p.EndDate = last_day(p.StartDate + to_months(l.months - 1))
      AND fiscal_month_of(p.StartDate) % l.months = 0 AS is_standard,
    l.months
  FROM org.Period p
  JOIN length l ON l.kind = p.Type
),
known AS MATERIALIZED (
  SELECT kind, start_date, end_date, fiscal_year, coalesce(year_id, fiscal_year) AS year_key,
    CASE WHEN year_id IS NULL AND is_standard THEN fiscal_month_of(start_date) // months + 1
      ELSE row_number() OVER (PARTITION BY kind, coalesce(year_id, fiscal_year) ORDER BY start_date) END AS number,
    bool_and(is_standard) OVER (PARTITION BY kind) AS are_all_standard
  FROM own
),
-- The known years whose periods follow on each other for as long as a year is, and how far the next one is from each.
whole_year AS (
  SELECT kind, year_key,
    CASE WHEN day(min(start_date)) = 1 AND max(end_date) + 1 = min(start_date) + INTERVAL 1 YEAR THEN 12 ELSE 0 END AS next_in_months,
    max(end_date) + 1 - min(start_date) AS next_in_days
  FROM known
  GROUP BY kind, year_key
  HAVING sum(end_date + 1 - start_date) = max(end_date) + 1 - min(start_date)
    AND max(end_date) + 1 - min(start_date) BETWEEN 350 AND 380
),
gap AS (
  SELECT kind, s.first_day AS first_day, min(start_date) - 1 AS last_day, arg_min(year_key, start_date) AS year_key,
    -1 AS direction, any_value(are_all_standard) AS are_all_standard
  FROM known, span s
  GROUP BY kind, s.first_day
  UNION ALL
  SELECT kind, end_date + 1, next_start - 1, year_key, 1, are_all_standard
  FROM (
    SELECT k.*, lead(start_date, 1, s.last_day + 1) OVER (PARTITION BY kind ORDER BY start_date) AS next_start FROM known k, span s
  )
  UNION ALL
  SELECT kind, s.first_day, s.last_day, NULL, 1, true
  FROM length l, span s
  WHERE NOT EXISTS (FROM known k WHERE k.kind = l.kind)
),
-- Whose pattern fills a gap; without one the standard periods do.
filled AS (
  SELECT g.kind, g.first_day, g.last_day, g.direction, NOT g.are_all_standard AS is_assumed, y.year_key, y.next_in_months, y.next_in_days
  FROM gap g
  LEFT JOIN whole_year y ON y.kind = g.kind AND y.year_key = g.year_key AND NOT g.are_all_standard
  WHERE g.first_day <= g.last_day
),
shifted AS (
  SELECT kind, first_day, last_day, year_key, next_in_months, next_in_days, is_assumed,
    direction * unnest(range(1, (last_day - first_day) // 350 + 3)) AS years
  FROM filled
  WHERE year_key IS NOT NULL
),
month_start AS (
  SELECT unnest(generate_series(date_trunc('year', first_day), last_day, INTERVAL 1 MONTH))::DATE AS start_date FROM span
),
standard AS (
  SELECT l.kind, m.start_date, (m.start_date + to_months(l.months))::DATE - 1 AS end_date,
    'FY' || fiscal_year_of(m.start_date) AS fiscal_year, fiscal_month_of(m.start_date) // l.months + 1 AS number
  FROM month_start m
  JOIN length l ON fiscal_month_of(m.start_date) % l.months = 0
),
period AS (
  SELECT kind, start_date, end_date, fiscal_year, number, false AS is_assumed FROM known
  UNION ALL
  SELECT f.kind, greatest(s.start_date, f.first_day), least(s.end_date, f.last_day), s.fiscal_year, s.number, f.is_assumed
  FROM filled f
  JOIN standard s ON s.kind = f.kind AND s.start_date <= f.last_day AND s.end_date >= f.first_day
  WHERE f.year_key IS NULL
  UNION ALL
  SELECT kind, greatest(start_date, first_day), least(end_date, last_day),
    CASE WHEN fiscal_year SIMILAR TO '.*\d{4}.*'
      THEN regexp_replace(fiscal_year, '\d{4}', (regexp_extract(fiscal_year, '\d{4}')::INTEGER + years)::VARCHAR)
      ELSE 'FY' || fiscal_year_of(start_date + (end_date - start_date)::INTEGER // 2) END,
    number, is_assumed
  FROM (
    SELECT k.kind, k.fiscal_year, k.number, s.first_day, s.last_day, s.years, s.is_assumed,
      CASE WHEN s.next_in_months = 0 THEN k.start_date + (s.years * s.next_in_days)::INTEGER
        ELSE (k.start_date + to_months(s.years::INTEGER * 12))::DATE END AS start_date,
      CASE WHEN s.next_in_months = 0 THEN k.end_date + (s.years * s.next_in_days)::INTEGER
        ELSE (k.end_date + 1 + to_months(s.years::INTEGER * 12))::DATE - 1 END AS end_date
    FROM shifted s
    JOIN known k ON k.kind = s.kind AND k.year_key = s.year_key
  )
  WHERE start_date <= last_day AND end_date >= first_day
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
  END || CASE WHEN is_assumed THEN ' (assumed)' ELSE '' END AS name,
  start_date <= getvariable('today') AS has_begun,
  end_date < getvariable('today') AS is_over,
  is_assumed
FROM period
WHERE end_date >= least(getvariable('oldest_date'), getvariable('today'))
  AND start_date <= (SELECT end_date FROM last_quarter)
