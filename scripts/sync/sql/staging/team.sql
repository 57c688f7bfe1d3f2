-- For each user with at least one report: who is in the team: the user and everyone below, by the places of today (member).
CREATE OR REPLACE TEMP TABLE team AS
WITH RECURSIVE above(member_id, manager_id) AS (
  SELECT user_id, manager_id FROM member WHERE manager_id IS NOT NULL
  UNION
  SELECT a.member_id, m.manager_id
  FROM above a
  JOIN member m ON m.user_id = a.manager_id
  WHERE m.manager_id IS NOT NULL
)
SELECT manager_id, member_id FROM above
UNION
SELECT manager_id, manager_id FROM above
