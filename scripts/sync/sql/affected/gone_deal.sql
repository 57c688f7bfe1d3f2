-- What is gone for good leaves no history either.
INSERT INTO touched_deal SELECT Id FROM gone;
DELETE FROM org.OpportunityHistory WHERE OpportunityId IN (SELECT Id FROM gone);
