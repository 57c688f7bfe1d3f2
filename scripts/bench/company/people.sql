-- A chief, a manager for every ten sellers, sellers. Ids end in AAA: their first 15 characters have no capital letters.
CREATE TEMP TABLE person AS
WITH size AS (SELECT getvariable('sellers')::INTEGER AS sellers, ceil(getvariable('sellers') / 10)::INTEGER AS managers)
SELECT 0 AS n, NULL AS above, 'chief' AS role
UNION ALL
SELECT m, 0, 'manager' FROM (SELECT unnest(range(1, managers + 1)) AS m FROM size)
UNION ALL
SELECT s + managers + 1, 1 + s % managers, 'seller' FROM (SELECT unnest(range(sellers)) AS s, managers FROM size);
