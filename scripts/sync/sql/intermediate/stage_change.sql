-- What the deals in work add to the moves of each stage ($sign 1) or take from them ($sign -1), as in slice_change.sql.
INSERT INTO stage_change
SELECT m.period_key, m.motion, m.stage, m.move, $sign * count(*), $sign * sum(m.amount), $sign * coalesce(sum(m.days), 0)
FROM stage_move m
ANTI JOIN period_in_work w ON w.period_key = m.period_key
GROUP BY ALL
