-- One row per record of Lead_Metric__c: what became of the leads of a source created in a period.
CREATE OR REPLACE TABLE lead_metric AS
SELECT
  metric_key(p.period_key, NULL, r.lead_source) AS Key__c,
  p.period_key,
  r.lead_source AS Lead_Source__c,
  count(*)::BIGINT AS Leads_Count__c,
  count(*) FILTER (is_mql)::BIGINT AS MQL_Count__c,
  count(*) FILTER (is_sql)::BIGINT AS SQL_Count__c,
  count(*) FILTER (is_sal)::BIGINT AS SAL_Count__c,
  count(*) FILTER (is_won)::BIGINT AS Won_Count__c,
  count(r.first_response_minutes)::BIGINT AS Responded_Count__c,
  coalesce(sum(r.first_response_minutes), 0)::BIGINT AS First_Response_Minutes_Sum__c,
  count(*) FILTER (r.first_response_minutes <= 5)::BIGINT AS Within_5_Min__c,
  count(*) FILTER (r.first_response_minutes <= 60)::BIGINT AS Within_1_Hour__c,
  count(*) FILTER (r.first_response_minutes <= 1440)::BIGINT AS Within_24_Hours__c
FROM lead_reached r
JOIN period_day p ON p.on_date = r.created_on
GROUP BY p.period_key, r.lead_source
