-- What is wrong with the hierarchy, each with the people it is about: those who own open deals outside of it, or are inactive; who is
-- above themselves; and whom roles give several managers. (finding, people, names of the first three)
WITH owner AS (
  SELECT DISTINCT OwnerId AS user_id FROM org.Opportunity WHERE NOT IsClosed AND NOT IsDeleted
),
found AS (
  SELECT 'outside' AS finding, user_id FROM owner ANTI JOIN member USING (user_id) WHERE EXISTS (FROM member)
  UNION ALL
  SELECT 'inactive', o.user_id FROM owner o JOIN org."User" u ON u.Id = o.user_id WHERE u.IsActive IS FALSE
  UNION ALL
  SELECT DISTINCT 'circle', a.member_id
  FROM team a
  JOIN team b ON b.member_id = a.manager_id AND b.manager_id = a.member_id
  WHERE a.member_id <> a.manager_id
  UNION ALL
  SELECT 'circle', user_id FROM member WHERE manager_id = user_id
  UNION ALL
  SELECT 'undecided', user_id FROM member WHERE is_undecided
)
SELECT finding, count(*)::INTEGER AS people,
  array_to_string(list(coalesce(u.Name, f.user_id) ORDER BY coalesce(u.Name, f.user_id), f.user_id)[:3], ', ') AS names
FROM found f
LEFT JOIN org."User" u ON u.Id = f.user_id
GROUP BY finding
ORDER BY finding
