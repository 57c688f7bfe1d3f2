-- Units of a currency per unit of the corporate one, for each currency and close date that occurs: the dated rate in
-- force on that date, else the currency's fixed rate; null where it has none. Empty where the org has one currency.
CREATE OR REPLACE TEMP TABLE rate_on AS
WITH needed AS (
  SELECT currency, close_date AS on_date FROM deal WHERE currency IS NOT NULL AND close_date IS NOT NULL
  UNION
  SELECT currency, close_date FROM history WHERE currency IS NOT NULL AND close_date IS NOT NULL
)
SELECT n.currency, n.on_date,
  CASE
    WHEN c.IsCorporate THEN 1
    WHEN d.ConversionRate > 0 AND n.on_date < coalesce(d.NextStartDate, DATE '9999-12-31') THEN d.ConversionRate
    WHEN c.ConversionRate > 0 THEN c.ConversionRate
  END AS rate
FROM needed n
LEFT JOIN org.CurrencyType c ON c.IsoCode = n.currency
ASOF LEFT JOIN org.DatedConversionRate d ON d.IsoCode = n.currency AND d.StartDate <= n.on_date
