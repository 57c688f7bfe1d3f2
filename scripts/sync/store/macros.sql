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

-- An amount in the corporate currency; a null rate means the org has one currency.
CREATE OR REPLACE TEMP MACRO in_corporate_currency(amount, rate) AS
  CASE WHEN rate IS NULL OR rate = 1 THEN amount ELSE amount / rate END;

-- The external id of a metric record; such a field holds 255 characters.
CREATE OR REPLACE TEMP MACRO metric_key(period_key, dimension, value) AS
  CASE WHEN length(concat_ws('|', period_key, dimension, value)) <= 255
    THEN concat_ws('|', period_key, dimension, value)
    ELSE left(concat_ws('|', period_key, dimension, value), 222) || '~' || md5(value) END;
