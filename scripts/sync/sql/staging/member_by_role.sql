-- Who is next above each user, by roles: (user_id, manager_id), of everyone who has a role. It is the active user of the nearest role
-- above that has any. Where several have that role, it is the one of them who is the user's manager, else the one who is the forecast
-- manager of that role; where neither says which, no one.
CREATE OR REPLACE TEMP TABLE member AS
WITH RECURSIVE above(role_id, above_id, steps) AS (
  SELECT Id, ParentRoleId, 1 FROM org.UserRole WHERE ParentRoleId IS NOT NULL
  UNION ALL
  SELECT a.role_id, r.ParentRoleId, a.steps + 1
  FROM above a
  JOIN org.UserRole r ON r.Id = a.above_id
  -- A way up is never longer than there are roles, also where roles form a circle.
  WHERE r.ParentRoleId IS NOT NULL AND a.steps < (SELECT count(*) FROM org.UserRole)
),
holder AS (
  SELECT UserRoleId AS role_id, list(Id) AS users
  FROM org."User"
  WHERE UserRoleId IS NOT NULL AND IsActive IS NOT FALSE
  GROUP BY ALL
),
next_role AS (
  SELECT a.role_id, arg_min(a.above_id, a.steps) AS above_id
  FROM above a
  SEMI JOIN holder h ON h.role_id = a.above_id
  GROUP BY a.role_id
)
SELECT u.Id AS user_id,
  CASE
    WHEN len(h.users) = 1 THEN h.users[1]
    WHEN list_contains(h.users, u.ManagerId) THEN u.ManagerId
    WHEN list_contains(h.users, r.ForecastUserId) THEN r.ForecastUserId
  END AS manager_id,
  -- There are several, and nothing says which.
  len(h.users) > 1 AND manager_id IS NULL AS is_undecided
FROM org."User" u
LEFT JOIN next_role n ON n.role_id = u.UserRoleId
LEFT JOIN holder h ON h.role_id = n.above_id
LEFT JOIN org.UserRole r ON r.Id = n.above_id
WHERE u.UserRoleId IS NOT NULL
