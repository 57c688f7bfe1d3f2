-- Every slice that a profile is in: (profile_no, dimension, value). The slices of one dimension are the lines of deal.sql; what
-- follows from them stands here. A value of two dimensions is <user id>|<segment or competitor>.
CREATE OR REPLACE TEMP VIEW slice_of AS
WITH own AS (
  SELECT profile_no, slice.dimension, slice.value FROM (SELECT profile_no, unnest(slices) AS slice FROM profile)
),
people AS (
  SELECT profile_no, dimension, value FROM own WHERE dimension = 'Seller'
  UNION ALL
  SELECT o.profile_no, 'Team', t.manager_id FROM own o JOIN team t ON o.dimension = 'Seller' AND t.member_id = o.value
)
SELECT profile_no, 'Company' AS dimension, 'All' AS value FROM profile
UNION ALL
FROM own WHERE dimension <> 'Seller'
UNION ALL
FROM people
UNION ALL
SELECT o.profile_no, o.dimension || ' by ' || p.dimension, p.value || '|' || o.value
FROM own o
JOIN people p ON p.profile_no = o.profile_no
WHERE o.dimension IN ('Segment', 'Competitor')
