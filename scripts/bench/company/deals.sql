-- Deals of three years until today. A deal lives 30 to 210 days; a third is won, the rest lost or still open.
-- Whatever looks like chance comes from a hash of the deal's number, so that a size always gives the same company.
CREATE TEMP TABLE deal AS
WITH drawn AS (
  SELECT n,
    hash(n, 'created') % 1095 AS age_days, hash(n, 'hour') % 86400 AS second_of_day,
    30 + hash(n, 'life') % 180 AS life_days, hash(n, 'fate') % 100 AS fate, hash(n, 'push') % 100 AS push,
    5000 + 500 * (hash(n, 'amount') % 400) AS base_amount,
    1 + getvariable('managers')::INTEGER + (hash(n, 'owner') % getvariable('sellers')::UBIGINT)::INTEGER AS owner
  FROM (SELECT unnest(range(getvariable('deals')::BIGINT)) AS n)
)
SELECT *,
  getvariable('today')::TIMESTAMP - to_days((age_days + 1)::INTEGER) + to_seconds(second_of_day) AS created_at,
  age_days > life_days AS is_closed,
  age_days > life_days AND fate < 34 AS is_won,
  ['Enterprise', 'Inside', 'Expansion'][1 + (hash(n, 'motion') % 3)::INTEGER] AS motion,
  ['Web', 'Event', 'Outbound', 'Partner', 'Referral', NULL][1 + (hash(n, 'source') % 6)::INTEGER] AS source,
  ['Northwind', 'Globex', 'Initech', 'Umbra', 'Other'][1 + (hash(n, 'rival') % 5)::INTEGER] AS rival
FROM drawn;
