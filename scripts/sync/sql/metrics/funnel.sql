-- Which steps of the funnel a deal reached, skipped, went back from and was lost in, and the days it took (docs/metrics.md, Funnel).
-- A step is a place: 1 Discovery, 2 Evaluation, 3 Negotiation. The steps of a deal without history are not known.
WITH step AS MATERIALIZED (
  SELECT s.deal_no, s.seq, s.amount, i.on_date,
    CASE s.category WHEN 'Pipeline' THEN 1 WHEN 'Best_Case' THEN 2 WHEN 'Commit' THEN 3 END AS place
  FROM state s
  JOIN day_at i ON i.slot = epoch_ms(s.from_at) // 900000
  WHERE NOT s.is_assumed
),
named AS (
  SELECT deal_no,
    min(seq) FILTER (place = 1) AS discovery_seq,
    min(seq) FILTER (place = 2) AS evaluation_seq,
    min(seq) FILTER (place >= 2) AS beyond_seq,
    min(seq) FILTER (place = 3) AS negotiation_seq,
    min(on_date) FILTER (place >= 2) AS beyond_on,
    min(on_date) FILTER (place = 3) AS negotiation_on,
    min_by(amount, seq) FILTER (place >= 2) AS beyond_amount,
    min_by(amount, seq) FILTER (place = 3) AS negotiation_amount,
    max_by(place, seq) FILTER (place IS NOT NULL) AS last_place
  FROM step
  GROUP BY deal_no
),
-- The days on which it reached Evaluation and Negotiation. What is won has reached both, and nothing is reached before it is accepted.
reached AS MATERIALIZED (
  SELECT d.deal_no, d.is_monthly, d.is_won, d.is_closed, d.accepted_date, d.close_date, d.amount, n.last_place,
    CASE WHEN n.beyond_seq IS NOT NULL THEN greatest(n.beyond_on, d.accepted_date)
      WHEN d.is_won THEN greatest(d.close_date, d.accepted_date) END AS evaluation_on,
    CASE WHEN n.negotiation_seq IS NOT NULL THEN greatest(n.negotiation_on, d.accepted_date)
      WHEN d.is_won THEN greatest(d.close_date, d.accepted_date) END AS negotiation_on,
    CASE WHEN n.beyond_seq IS NULL THEN d.amount ELSE n.beyond_amount END AS evaluation_amount,
    CASE WHEN n.negotiation_seq IS NULL THEN d.amount ELSE n.negotiation_amount END AS negotiation_amount,
    n.discovery_seq IS NULL OR n.discovery_seq > n.beyond_seq AS skips_discovery,
    n.evaluation_seq IS NULL OR n.evaluation_seq > n.negotiation_seq AS skips_evaluation,
    n.negotiation_seq IS NULL AS skips_negotiation
  FROM accepted_deal d
  JOIN named n ON n.deal_no = d.deal_no
),
moved AS (
  SELECT s.deal_no, s.seq, s.on_date, s.amount, s.place, lag(s.place) OVER (PARTITION BY s.deal_no ORDER BY s.seq) AS place_before
  FROM step s
  WHERE s.place IS NOT NULL
),
event AS (
  SELECT deal_no, is_monthly, evaluation_on AS on_date, 'Reached_Evaluation' AS metric, evaluation_amount AS amount FROM reached
  UNION ALL
  SELECT deal_no, is_monthly, evaluation_on, 'Skipped_Discovery', evaluation_amount FROM reached WHERE skips_discovery
  UNION ALL
  SELECT deal_no, is_monthly, evaluation_on, 'Discovery_Days', evaluation_on - accepted_date FROM reached
  UNION ALL
  SELECT deal_no, is_monthly, negotiation_on, 'Reached_Negotiation', negotiation_amount FROM reached
  UNION ALL
  SELECT deal_no, is_monthly, negotiation_on, 'Skipped_Evaluation', negotiation_amount FROM reached WHERE skips_evaluation
  UNION ALL
  SELECT deal_no, is_monthly, negotiation_on, 'Evaluation_Days', negotiation_on - evaluation_on FROM reached
  UNION ALL
  SELECT deal_no, is_monthly, close_date, 'Reached_Won', amount FROM reached WHERE is_won
  UNION ALL
  SELECT deal_no, is_monthly, close_date, 'Skipped_Negotiation', amount FROM reached WHERE is_won AND skips_negotiation
  UNION ALL
  SELECT deal_no, is_monthly, close_date, 'Negotiation_Days', close_date - negotiation_on FROM reached WHERE is_won
  UNION ALL
  SELECT deal_no, is_monthly, close_date, 'Lost_In_' || (['Discovery', 'Evaluation', 'Negotiation'])[last_place], amount
  FROM reached
  WHERE is_closed AND NOT is_won AND last_place IS NOT NULL
)
SELECT e.deal_no, p.period_key, e.metric::metric_name AS metric, e.amount
FROM event e
JOIN period_day p ON p.on_date = e.on_date AND (p.kind = 'Quarter' OR e.is_monthly)
UNION ALL
-- Once in a period, however often it went back.
SELECT m.deal_no, p.period_key, CASE m.place_before WHEN 2 THEN 'Returned_From_Evaluation' ELSE 'Returned_From_Negotiation' END::metric_name,
  min_by(m.amount, m.seq)
FROM moved m
JOIN accepted_deal d ON d.deal_no = m.deal_no AND m.on_date >= d.accepted_date
JOIN period_day p ON p.on_date = m.on_date AND (p.kind = 'Quarter' OR d.is_monthly)
WHERE m.place < m.place_before
GROUP BY m.deal_no, p.period_key, m.place_before
