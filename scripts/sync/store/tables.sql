-- Which deals are behind each sum, with their share of its amount (corporate currency; days for Won_Days).
CREATE TABLE IF NOT EXISTS deal_sum (
  deal_id VARCHAR NOT NULL,
  period_key VARCHAR NOT NULL,
  sum VARCHAR NOT NULL,
  amount DECIMAL(24, 6) NOT NULL
);
-- Motions whose forecast policy works by month: their deals count in months beside quarters.
CREATE TABLE IF NOT EXISTS monthly_motion (motion VARCHAR PRIMARY KEY)
