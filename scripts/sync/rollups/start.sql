-- Start_Commit, Start_Best_Case, Start_Pipeline: accepted before the period; as of its start in the forecast and due in it.
-- A row can only count for the period its own close date lies in, so each row is asked about one start.
SELECT s.deal_no, p.period_key, ('Start_' || s.category)::sum_name AS sum, s.amount
FROM state s
JOIN period_day p ON p.on_date = s.close_date AND s.from_at < p.start_at AND p.start_at <= s.to_at
JOIN accepted_deal d ON d.deal_no = s.deal_no AND d.accepted_date < p.start_date
WHERE s.category IS NOT NULL AND (p.kind = 'Quarter' OR d.is_monthly)
