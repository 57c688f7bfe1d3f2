-- What the deals in work add to each sum of each slice ($sign 1) or take from it ($sign -1), in periods that are not computed
-- whole. Numbers of deals and amounts are exact, so that taking away what was added leaves nothing.
INSERT INTO slice_change
WITH part AS MATERIALIZED (
  SELECT s.period_key, s.metric, d.profile_no, count(*) AS deals, sum(s.amount) AS amount
  FROM deal_sum s
  SEMI JOIN deal_in_work w ON w.deal_no = s.deal_no
  JOIN deal_fact d ON d.deal_no = s.deal_no
  ANTI JOIN period_in_work p ON p.period_key = s.period_key
  GROUP BY ALL
)
SELECT p.period_key, s.dimension, s.value, p.metric, $sign * sum(p.deals)::BIGINT, $sign * sum(p.amount)
FROM part p
JOIN slice_of s ON s.profile_no = p.profile_no AND has_record(p.period_key, s.dimension)
GROUP BY ALL
