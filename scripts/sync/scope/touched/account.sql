-- Deals of accounts that changed their segment. Usage changes each week and touches no deal.
INSERT INTO touched_deal
SELECT o.Id
FROM (
  SELECT Id, Market_Segment__c FROM incoming
  EXCEPT
  SELECT Id, Market_Segment__c FROM org.Account
) a
JOIN org.Opportunity o ON o.AccountId = a.Id
