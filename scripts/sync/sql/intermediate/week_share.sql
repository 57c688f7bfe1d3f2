-- What the rows of deal_week in work add to each sum of each week and slice. Rows of the same weeks, owner and motion are added up first;
-- what teams have is added up from what their members have.
CREATE OR REPLACE TEMP VIEW week_share AS
WITH span AS (
  SELECT w.period_key, coalesce(d.owner_id, '') AS owner_id, d.motion, w.category, w.is_won, w.first_week, w.last_week,
    count(*) AS deals, sum(w.amount) AS amount, sum(w.by_probability) AS by_probability, count(*) FILTER (w.is_assumed) AS assumed
  FROM deal_week_in_work w
  JOIN deal_fact d ON d.deal_no = w.deal_no
  GROUP BY ALL
),
weekly AS MATERIALIZED (
  SELECT period_key, week, owner_id, motion, category, is_won, sum(deals) AS deals, sum(amount) AS amount,
    sum(by_probability) AS by_probability, sum(assumed) AS assumed
  FROM (SELECT *, unnest(range(first_week, last_week + 1))::INTEGER AS week FROM span)
  GROUP BY ALL
),
measured AS (
  SELECT period_key, week, owner_id, motion, if(category = 'Won', 'Won', 'Open_' || category) AS metric, deals, amount FROM weekly
  UNION ALL
  SELECT period_key, week, owner_id, motion, 'Won_Later_' || category, deals, amount FROM weekly WHERE is_won AND category <> 'Won'
  UNION ALL
  SELECT period_key, week, owner_id, motion, 'Open_By_Probability', deals, by_probability FROM weekly WHERE category <> 'Won'
  UNION ALL
  SELECT period_key, week, owner_id, motion, 'Without_History', assumed, 0 FROM weekly WHERE assumed > 0
),
own AS MATERIALIZED (
  SELECT m.period_key, m.week, s.dimension, s.value, m.metric::week_metric_name AS metric, sum(m.deals)::BIGINT AS deals, sum(m.amount) AS amount
  FROM measured m
  JOIN week_slice s ON s.owner_id = m.owner_id AND s.motion = m.motion
  GROUP BY ALL
)
FROM own
UNION ALL
SELECT o.period_key, o.week, 'Team' AS dimension, t.manager_id AS value, o.metric, sum(o.deals)::BIGINT AS deals, sum(o.amount) AS amount
FROM own o
JOIN team t ON o.dimension = 'Seller' AND t.member_id = o.value
GROUP BY ALL
