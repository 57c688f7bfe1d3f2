-- The history rows of the deals in scope. A deal without any gets a row at its creation, from its current values; when it is
-- closed, in Pipeline with an unknown stage and no later than its close date begins, and another at that date's last instant.
CREATE OR REPLACE TEMP TABLE history AS
WITH kept AS MATERIALIZED (
  SELECT d.deal_no, h.Id AS row_id, h.CreatedDate AS from_at, h.StageName AS stage, forecast_category(h.ForecastCategory) AS category,
    coalesce(h.Amount, 0) AS amount_own_currency, h.CloseDate AS close_date, d.currency
  FROM history_in_scope h
  JOIN deal d ON d.deal_id = h.OpportunityId
  WHERE NOT h.IsDeleted
),
without_history AS (
  FROM deal d ANTI JOIN kept k ON k.deal_no = d.deal_no
)
SELECT *, false AS is_assumed FROM kept
UNION ALL
SELECT deal_no, 'first' AS row_id, opened_at(created_at, is_closed, close_date), CASE WHEN NOT is_closed THEN stage END,
  CASE WHEN is_closed THEN 'Pipeline' ELSE forecast_category(category) END, amount_own_currency, close_date, currency, true
FROM without_history
UNION ALL
SELECT deal_no, 'last' AS row_id, start_of(close_date + 1) - INTERVAL 1 MILLISECOND, stage, forecast_category(category),
  amount_own_currency, close_date, currency, true
FROM without_history
WHERE is_closed
