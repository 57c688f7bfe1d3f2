-- The calls of people as of each weekly reading (docs/metrics.md, Weekly readings): of the head of a slice, of the managers next below, and
-- of the sellers. A person's call is the last number submitted for the period before the reading.
CREATE OR REPLACE TEMP TABLE new_call_sum AS
WITH said AS MATERIALIZED (
  SELECT w.period_key, w.week, s.Seller__c AS person_id, s.Level__c AS level, s.Number__c AS amount
  FROM org.Forecast_Submission__c s
  JOIN org.Forecast_Period__c p ON p.Id = s.Forecast_Period__c
  JOIN period_week w ON w.period_key = p.Key__c AND s.Submitted_At__c < w.at
  WHERE NOT s.IsDeleted AND s.Number__c IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY w.period_key, w.week, s.Seller__c, s.Level__c ORDER BY s.Submitted_At__c DESC, s.Id DESC) = 1
),
below AS (
  SELECT manager_id, member_id FROM team WHERE manager_id <> member_id
),
manager AS MATERIALIZED (
  FROM said WHERE level = 'Manager'
),
-- Who of those who submitted as managers is above another one.
boss AS MATERIALIZED (
  SELECT m.period_key, m.week, m.person_id, a.person_id AS boss_id
  FROM manager m
  JOIN below b ON b.member_id = m.person_id
  JOIN manager a ON a.period_key = m.period_key AND a.week = m.week AND a.person_id = b.manager_id
),
bosses AS (
  SELECT m.period_key, m.week, m.person_id, m.amount, count(b.boss_id) AS above
  FROM manager m
  LEFT JOIN boss b ON b.period_key = m.period_key AND b.week = m.week AND b.person_id = m.person_id
  GROUP BY ALL
),
called AS (
  SELECT period_key, week, 'Company' AS dimension, 'All' AS value, if(above = 0, 'Head_Call', 'Managers_Calls') AS metric, amount
  FROM bosses
  WHERE above <= 1
  UNION ALL
  SELECT period_key, week, 'Team', person_id, 'Head_Call', amount FROM manager SEMI JOIN team t ON t.manager_id = person_id
  UNION ALL
  SELECT period_key, week, 'Seller', person_id, 'Head_Call', amount FROM said WHERE level = 'Rep'
  UNION ALL
  SELECT m.period_key, m.week, 'Team', b.manager_id, 'Managers_Calls', m.amount
  FROM manager m
  JOIN below b ON b.member_id = m.person_id
  ANTI JOIN (
    SELECT o.period_key, o.week, o.person_id, x.manager_id FROM boss o JOIN below x ON x.member_id = o.boss_id
  ) between ON between.period_key = m.period_key AND between.week = m.week AND between.person_id = m.person_id
    AND between.manager_id = b.manager_id
  UNION ALL
  SELECT period_key, week, 'Company', 'All', 'Sellers_Calls', amount FROM said WHERE level = 'Rep'
  UNION ALL
  SELECT s.period_key, s.week, 'Team', t.manager_id, 'Sellers_Calls', s.amount
  FROM said s
  JOIN team t ON t.member_id = s.person_id
  WHERE s.level = 'Rep'
)
SELECT period_key, week, dimension, value, metric::week_metric_name AS metric, count(*)::BIGINT AS deals, sum(amount::DECIMAL(24, 6)) AS amount
FROM called
GROUP BY ALL
