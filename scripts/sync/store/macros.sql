-- The instant (UTC) at which a date begins in the org's time zone.
CREATE OR REPLACE TEMP MACRO start_of(on_date) AS
  timezone('UTC', timezone(getvariable('time_zone'), on_date::TIMESTAMP));

-- The org's date at an instant (UTC).
CREATE OR REPLACE TEMP MACRO org_date(instant) AS
  timezone(getvariable('time_zone'), timezone('UTC', instant))::DATE;

-- An amount in the corporate currency; a null rate means the org has one currency.
CREATE OR REPLACE TEMP MACRO in_corporate_currency(amount, rate) AS
  CASE WHEN rate IS NULL OR rate = 1 THEN amount ELSE amount / rate END;

-- The external id of a metric record; such a field holds 255 characters.
CREATE OR REPLACE TEMP MACRO metric_key(period_key, dimension, value) AS
  CASE WHEN length(concat_ws('|', period_key, dimension, value)) <= 255
    THEN concat_ws('|', period_key, dimension, value)
    ELSE left(concat_ws('|', period_key, dimension, value), 222) || '~' || md5(value) END;
