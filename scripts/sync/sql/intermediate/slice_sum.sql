-- Every sum of every slice of the periods in work: how many deals, and their amount. Deals of a profile are added up first, since
-- they are in the same slices.
INSERT INTO slice_sum
WITH part AS MATERIALIZED (
  SELECT s.period_key, s.metric, d.profile_no, count(*) AS deals, sum(s.amount) AS amount
  FROM deal_sum s
  JOIN deal_fact d ON d.deal_no = s.deal_no
  SEMI JOIN period_in_work p ON p.period_key = s.period_key
  GROUP BY ALL
)
SELECT p.period_key, s.dimension, s.value, p.metric, sum(p.deals)::BIGINT, sum(p.amount)
FROM part p
JOIN slice_of s ON s.profile_no = p.profile_no AND has_record(p.period_key, s.dimension)
GROUP BY ALL
