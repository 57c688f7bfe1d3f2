INSERT INTO touched_deal
SELECT DISTINCT OpportunityId
FROM (FROM incoming EXCEPT FROM org.OpportunityHistory o SEMI JOIN incoming i ON i.Id = o.Id)
