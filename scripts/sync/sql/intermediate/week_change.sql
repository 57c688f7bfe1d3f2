-- What the deals in work add to each sum of each week and slice ($sign 1) or take from it ($sign -1), as in slice_change.sql.
INSERT INTO week_change
SELECT period_key, week, dimension, value, metric, $sign * deals, $sign * amount FROM week_share
