-- Deals in a currency whose fixed rate changed.
INSERT INTO touched_deal
SELECT o.Id
FROM org.Opportunity o
WHERE o.CurrencyIsoCode IN (
  SELECT IsoCode FROM ((FROM incoming EXCEPT FROM org.CurrencyType) UNION ALL (FROM org.CurrencyType EXCEPT FROM incoming))
)
