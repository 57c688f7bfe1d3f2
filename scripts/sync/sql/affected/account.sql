-- Deals of accounts that changed in what the sync reads of them, which are their slices. Usage changes each week and touches no deal.
INSERT INTO touched_deal
SELECT o.Id
FROM (
  FROM incoming
  EXCEPT
  FROM org.Account
) a
JOIN org.Opportunity o ON o.AccountId = a.Id
