-- Every sum of every slice of the periods in work: how many deals, and their amount.
INSERT INTO slice_sum
SELECT period_key, dimension, value, metric, deals, amount FROM slice_share
