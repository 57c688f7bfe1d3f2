-- Who is next above each user, by ManagerId today: (user_id, manager_id), of everyone who has a manager or is one.
CREATE OR REPLACE TEMP TABLE member AS
WITH manager AS (SELECT DISTINCT ManagerId AS user_id FROM org."User" WHERE ManagerId IS NOT NULL)
SELECT u.Id AS user_id, u.ManagerId AS manager_id, false AS is_undecided
FROM org."User" u
WHERE u.ManagerId IS NOT NULL OR u.Id IN (SELECT user_id FROM manager)
UNION ALL
-- Managers who are not among the users that can be read.
SELECT m.user_id, NULL, false FROM manager m ANTI JOIN org."User" u ON u.Id = m.user_id
