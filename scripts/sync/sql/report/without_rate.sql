-- How many deals have an amount, today's or that of a history row, in a currency that has no rate on its close date. Those
-- amounts are in no figure. Only currencies without a fixed rate are looked at, which is none of them in an org in order.
WITH unrated AS MATERIALIZED (
  SELECT DISTINCT CurrencyIsoCode AS currency FROM org.Opportunity WHERE NOT IsDeleted AND CurrencyIsoCode IS NOT NULL
  EXCEPT
  SELECT IsoCode FROM org.CurrencyType WHERE IsCorporate OR ConversionRate > 0
),
dated AS (
  SELECT o.Id, u.currency, o.CloseDate AS on_date
  FROM org.Opportunity o
  JOIN unrated u ON u.currency = o.CurrencyIsoCode
  WHERE NOT o.IsDeleted
  UNION
  SELECT o.Id, u.currency, h.CloseDate
  FROM org.Opportunity o
  JOIN unrated u ON u.currency = o.CurrencyIsoCode
  JOIN org.OpportunityHistory h ON h.OpportunityId = o.Id AND NOT h.IsDeleted
  WHERE NOT o.IsDeleted
)
SELECT currency, count(DISTINCT d.Id)::INTEGER AS deals
FROM dated d
ANTI JOIN org.DatedConversionRate r ON r.IsoCode = d.currency AND r.ConversionRate > 0
  AND r.StartDate <= d.on_date AND d.on_date < coalesce(r.NextStartDate, DATE '9999-12-31')
GROUP BY currency
ORDER BY deals DESC, currency
