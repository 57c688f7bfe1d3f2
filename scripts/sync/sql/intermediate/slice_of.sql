-- Every slice that a profile is in: (profile_no, dimension, value).
CREATE OR REPLACE TEMP VIEW slice_of AS
FROM own_slice
UNION ALL
SELECT o.profile_no, team_dimension(o.dimension), team_value(o.value, t.manager_id)
FROM own_slice o
JOIN team t ON o.dimension LIKE '%Seller' AND t.member_id = member_of(o.value)
