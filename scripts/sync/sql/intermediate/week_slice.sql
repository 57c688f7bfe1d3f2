-- The slices that deals of an owner and a motion are in, of those that have weekly readings. Those of teams follow from their members'.
CREATE OR REPLACE TEMP VIEW week_slice AS
WITH pair AS (
  SELECT DISTINCT coalesce(owner_id, '') AS owner_id, motion FROM deal_fact
)
SELECT owner_id, motion, 'Company' AS dimension, 'All' AS value FROM pair
UNION ALL
SELECT owner_id, motion, 'Motion', motion FROM pair
UNION ALL
SELECT owner_id, motion, 'Seller', owner_id FROM pair WHERE owner_id <> ''
