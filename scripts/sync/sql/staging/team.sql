-- For each user with at least one report: who is in the team: the user and everyone below, by ManagerId today.
CREATE OR REPLACE TEMP TABLE team AS
WITH RECURSIVE above(member_id, manager_id) AS (
  SELECT Id, ManagerId FROM org."User" WHERE ManagerId IS NOT NULL
  UNION
  SELECT a.member_id, u.ManagerId
  FROM above a
  JOIN org."User" u ON u.Id = a.manager_id
  WHERE u.ManagerId IS NOT NULL
)
SELECT manager_id, member_id FROM above
UNION
SELECT manager_id, manager_id FROM above
