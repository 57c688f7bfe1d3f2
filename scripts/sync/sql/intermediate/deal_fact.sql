-- What is remembered of each deal in scope, and the profiles that are new with them.
INSERT INTO profile
SELECT (SELECT coalesce(max(profile_no), 0) FROM profile) + row_number() OVER (), n.slices
FROM (SELECT DISTINCT slices FROM deal) n
ANTI JOIN profile p ON p.slices = n.slices;

INSERT INTO deal_fact
SELECT d.deal_no, d.deal_id, d.owner_id, d.motion, r.profile_no, d.is_monthly,
  NOT s.is_assumed, s.first_at, a.accepted_date, d.stated_accepted_date IS NOT NULL, coalesce(p.times, 0)
FROM deal d
JOIN profile r ON r.slices = d.slices
LEFT JOIN (SELECT deal_no, from_at AS first_at, is_assumed FROM state WHERE seq = 1) s ON s.deal_no = d.deal_no
LEFT JOIN accepted_deal a ON a.deal_no = d.deal_no
LEFT JOIN (
  SELECT f.deal_no, count(*)::INTEGER AS times
  FROM found f
  JOIN deal m ON m.deal_no = f.deal_no
  WHERE f.metric = 'Slipped' AND (left(f.period_key, 1) = 'M') = m.is_monthly
  GROUP BY f.deal_no
) p ON p.deal_no = d.deal_no
