-- Every sum of every slice: how many deals, and their amount. A blank segment, competitor or source has no slice.
CREATE OR REPLACE TEMP TABLE slice_sum AS
WITH sliced AS (
  SELECT period_key, sum, 'Company' AS dimension, 'All' AS value, deals, amount FROM cell
  UNION ALL
  SELECT period_key, sum, 'Seller', owner_id, deals, amount FROM cell
  UNION ALL
  SELECT c.period_key, c.sum, 'Team', t.manager_id, c.deals, c.amount FROM cell c JOIN team t ON t.member_id = c.owner_id
  UNION ALL
  SELECT period_key, sum, 'Segment', segment, deals, amount FROM cell
  UNION ALL
  SELECT period_key, sum, 'Competitor', competitor, deals, amount FROM cell
  UNION ALL
  SELECT period_key, sum, 'Motion', motion, deals, amount FROM cell
  UNION ALL
  SELECT period_key, sum, 'Source', source, deals, amount FROM cell
)
SELECT period_key, dimension, value, sum, sum(deals)::BIGINT AS deals, sum(amount) AS amount
FROM sliced
WHERE value IS NOT NULL
GROUP BY ALL
