-- The records of Hierarchy_Member__c: the place of each user in the hierarchy. A name holds 80 characters.
CREATE OR REPLACE TABLE hierarchy_member AS
SELECT m.user_id AS Key__c, left(coalesce(u.Name, m.user_id), 80) AS Name, m.user_id AS User__c, m.manager_id,
  u.IsActive IS NOT FALSE AS Is_Active__c
FROM member m
LEFT JOIN org."User" u ON u.Id = m.user_id
