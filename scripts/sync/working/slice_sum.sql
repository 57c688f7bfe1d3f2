-- Every sum of every slice of the periods in work: how many deals, and their amount. A blank segment, competitor or source
-- has no slice. A motion is never blank, so the motions together are the company.
INSERT INTO slice_sum
WITH grouped AS (
  SELECT s.period_key, s.sum, d.owner_id, d.segment, d.competitor, d.motion, d.source,
    CASE
      WHEN grouping(d.owner_id) = 0 THEN 'Seller'
      WHEN grouping(d.segment) = 0 THEN 'Segment'
      WHEN grouping(d.competitor) = 0 THEN 'Competitor'
      WHEN grouping(d.motion) = 0 THEN 'Motion'
      ELSE 'Source'
    END AS dimension,
    count(*) AS deals, sum(s.amount) AS amount
  FROM deal_sum s
  JOIN deal_fact d ON d.deal_no = s.deal_no
  SEMI JOIN period_in_work p ON p.period_key = s.period_key
  GROUP BY GROUPING SETS (
    (s.period_key, s.sum, d.owner_id), (s.period_key, s.sum, d.segment), (s.period_key, s.sum, d.competitor),
    (s.period_key, s.sum, d.motion), (s.period_key, s.sum, d.source))
),
sliced AS MATERIALIZED (
  SELECT period_key, dimension, coalesce(owner_id, segment, competitor, motion, source) AS value, sum, deals, amount
  FROM grouped
)
FROM sliced WHERE value IS NOT NULL
UNION ALL
SELECT period_key, 'Company', 'All', sum, sum(deals)::BIGINT, sum(amount)
FROM sliced
WHERE dimension = 'Motion'
GROUP BY ALL
UNION ALL
SELECT s.period_key, 'Team', t.manager_id, s.sum, sum(s.deals)::BIGINT, sum(s.amount)
FROM sliced s
JOIN team t ON t.member_id = s.value
WHERE s.dimension = 'Seller'
GROUP BY ALL
