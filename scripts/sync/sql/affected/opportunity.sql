-- Deals with a change that a figure could depend on. What the sync itself writes does not count.
INSERT INTO touched_deal
SELECT Id
FROM (
  SELECT * EXCLUDE (Times_Slipped__c) FROM incoming
  EXCEPT
  SELECT * EXCLUDE (Times_Slipped__c) FROM org.Opportunity o SEMI JOIN incoming i ON i.Id = o.Id
)
