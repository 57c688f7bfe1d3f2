-- One row per record of Stage_Metric__c of the periods in work: the stays of accepted deals that began or ended in the period.
-- Months are there for motions that work by month. A stay counts each time; days are those of the stays that ended.
CREATE OR REPLACE TEMP TABLE new_stage_metric AS
WITH moved AS (
  SELECT deal_no, stage, entered_on AS on_date, 'Entered' AS move, entered_amount AS amount, NULL AS days FROM deal_stay
  UNION ALL
  SELECT deal_no, stage, left_on, ending, left_amount, days FROM deal_stay WHERE ending IS NOT NULL
),
counted AS (
  SELECT p.period_key, d.motion, m.stage, m.move, count(*) AS moves, sum(m.amount::DECIMAL(24, 6)) AS amount,
    sum(m.days::DECIMAL(18, 6)) AS days
  FROM moved m
  JOIN deal_fact d ON d.deal_no = m.deal_no
  JOIN period_day p ON p.on_date = m.on_date AND (p.kind = 'Quarter' OR d.is_monthly)
  SEMI JOIN period_in_work w ON w.period_key = p.period_key
  GROUP BY ALL
)
SELECT
  metric_key(period_key, motion, stage) AS Key__c,
  period_key,
  motion AS Sales_Motion__c,
  stage AS Stage_Name__c,
  coalesce(sum(amount) FILTER (move = 'Entered'), 0)::DECIMAL(18, 2) AS Entered_Amount__c,
  coalesce(sum(moves) FILTER (move = 'Entered'), 0)::BIGINT AS Entered_Count__c,
  coalesce(sum(amount) FILTER (move = 'Advanced'), 0)::DECIMAL(18, 2) AS Advanced_Amount__c,
  coalesce(sum(moves) FILTER (move = 'Advanced'), 0)::BIGINT AS Advanced_Count__c,
  coalesce(sum(amount) FILTER (move = 'Returned'), 0)::DECIMAL(18, 2) AS Returned_Amount__c,
  coalesce(sum(moves) FILTER (move = 'Returned'), 0)::BIGINT AS Returned_Count__c,
  coalesce(sum(amount) FILTER (move = 'Lost'), 0)::DECIMAL(18, 2) AS Lost_Amount__c,
  coalesce(sum(moves) FILTER (move = 'Lost'), 0)::BIGINT AS Lost_Count__c,
  coalesce(sum(days), 0)::DECIMAL(18, 2) AS Days_Sum__c
FROM counted
GROUP BY period_key, motion, stage
