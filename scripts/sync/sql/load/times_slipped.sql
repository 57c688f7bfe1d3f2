-- The deals whose Times_Slipped__c is not what it should be, among those that are open or closed in the running quarter: a record of
-- years ago is not stirred. Blank and 0 are the same.
SELECT o.Id, f.times_slipped AS Times_Slipped__c
FROM org.Opportunity o
JOIN deal_fact f ON f.deal_id = o.Id
WHERE coalesce(o.Times_Slipped__c, 0) <> f.times_slipped
  AND (NOT o.IsClosed OR o.CloseDate >= (SELECT max(start_date) FROM calendar WHERE kind = 'Quarter' AND has_begun))
ORDER BY o.Id
