-- What is gone for good leaves no history either. What the customer bought later may be the first deal now.
INSERT INTO touched_deal SELECT Id FROM gone;
INSERT INTO touched_deal
SELECT o.Id
FROM org.Opportunity o
SEMI JOIN (SELECT d.AccountId FROM org.Opportunity d JOIN gone g ON g.Id = d.Id WHERE d.IsWon) c ON c.AccountId = o.AccountId
WHERE o.IsWon;
DELETE FROM org.OpportunityHistory WHERE OpportunityId IN (SELECT Id FROM gone);
