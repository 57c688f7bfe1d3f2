-- Which deals are behind each sum, with their share of its amount (corporate currency; days for Won_Days).
CREATE TABLE IF NOT EXISTS deal_sum (
  deal_id VARCHAR NOT NULL,
  period_key VARCHAR NOT NULL,
  sum VARCHAR NOT NULL,
  amount DECIMAL(24, 6) NOT NULL
);
-- Motions whose forecast policy works by month: their deals count in months beside quarters.
CREATE TABLE IF NOT EXISTS monthly_motion (motion VARCHAR PRIMARY KEY);

-- How far each object has been read: everything that changed before this instant of the org's clock is in the store.
CREATE TABLE IF NOT EXISTS checkpoint (
  object VARCHAR PRIMARY KEY,
  read_until TIMESTAMP NOT NULL
);

-- A query job whose pages are being taken in, so that a run that was cut off goes on where the last one was.
CREATE TABLE IF NOT EXISTS open_job (
  object VARCHAR PRIMARY KEY,
  job_id VARCHAR NOT NULL,
  soql VARCHAR NOT NULL,
  read_until TIMESTAMP NOT NULL,
  locator VARCHAR,
  rows_taken BIGINT NOT NULL,
  is_last_page_taken BOOLEAN NOT NULL
);

-- What the store knows for certain that the org has: the record's id and a digest of the values it took.
CREATE TABLE IF NOT EXISTS acknowledged (
  object VARCHAR NOT NULL,
  key VARCHAR NOT NULL,
  record_id VARCHAR NOT NULL,
  digest VARCHAR NOT NULL,
  PRIMARY KEY (object, key)
);

-- The org this store belongs to.
CREATE TABLE IF NOT EXISTS belongs_to (org_id VARCHAR PRIMARY KEY);
