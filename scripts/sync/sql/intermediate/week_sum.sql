-- Every sum of every week and slice of the periods in work.
INSERT INTO week_sum
SELECT period_key, week, dimension, value, metric, deals, amount FROM week_share
