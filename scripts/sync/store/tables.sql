CREATE TYPE IF NOT EXISTS sum_name AS ENUM (
  'Won', 'Won_Days', 'Lost_Competition', 'Lost_No_Decision', 'Lost_Unclassified',
  'Start_Commit', 'Start_Best_Case', 'Start_Pipeline', 'Start_Won_Commit', 'Start_Won_Best_Case', 'Start_Won_Pipeline',
  'Accepted', 'Accepted_Lost', 'Created_And_Won', 'Pulled_In_Won',
  'Slipped', 'Slipped_Commit', 'Slipped_Best_Case', 'Slipped_Pipeline'
);

-- The deals that exist, by a number of this store, with what their slices need and what their history says.
CREATE TABLE IF NOT EXISTS deal_fact (
  deal_no INTEGER NOT NULL,
  deal_id VARCHAR NOT NULL,
  owner_id VARCHAR,
  segment VARCHAR,
  competitor VARCHAR,
  motion VARCHAR,
  source VARCHAR,
  is_monthly BOOLEAN,
  has_history BOOLEAN,
  first_at TIMESTAMP,
  accepted_date DATE,
  is_accepted_date_stated BOOLEAN,
  -- Periods it slipped out of: months for motions that work by month, else quarters.
  times_slipped INTEGER
);
-- Which deals are behind each sum, with their share of its amount (corporate currency; days for Won_Days).
CREATE TABLE IF NOT EXISTS deal_sum (
  deal_no INTEGER NOT NULL,
  period_key VARCHAR NOT NULL,
  sum sum_name NOT NULL,
  amount DECIMAL(24, 6) NOT NULL
);
-- Each stay of a deal in a stage. left_on and how it ended are null while it lasts.
CREATE TABLE IF NOT EXISTS deal_stay (
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
CREATE TABLE IF NOT EXISTS slice_sum (
  period_key VARCHAR NOT NULL,
  dimension VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  sum sum_name NOT NULL,
  deals BIGINT NOT NULL,
  amount DECIMAL(38, 6) NOT NULL
);
-- How often deals of a motion entered and left a stage.
CREATE TABLE IF NOT EXISTS stage_sum (
  period_key VARCHAR NOT NULL,
  motion VARCHAR NOT NULL,
  stage VARCHAR NOT NULL,
  move VARCHAR NOT NULL,
  moves BIGINT NOT NULL,
  amount DECIMAL(38, 6) NOT NULL,
  days DECIMAL(38, 6) NOT NULL
);

-- Deals whose rows changed and whose sums have not been computed since.
-- A deal may be there more than once.
CREATE TABLE IF NOT EXISTS touched_deal (deal_id VARCHAR NOT NULL);

-- Deals whose history has to be read anew whole, see scope/touched/returned.sql.
CREATE TABLE IF NOT EXISTS returned_deal (deal_id VARCHAR NOT NULL);

-- The periods as the sums were last computed with: where they differ today, sums are computed anew.
CREATE TABLE IF NOT EXISTS seen_period (
  period_key VARCHAR, kind VARCHAR, start_date DATE, end_date DATE, has_begun BOOLEAN, is_over BOOLEAN
);

-- What a run tells the next one: name and value. See store/memory.ts.
CREATE TABLE IF NOT EXISTS memory (name VARCHAR PRIMARY KEY, value VARCHAR);

-- How far each object has been read: everything that changed before this instant of the org's clock is in the store.
-- fields: what was asked for; deleted_until: how far the org's list of deletions has been read.
CREATE TABLE IF NOT EXISTS checkpoint (
  object VARCHAR PRIMARY KEY,
  read_until TIMESTAMP NOT NULL,
  fields VARCHAR NOT NULL,
  deleted_until TIMESTAMP
);

-- A query job whose pages are being taken in, so that a run that was cut off goes on where it was.
CREATE TABLE IF NOT EXISTS open_job (
  object VARCHAR PRIMARY KEY,
  job_id VARCHAR NOT NULL,
  soql VARCHAR NOT NULL,
  started_at TIMESTAMP NOT NULL,
  locator VARCHAR,
  rows_taken BIGINT NOT NULL
);

-- What the org has of what the sync wrote: the record's id and a digest of the values it took. Both are null from before
-- a record is sent until the org's answer is known, so that a run that was cut off leaves nothing it does not know of.
CREATE TABLE IF NOT EXISTS acknowledged (
  object VARCHAR NOT NULL,
  key VARCHAR NOT NULL,
  record_id VARCHAR,
  digest VARCHAR,
  PRIMARY KEY (object, key)
);

-- The rows the org refused in the last run, with its reason. They are sent again by each run.
CREATE TABLE IF NOT EXISTS refusal (object VARCHAR, key VARCHAR, reason VARCHAR);
