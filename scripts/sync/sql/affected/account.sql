-- Deals of accounts that changed their segment or country. Usage changes each week and touches no deal.
INSERT INTO touched_deal
SELECT o.Id
FROM (
  SELECT Id, Market_Segment__c, BillingCountry FROM incoming
  EXCEPT
  SELECT Id, Market_Segment__c, BillingCountry FROM org.Account
) a
JOIN org.Opportunity o ON o.AccountId = a.Id
