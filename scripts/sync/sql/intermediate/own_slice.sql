-- The slices that a profile is in, but for those of teams, which follow from their members' (slice_of.sql): (profile_no, dimension, value).
-- The slices of one dimension are the lines of deal.sql. A value of two dimensions is <user id>|<segment or competitor>.
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
WHERE o.dimension IN ('Segment', 'Competitor')
