-- What is remembered of each deal in scope.
INSERT INTO deal_fact
SELECT d.deal_no, d.deal_id, d.owner_id, d.segment, d.competitor, d.motion, d.source, d.is_monthly,
  NOT s.is_assumed, s.first_at, a.accepted_date, d.stated_accepted_date IS NOT NULL, coalesce(p.times, 0)
FROM deal d
LEFT JOIN (SELECT deal_no, from_at AS first_at, is_assumed FROM state WHERE seq = 1) s ON s.deal_no = d.deal_no
LEFT JOIN accepted_deal a ON a.deal_no = d.deal_no
LEFT JOIN (
  SELECT f.deal_no, count(*)::INTEGER AS times
  FROM found f
  JOIN deal m ON m.deal_no = f.deal_no
  WHERE f.sum = 'Slipped' AND (left(f.period_key, 1) = 'M') = m.is_monthly
  GROUP BY f.deal_no
) p ON p.deal_no = d.deal_no
