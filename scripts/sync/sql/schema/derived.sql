-- What is computed from the rows of the org. Dropped and computed again when the definition changed: see store/schema.ts,
-- which also makes the types metric_name and week_metric_name of the names in metrics.json.

-- The slices that deals are in: deals with the same seller, segment, competitor … share a row. See sql/intermediate/slice_of.sql.
CREATE TABLE profile (
  profile_no INTEGER NOT NULL,
  slices STRUCT(dimension VARCHAR, value VARCHAR)[] NOT NULL
);

-- The deals that exist, by a number of this store, with what their slices need and what their history says.
CREATE TABLE deal_fact (
  deal_no INTEGER NOT NULL,
  deal_id VARCHAR NOT NULL,
  owner_id VARCHAR,
  motion VARCHAR,
  profile_no INTEGER NOT NULL,
  is_monthly BOOLEAN,
  has_history BOOLEAN,
  first_at TIMESTAMP,
  accepted_date DATE,
  is_accepted_date_stated BOOLEAN,
  -- Periods it slipped out of: months for motions that work by month, else quarters.
  times_slipped INTEGER
);
-- Which deals are behind each sum, with their share of its amount (corporate currency; days for sums of days).
CREATE TABLE deal_sum (
  deal_no INTEGER NOT NULL,
  period_key VARCHAR NOT NULL,
  metric metric_name NOT NULL,
  amount DECIMAL(24, 6) NOT NULL
);
-- In which weekly readings of a period each deal was open in a category (or Won) and due in it; sql/intermediate/deal_week.sql.
CREATE TABLE deal_week (
  deal_no INTEGER NOT NULL,
  period_key VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  first_week INTEGER NOT NULL,
  last_week INTEGER NOT NULL,
  amount DECIMAL(24, 6) NOT NULL,
  by_probability DECIMAL(24, 6) NOT NULL,
  -- Won by now with a close date in the period.
  is_won BOOLEAN NOT NULL,
  is_assumed BOOLEAN NOT NULL
);
-- Each stay of a deal in a stage. left_on and how it ended are null while it lasts.
CREATE TABLE deal_stay (
  deal_no INTEGER NOT NULL,
  stage VARCHAR NOT NULL,
  entered_on DATE NOT NULL,
  entered_amount DOUBLE,
  left_on DATE,
  left_amount DOUBLE,
  ending VARCHAR,
  days DOUBLE
);

-- Each sum of each slice: how many deals, and their amount. Slices that no deal is in have no row.
CREATE TABLE slice_sum (
  period_key VARCHAR NOT NULL,
  dimension VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  metric metric_name NOT NULL,
  deals BIGINT NOT NULL,
  amount DECIMAL(38, 6) NOT NULL
);
-- Each sum of each week and slice of the periods that are kept; weeks to come are in it. And the calls of people, in the same form.
CREATE TABLE week_sum (
  period_key VARCHAR NOT NULL,
  week INTEGER NOT NULL,
  dimension VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  metric week_metric_name NOT NULL,
  deals BIGINT NOT NULL,
  amount DECIMAL(38, 6) NOT NULL
);
CREATE TABLE call_sum (
  period_key VARCHAR NOT NULL,
  week INTEGER NOT NULL,
  dimension VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  metric week_metric_name NOT NULL,
  deals BIGINT NOT NULL,
  amount DECIMAL(38, 6) NOT NULL
);
-- How often deals of a motion entered and left a stage.
CREATE TABLE stage_sum (
  period_key VARCHAR NOT NULL,
  motion VARCHAR NOT NULL,
  stage VARCHAR NOT NULL,
  move VARCHAR NOT NULL,
  moves BIGINT NOT NULL,
  amount DECIMAL(38, 6) NOT NULL,
  days DECIMAL(38, 6) NOT NULL
);

-- The periods as the sums were last computed with: where they differ today, sums are computed again.
CREATE TABLE seen_period (
  period_key VARCHAR, kind VARCHAR, start_date DATE, end_date DATE, has_begun BOOLEAN, is_over BOOLEAN,
  -- Whether it had weekly readings.
  is_read BOOLEAN
);
