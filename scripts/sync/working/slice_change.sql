-- What the deals in work add to each sum of each slice ($sign 1) or take from it ($sign -1), in periods that are not computed
-- whole. Numbers of deals and amounts are exact, so that taking away what was added leaves nothing.
INSERT INTO slice_change
WITH part AS MATERIALIZED (
  SELECT s.period_key, s.sum, s.amount, d.owner_id, d.segment, d.competitor, d.motion, d.source
  FROM deal_sum s
  SEMI JOIN deal_in_work w ON w.deal_no = s.deal_no
  JOIN deal_fact d ON d.deal_no = s.deal_no
  ANTI JOIN period_in_work p ON p.period_key = s.period_key
),
sliced AS (
  SELECT period_key, 'Company' AS dimension, 'All' AS value, sum, amount FROM part
  UNION ALL
  SELECT period_key, 'Seller', owner_id, sum, amount FROM part
  UNION ALL
  SELECT c.period_key, 'Team', t.manager_id, c.sum, c.amount FROM part c JOIN team t ON t.member_id = c.owner_id
  UNION ALL
  SELECT period_key, 'Segment', segment, sum, amount FROM part
  UNION ALL
  SELECT period_key, 'Competitor', competitor, sum, amount FROM part
  UNION ALL
  SELECT period_key, 'Motion', motion, sum, amount FROM part
  UNION ALL
  SELECT period_key, 'Source', source, sum, amount FROM part
)
SELECT period_key, dimension, value, sum, $sign * count(*), $sign * sum(amount)
FROM sliced
WHERE value IS NOT NULL
GROUP BY ALL
