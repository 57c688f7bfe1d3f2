-- One row per record of Sales_Metric__c in work, its columns named as the fields. A sum no deal of the slice is in is 0;
-- a slice that no deal is in at all has no row.
CREATE OR REPLACE TEMP TABLE new_metric AS
WITH grouped AS (
  SELECT s.period_key, s.dimension, s.value,
    coalesce(sum(s.amount) FILTER (s.sum = 'Won'), 0)::DECIMAL(18, 2) AS Won_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Won'), 0)::BIGINT AS Won_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Lost_Competition'), 0)::DECIMAL(18, 2) AS Lost_Competition_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Lost_Competition'), 0)::BIGINT AS Lost_Competition_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Lost_No_Decision'), 0)::DECIMAL(18, 2) AS Lost_No_Decision_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Lost_No_Decision'), 0)::BIGINT AS Lost_No_Decision_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Lost_Unclassified'), 0)::DECIMAL(18, 2) AS Lost_Unclassified_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Lost_Unclassified'), 0)::BIGINT AS Lost_Unclassified_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Start_Commit'), 0)::DECIMAL(18, 2) AS Start_Commit_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Start_Commit'), 0)::BIGINT AS Start_Commit_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Start_Best_Case'), 0)::DECIMAL(18, 2) AS Start_Best_Case_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Start_Best_Case'), 0)::BIGINT AS Start_Best_Case_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Start_Pipeline'), 0)::DECIMAL(18, 2) AS Start_Pipeline_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Start_Pipeline'), 0)::BIGINT AS Start_Pipeline_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Start_Won_Commit'), 0)::DECIMAL(18, 2) AS Start_Won_Commit_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Start_Won_Commit'), 0)::BIGINT AS Start_Won_Commit_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Start_Won_Best_Case'), 0)::DECIMAL(18, 2) AS Start_Won_Best_Case_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Start_Won_Best_Case'), 0)::BIGINT AS Start_Won_Best_Case_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Start_Won_Pipeline'), 0)::DECIMAL(18, 2) AS Start_Won_Pipeline_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Start_Won_Pipeline'), 0)::BIGINT AS Start_Won_Pipeline_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Accepted'), 0)::DECIMAL(18, 2) AS Accepted_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Accepted'), 0)::BIGINT AS Accepted_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Accepted_Lost'), 0)::DECIMAL(18, 2) AS Accepted_Lost_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Accepted_Lost'), 0)::BIGINT AS Accepted_Lost_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Created_And_Won'), 0)::DECIMAL(18, 2) AS Created_And_Won_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Created_And_Won'), 0)::BIGINT AS Created_And_Won_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Pulled_In_Won'), 0)::DECIMAL(18, 2) AS Pulled_In_Won_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Pulled_In_Won'), 0)::BIGINT AS Pulled_In_Won_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Slipped'), 0)::DECIMAL(18, 2) AS Slipped_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Slipped'), 0)::BIGINT AS Slipped_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Slipped_Commit'), 0)::DECIMAL(18, 2) AS Slipped_Commit_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Slipped_Commit'), 0)::BIGINT AS Slipped_Commit_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Slipped_Best_Case'), 0)::DECIMAL(18, 2) AS Slipped_Best_Case_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Slipped_Best_Case'), 0)::BIGINT AS Slipped_Best_Case_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Slipped_Pipeline'), 0)::DECIMAL(18, 2) AS Slipped_Pipeline_Amount__c,
    coalesce(sum(s.deals) FILTER (s.sum = 'Slipped_Pipeline'), 0)::BIGINT AS Slipped_Pipeline_Count__c,
    coalesce(sum(s.amount) FILTER (s.sum = 'Won_Days'), 0)::BIGINT AS Won_Days_Sum__c
  FROM slice_sum s
  SEMI JOIN slice_in_work w ON w.period_key = s.period_key AND w.dimension = s.dimension AND w.value = s.value
  GROUP BY s.period_key, s.dimension, s.value
)
SELECT
  metric_key(g.period_key, g.dimension, g.value) AS Key__c,
  g.period_key,
  g.dimension AS Dimension__c,
  g.value AS Dimension_Value__c,
  coalesce(u.Name, g.value) AS Dimension_Label__c,
  g.* EXCLUDE (period_key, dimension, value)
FROM grouped g
LEFT JOIN org."User" u ON g.dimension IN ('Seller', 'Team') AND u.Id = g.value
