-- One row per record of Week_Metric__c in the part of work at hand, its columns named as the fields, as in metric.sql. Weeks that are still to come have none.
CREATE OR REPLACE TEMP VIEW new_week_metric AS
WITH in_work AS (
  SELECT s.*
  FROM (FROM week_sum UNION ALL FROM call_sum) s
  SEMI JOIN week_in_part w ON w.period_key = s.period_key AND w.week = s.week AND w.dimension = s.dimension AND w.value = s.value
),
pivoted AS (
  PIVOT in_work ON metric IN week_metric_name
  USING coalesce(sum(amount), 0)::DECIMAL(18, 2) AS Amount__c, coalesce(sum(deals), 0)::BIGINT AS Count__c
  GROUP BY period_key, week, dimension, value
)
SELECT
  week_key(p.period_key, p.week, p.dimension, p.value) AS Key__c,
  p.period_key,
  p.week AS Week__c,
  w.on_date AS Reading_Date__c,
  p.dimension AS Dimension__c,
  p.value AS Dimension_Value__c,
  coalesce(u.Name, p.value) AS Dimension_Label__c,
  p.* EXCLUDE (period_key, week, dimension, value, Open_By_Probability_Count__c, Without_History_Amount__c)
FROM pivoted p
JOIN period_week w ON w.period_key = p.period_key AND w.week = p.week
LEFT JOIN org."User" u ON u.Id = person_of(p.dimension, p.value)
