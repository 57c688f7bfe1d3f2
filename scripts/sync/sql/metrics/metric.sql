-- One row per record of Sales_Metric__c in the part of work at hand, its columns named as the fields: <metric>_Amount__c and <metric>_Count__c, of days <metric>_Sum__c.
-- A metric no deal of the slice is in is 0; a slice that no deal is in at all has no row.
CREATE OR REPLACE TEMP VIEW new_metric AS
WITH in_work AS (
  FROM slice_sum s
  SEMI JOIN slice_in_part w ON w.period_key = s.period_key AND w.dimension = s.dimension AND w.value = s.value
),
pivoted AS (
  PIVOT in_work ON metric IN metric_name
  USING coalesce(sum(amount), 0)::DECIMAL(18, 2) AS Amount__c, coalesce(sum(deals), 0)::BIGINT AS Count__c
  GROUP BY period_key, dimension, value
)
SELECT
  metric_key(p.period_key, p.dimension, p.value) AS Key__c,
  p.period_key,
  p.dimension AS Dimension__c,
  p.value AS Dimension_Value__c,
  CASE WHEN p.dimension LIKE '% by %'
    THEN concat_ws(', ', substr(p.value, strpos(p.value, '|') + 1), coalesce(u.Name, split_part(p.value, '|', 1)))
    ELSE coalesce(u.Name, p.value) END AS Dimension_Label__c,
  p.* EXCLUDE (period_key, dimension, value, First_Upsell_Amount__c,
    Won_Days_Amount__c, Won_Days_Count__c, Discovery_Days_Amount__c, Discovery_Days_Count__c, Evaluation_Days_Amount__c, Evaluation_Days_Count__c,
    Negotiation_Days_Amount__c, Negotiation_Days_Count__c, First_Upsell_Days_Amount__c, First_Upsell_Days_Count__c),
  p.Won_Days_Amount__c::BIGINT AS Won_Days_Sum__c,
  p.Discovery_Days_Amount__c::BIGINT AS Discovery_Days_Sum__c,
  p.Evaluation_Days_Amount__c::BIGINT AS Evaluation_Days_Sum__c,
  p.Negotiation_Days_Amount__c::BIGINT AS Negotiation_Days_Sum__c,
  p.First_Upsell_Days_Amount__c::BIGINT AS First_Upsell_Days_Sum__c
FROM pivoted p
LEFT JOIN org."User" u ON u.Id = person_of(p.dimension, p.value)
