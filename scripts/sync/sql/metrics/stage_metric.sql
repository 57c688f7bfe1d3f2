-- One row per record of Stage_Metric__c in the part of work at hand: the stays of accepted deals that began or ended in the period.
-- Months are there for motions that work by month. A stay counts each time; days are those of the stays that ended.
CREATE OR REPLACE TEMP VIEW new_stage_metric AS
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
FROM stage_sum s
SEMI JOIN stage_in_part w ON w.period_key = s.period_key AND w.motion = s.motion AND w.stage = s.stage
GROUP BY period_key, motion, stage
