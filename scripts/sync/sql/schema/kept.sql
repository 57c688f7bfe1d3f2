-- What the store knows and nothing else does. These tables outlive every release: a column that a new release adds is empty
-- or has its default, one that it leaves out goes, and a type that it changes must hold the values there are (store/schema.ts).

-- Deals whose rows changed and whose sums have not been computed since.
-- A deal may be there more than once.
CREATE TABLE IF NOT EXISTS touched_deal (deal_id VARCHAR NOT NULL);

-- Deals whose whole history must be read again, see sql/affected/returned.sql.
CREATE TABLE IF NOT EXISTS returned_deal (deal_id VARCHAR NOT NULL);

-- What a run tells the next one: name and value. See store/state.ts.
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
  rows_taken BIGINT NOT NULL,
  -- When the run created it in the org; started_at is when the run began.
  begun_at TIMESTAMP
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

-- The rows the org refused and has not taken since, with its reason and how many times it refused them. They are sent again by the
-- first run at again_at or later: after the first time by the next run, after that once a day.
CREATE TABLE IF NOT EXISTS refusal (object VARCHAR, key VARCHAR, reason VARCHAR, times INTEGER, again_at TIMESTAMP);
