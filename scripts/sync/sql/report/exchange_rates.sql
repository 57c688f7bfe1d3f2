-- The rates by which amounts are converted, as rate_on reads them: the fixed one of each currency has no days.
SELECT c.IsoCode AS currency, c.ConversionRate::VARCHAR AS rate, NULL AS first_day, NULL AS end_day
FROM org.CurrencyType c
WHERE NOT coalesce(c.IsCorporate, false) AND c.ConversionRate > 0
UNION ALL
SELECT d.IsoCode, d.ConversionRate::VARCHAR, d.StartDate::VARCHAR, d.NextStartDate::VARCHAR
FROM org.DatedConversionRate d
JOIN org.CurrencyType c ON c.IsoCode = d.IsoCode AND NOT coalesce(c.IsCorporate, false)
WHERE d.ConversionRate > 0
ORDER BY first_day DESC NULLS FIRST, currency
