-- The org's date in each quarter of an hour that has a history row; offsets of time zones are whole quarters. Asking the
-- time zone once per slot instead of once per row saves a tenth of a full run. Seconds as a number would be rounded: the last
-- millisecond of a day would lie in the next.
CREATE OR REPLACE TEMP TABLE day_at AS
SELECT slot, org_date(make_timestamp(slot * 900 * 1000000)) AS on_date
FROM (SELECT DISTINCT epoch_ms(from_at) // 900000 AS slot FROM state)
