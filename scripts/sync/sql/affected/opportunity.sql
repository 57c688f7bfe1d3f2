-- Deals of which anything changed that a figure could rest on. What the sync itself writes is none of it.
INSERT INTO touched_deal
SELECT Id
FROM (
  SELECT * EXCLUDE (Times_Slipped__c) FROM incoming
  EXCEPT
  SELECT * EXCLUDE (Times_Slipped__c) FROM org.Opportunity o SEMI JOIN incoming i ON i.Id = o.Id
)
