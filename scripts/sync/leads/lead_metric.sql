-- One row per record of Lead_Metric__c: what became of the leads of a source created in a period. No lead is dropped: a blank
-- source is Unknown. A stage reached is known from the lead's stage now and from its conversion; Nurture tells of none.
CREATE OR REPLACE TEMP TABLE lead_metric AS
WITH reached AS (
  SELECT f.*, coalesce(f.source, 'Unknown') AS lead_source,
    coalesce(f.stage = 'SAL', false) OR d.accepted_date IS NOT NULL AS is_sal,
    coalesce(f.stage IN ('SQL', 'SAL'), false) OR f.is_converted AS is_sql,
    coalesce(f.stage IN ('MQL', 'SQL', 'SAL'), false) OR f.is_converted AS is_mql,
    coalesce(o.IsWon AND NOT o.IsDeleted, false) AS is_won
  FROM lead_fact f
  LEFT JOIN deal_fact d ON d.deal_id = f.deal_id
  LEFT JOIN org.Opportunity o ON o.Id = f.deal_id
)
SELECT
  metric_key(p.period_key, NULL, r.lead_source) AS Key__c,
  p.period_key,
  r.lead_source AS Lead_Source__c,
  count(*)::BIGINT AS Leads_Count__c,
  count(*) FILTER (is_mql OR is_sql OR is_sal)::BIGINT AS MQL_Count__c,
  count(*) FILTER (is_sql OR is_sal)::BIGINT AS SQL_Count__c,
  count(*) FILTER (is_sal)::BIGINT AS SAL_Count__c,
  count(*) FILTER (is_won)::BIGINT AS Won_Count__c,
  count(r.first_response_at)::BIGINT AS Responded_Count__c,
  coalesce(sum(r.first_response_minutes), 0)::BIGINT AS First_Response_Minutes_Sum__c,
  count(*) FILTER (r.first_response_minutes <= 5)::BIGINT AS Within_5_Min__c,
  count(*) FILTER (r.first_response_minutes <= 60)::BIGINT AS Within_1_Hour__c,
  count(*) FILTER (r.first_response_minutes <= 1440)::BIGINT AS Within_24_Hours__c
FROM reached r
JOIN period_day p ON p.on_date = r.created_on
GROUP BY p.period_key, r.lead_source
