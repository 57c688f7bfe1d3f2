-- Who is next above each user, by the forecast managers of roles: (user_id, manager_id), of everyone who has a role or is such a manager.
-- It is the forecast manager of the user's own role, or of the nearest role above that has another one who is active.
CREATE OR REPLACE TEMP TABLE member AS
WITH RECURSIVE above(role_id, above_id, steps) AS (
  SELECT Id, Id, 0 FROM org.UserRole
  UNION ALL
  SELECT a.role_id, r.ParentRoleId, a.steps + 1
  FROM above a
  JOIN org.UserRole r ON r.Id = a.above_id
  -- A way up is never longer than there are roles, also where roles form a circle.
  WHERE r.ParentRoleId IS NOT NULL AND a.steps < (SELECT count(*) FROM org.UserRole)
),
forecast_manager AS (
  SELECT a.role_id, r.ForecastUserId AS manager_id, a.steps
  FROM above a
  JOIN org.UserRole r ON r.Id = a.above_id
  JOIN org."User" u ON u.Id = r.ForecastUserId
  WHERE u.IsActive IS NOT FALSE
)
SELECT u.Id AS user_id, arg_min(f.manager_id, f.steps) AS manager_id, false AS is_undecided
FROM org."User" u
LEFT JOIN forecast_manager f ON f.role_id = u.UserRoleId AND f.manager_id <> u.Id
WHERE u.UserRoleId IS NOT NULL OR u.Id IN (SELECT manager_id FROM forecast_manager)
GROUP BY u.Id
