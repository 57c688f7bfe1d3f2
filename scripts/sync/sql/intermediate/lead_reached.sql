-- How far each lead came, and how fast it was answered. A stage reached is known from the lead's stage now and from its conversion, and
-- includes those before it; Nurture tells of none. No lead is dropped: a blank source is Unknown.
CREATE OR REPLACE TABLE lead_reached AS
WITH told AS (
  SELECT f.lead_id, coalesce(f.source, 'Unknown') AS lead_source, f.created_on, f.stage, f.deal_id, f.first_response_minutes,
    coalesce(f.stage = 'SAL', false) OR d.accepted_date IS NOT NULL AS is_sal,
    coalesce(f.stage = 'SQL', false) OR f.is_converted AS is_sql,
    coalesce(f.stage = 'MQL', false) AS is_mql,
    coalesce(o.IsWon AND NOT o.IsDeleted, false) AS is_won
  FROM lead_fact f
  LEFT JOIN deal_fact d ON d.deal_id = f.deal_id
  LEFT JOIN org.Opportunity o ON o.Id = f.deal_id
)
SELECT * REPLACE (is_sal OR is_sql AS is_sql, is_sal OR is_sql OR is_mql AS is_mql) FROM told
