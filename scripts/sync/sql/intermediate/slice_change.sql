-- What the deals in work add to each sum of each slice ($sign 1) or take from it ($sign -1), in periods that are not computed
-- whole. Numbers of deals and amounts are exact, so that taking away what was added leaves nothing.
INSERT INTO slice_change
SELECT period_key, dimension, value, metric, $sign * deals, $sign * amount FROM slice_share
