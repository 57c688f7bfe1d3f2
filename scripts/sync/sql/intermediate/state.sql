-- What each deal was, from when to when: as of an instant t it is the row with from_at < t <= to_at
-- (to_at is infinity for the last one). Of rows at the same instant the highest Id is the last; the others last no time.
-- Amounts are in the corporate currency, at the rate of the row's own close date.
CREATE OR REPLACE TEMP TABLE state AS
SELECT
  h.deal_no,
  row_number() OVER rows_of_deal::INTEGER AS seq,
  h.from_at,
  lead(h.from_at, 1, TIMESTAMP 'infinity') OVER rows_of_deal AS to_at,
  coalesce(h.category, '') <> 'Omitted' AS is_not_omitted,
  CASE h.category
    WHEN 'Pipeline' THEN 'Pipeline'
    WHEN 'BestCase' THEN 'Best_Case'
    WHEN 'MostLikely' THEN 'Best_Case'
    WHEN 'Forecast' THEN 'Commit'
  END AS category,
  in_corporate_currency(h.amount_own_currency, h.currency, r.rate) AS amount,
  h.close_date,
  h.stage,
  h.category AS recorded_category,
  h.is_assumed,
  h.stage IS DISTINCT FROM lag(h.stage) OVER rows_of_deal AS is_entry
FROM history h
LEFT JOIN rate_on r ON r.currency = h.currency AND r.on_date = h.close_date
WINDOW rows_of_deal AS (PARTITION BY h.deal_no ORDER BY h.from_at, h.row_id)
