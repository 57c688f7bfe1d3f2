-- Deals with a row that is due since the first day whose dated rate changed.
INSERT INTO touched_deal
WITH first AS (
  SELECT IsoCode, min(StartDate) AS since
  FROM ((FROM incoming EXCEPT FROM org.DatedConversionRate) UNION ALL (FROM org.DatedConversionRate EXCEPT FROM incoming))
  GROUP BY IsoCode
)
SELECT o.Id
FROM org.Opportunity o
JOIN first f ON f.IsoCode = o.CurrencyIsoCode
WHERE o.CloseDate >= f.since
UNION
SELECT o.Id
FROM org.Opportunity o
JOIN first f ON f.IsoCode = o.CurrencyIsoCode
JOIN org.OpportunityHistory h ON h.OpportunityId = o.Id AND h.CloseDate >= f.since
