-- What the rows of deal_sum in work add to each sum of each slice. Deals of a profile are added up first, since they are in the same
-- slices; what teams have is added up from what their members have.
CREATE OR REPLACE TEMP VIEW slice_share AS
WITH part AS MATERIALIZED (
  SELECT s.period_key, s.metric, d.profile_no, count(*) AS deals, sum(s.amount) AS amount
  FROM deal_sum_in_work s
  JOIN deal_fact d ON d.deal_no = s.deal_no
  GROUP BY ALL
),
own AS MATERIALIZED (
  SELECT p.period_key, s.dimension, s.value, p.metric, sum(p.deals)::BIGINT AS deals, sum(p.amount) AS amount
  FROM part p
  JOIN own_slice s ON s.profile_no = p.profile_no AND has_record(p.period_key, s.dimension)
  GROUP BY ALL
)
FROM own
UNION ALL
SELECT o.period_key, team_dimension(o.dimension) AS dimension, team_value(o.value, t.manager_id) AS value, o.metric,
  sum(o.deals)::BIGINT AS deals, sum(o.amount) AS amount
FROM own o
JOIN team t ON o.dimension LIKE '%Seller' AND t.member_id = member_of(o.value)
GROUP BY ALL
