-- The accounts whose Usage_Rank__c is not what it should be: the place by weekly active users, 1 for the most, the same place
-- for the same number. An account without a figure has no place.
SELECT a.Id, r.place AS Usage_Rank__c
FROM org.Account a
LEFT JOIN (
  SELECT Id, rank() OVER (ORDER BY Weekly_Active_Users__c DESC)::BIGINT AS place
  FROM org.Account
  WHERE Weekly_Active_Users__c IS NOT NULL AND NOT IsDeleted
) r ON r.Id = a.Id
WHERE NOT a.IsDeleted AND a.Usage_Rank__c IS DISTINCT FROM r.place
ORDER BY a.Id
