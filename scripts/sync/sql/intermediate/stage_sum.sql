-- The moves of each stage in the periods in work.
INSERT INTO stage_sum
SELECT m.period_key, m.motion, m.stage, m.move, count(*), sum(m.amount), coalesce(sum(m.days), 0)
FROM stage_move m
SEMI JOIN period_in_work w ON w.period_key = m.period_key
GROUP BY ALL
