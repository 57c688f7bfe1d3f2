-- The deals whose Times_Slipped__c is not what it should be. Blank and 0 are the same.
SELECT o.Id, f.times_slipped AS Times_Slipped__c
FROM org.Opportunity o
JOIN deal_fact f ON f.deal_id = o.Id
WHERE coalesce(o.Times_Slipped__c, 0) <> f.times_slipped
ORDER BY o.Id
