-- Every slice that a profile is in: (profile_no, dimension, value). The slices of one dimension are the lines of deal.sql; what
-- follows from them stands here. A value of two dimensions is <user id>|<segment or competitor>.
-- own_slice has all but those of teams, which follow from their members'.
CREATE OR REPLACE TEMP VIEW own_slice AS
WITH own AS (
  SELECT profile_no, slice.dimension, slice.value FROM (SELECT profile_no, unnest(slices) AS slice FROM profile)
)
SELECT profile_no, 'Company' AS dimension, 'All' AS value FROM profile
UNION ALL
FROM own
UNION ALL
SELECT o.profile_no, o.dimension || ' by Seller', s.value || '|' || o.value
FROM own o
JOIN own s ON s.profile_no = o.profile_no AND s.dimension = 'Seller'
WHERE o.dimension IN ('Segment', 'Competitor');

CREATE OR REPLACE TEMP VIEW slice_of AS
FROM own_slice
UNION ALL
SELECT o.profile_no, team_dimension(o.dimension), team_value(o.value, t.manager_id)
FROM own_slice o
JOIN team t ON o.dimension LIKE '%Seller' AND t.member_id = member_of(o.value)
