-- Deals of competitors that were renamed.
INSERT INTO touched_deal
SELECT o.Id
FROM (
  SELECT Id, Name FROM incoming
  EXCEPT
  SELECT Id, Name FROM org.Competitor__c
) c
JOIN org.Opportunity o ON o.Competitor__c = c.Id
