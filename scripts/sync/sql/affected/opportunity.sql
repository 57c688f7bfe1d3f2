-- Deals with a change that a figure could depend on.
INSERT INTO touched_deal
SELECT Id
FROM (
  FROM incoming
  EXCEPT
  FROM org.Opportunity o SEMI JOIN incoming i ON i.Id = o.Id
);
-- What a customer bought later depends on the day of the first deal: the won deals of accounts whose wins changed.
INSERT INTO touched_deal
WITH win AS (
  SELECT Id, AccountId, CloseDate FROM incoming WHERE IsWon AND NOT IsDeleted
),
win_before AS (
  SELECT o.Id, o.AccountId, o.CloseDate FROM org.Opportunity o SEMI JOIN incoming i ON i.Id = o.Id WHERE o.IsWon AND NOT o.IsDeleted
),
customer AS (
  SELECT AccountId FROM ((FROM win EXCEPT FROM win_before) UNION ALL (FROM win_before EXCEPT FROM win))
)
SELECT o.Id
FROM org.Opportunity o
SEMI JOIN customer c ON c.AccountId = o.AccountId
WHERE o.IsWon
