-- The org's date at an instant (UTC).
CREATE OR REPLACE TEMP MACRO org_date(instant) AS
  timezone(getvariable('time_zone'), timezone('UTC', instant))::DATE;

-- The instant (UTC) at which the org's clock shows midnight for the last time on a date.
CREATE OR REPLACE TEMP MACRO last_midnight(on_date) AS
  timezone('UTC', timezone(getvariable('time_zone'), on_date::TIMESTAMP));

-- The instant (UTC) at which a date begins in the org's time zone. Where clocks are set back from one o'clock to midnight
-- (Azores, Havana), the date has begun an hour before.
CREATE OR REPLACE TEMP MACRO start_of(on_date) AS
  CASE WHEN org_date(last_midnight(on_date) - INTERVAL 1 MILLISECOND) = on_date
    THEN last_midnight(on_date) - INTERVAL 1 HOUR
    ELSE last_midnight(on_date) END;

-- An amount in the corporate currency. A blank currency is the corporate one; an amount in a currency without a rate is in no
-- figure.
CREATE OR REPLACE TEMP MACRO in_corporate_currency(amount, currency, rate) AS
  CASE WHEN currency IS NULL OR rate = 1 THEN amount WHEN rate IS NULL THEN 0 ELSE amount / rate END;

-- A forecast category by its value, where an org has written the label that exports have in histories.
CREATE OR REPLACE TEMP MACRO forecast_category(name) AS
  CASE name WHEN 'Best Case' THEN 'BestCase' WHEN 'Most Likely' THEN 'MostLikely' WHEN 'Commit' THEN 'Forecast' ELSE name END;

-- The place of a date's month in the fiscal year, 0 for the first.
CREATE OR REPLACE TEMP MACRO fiscal_month_of(on_date) AS
  ((month(on_date) - getvariable('fiscal_year_start_month') + 12) % 12)::INTEGER;

-- The fiscal year of a date, which is named after the calendar year it ends in.
CREATE OR REPLACE TEMP MACRO fiscal_year_of(on_date) AS
  year(date_trunc('month', on_date) + to_months(11 - fiscal_month_of(on_date)));

-- The instant at which a deal without history opens: when it was created, and a closed one no later than its close date begins.
CREATE OR REPLACE TEMP MACRO opened_at(created_at, is_closed, close_date) AS
  least(created_at, CASE WHEN is_closed THEN start_of(close_date) END);

-- The external id of a metric record; such a field holds 255 characters.
CREATE OR REPLACE TEMP MACRO metric_key(period_key, dimension, value) AS
  CASE WHEN length(concat_ws('|', period_key, dimension, value)) <= 255
    THEN concat_ws('|', period_key, dimension, value)
    ELSE left(concat_ws('|', period_key, dimension, value), 222) || '~' || md5(value) END;

-- Slices of two dimensions have records for quarters only, since a month would divide a handful of deals again, and only for the running
-- quarter and the last eight that are over (staging/period_week.sql).
CREATE OR REPLACE TEMP MACRO has_record(period_key, dimension) AS
  dimension NOT LIKE '% by %' OR (left(period_key, 1) = 'Q' AND period_key >= getvariable('two_dimensions_from'));

-- A slice of a seller, alone or with a segment or competitor, becomes that of a team: <user id> or <user id>|<segment or competitor>.
CREATE OR REPLACE TEMP MACRO member_of(value) AS split_part(value, '|', 1);
CREATE OR REPLACE TEMP MACRO team_dimension(dimension) AS replace(dimension, 'Seller', 'Team');
CREATE OR REPLACE TEMP MACRO team_value(value, manager_id) AS manager_id || substr(value, length(member_of(value)) + 1);

-- The user whose slice or team it is; null for other slices. One expression, since DuckDB compares every row with every user where a
-- LEFT JOIN has a condition on its left side.
CREATE OR REPLACE TEMP MACRO person_of(dimension, value) AS
  CASE WHEN regexp_matches(dimension, '(^| by )(Seller|Team)$') THEN member_of(value) END;

-- The external id of a weekly reading.
CREATE OR REPLACE TEMP MACRO week_key(period_key, week, dimension, value) AS
  metric_key(concat_ws('|', period_key, lpad(week::VARCHAR, 2, '0')), dimension, value);

-- Full weeks from the first day of a period to a date; -1 before it.
CREATE OR REPLACE TEMP MACRO weeks_between(start_date, on_date) AS
  CASE WHEN on_date < start_date THEN -1 ELSE (on_date - start_date)::INTEGER // 7 END;

-- The first weekly reading of a period that begins after a date.
CREATE OR REPLACE TEMP MACRO first_week_after(start_date, on_date) AS weeks_between(start_date, on_date) + 1;
