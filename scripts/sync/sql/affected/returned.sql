-- Deals that come back or are seen for the first time although they are older than what is read: their history is older too
-- and nothing says that it changed.
INSERT INTO returned_deal
SELECT i.Id
FROM incoming i
LEFT JOIN org.Opportunity o ON o.Id = i.Id
WHERE NOT i.IsDeleted AND (o.IsDeleted OR (o.Id IS NULL AND i.CreatedDate < $since::TIMESTAMP))
