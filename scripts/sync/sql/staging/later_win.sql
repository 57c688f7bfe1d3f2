-- The won deals of customers in scope that were won on a later day than the account's first one, whether they are in scope or not: which
-- is the first of them, and how many days lie between (docs/metrics.md, Funnel).
CREATE OR REPLACE TEMP TABLE later_win AS
WITH won AS (
  SELECT o.Id AS deal_id, o.AccountId AS account_id, o.CloseDate AS close_date,
    min(o.CloseDate) OVER (PARTITION BY o.AccountId) AS landed_on
  FROM org.Opportunity o
  SEMI JOIN (SELECT AccountId FROM opportunity_in_scope WHERE IsWon) s ON s.AccountId = o.AccountId
  WHERE o.IsWon AND NOT o.IsDeleted
)
SELECT deal_id, close_date - landed_on AS days,
  row_number() OVER (PARTITION BY account_id ORDER BY close_date, deal_id) = 1 AS is_first
FROM won
WHERE close_date > landed_on
