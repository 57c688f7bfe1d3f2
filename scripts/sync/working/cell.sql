-- The sums of the periods in work for each combination of slice values.
CREATE OR REPLACE TEMP TABLE cell AS
SELECT s.period_key, s.sum, d.owner_id, d.segment, d.competitor, d.motion, d.source,
  count(*) AS deals, sum(s.amount) AS amount
FROM deal_sum s
JOIN deal_fact d ON d.deal_no = s.deal_no
SEMI JOIN period_in_work p ON p.period_key = s.period_key
GROUP BY ALL
