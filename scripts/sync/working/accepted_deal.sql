-- The deals that count: those with an accepted date. It is the stated one, or the date of the first row that is not
-- Omitted. The accepted amount is that at the end of the accepted date, or of the first row when none is that early.
CREATE OR REPLACE TEMP TABLE accepted_deal AS
WITH dated AS (
  SELECT d.deal_no, coalesce(d.stated_accepted_date,
    org_date(min(s.from_at) FILTER (WHERE s.is_not_omitted))) AS accepted_date
  FROM deal d
  JOIN state s USING (deal_no)
  GROUP BY d.deal_no, d.stated_accepted_date
),
priced AS (
  SELECT d.deal_no, d.accepted_date,
    coalesce(
      max_by(s.amount, s.seq) FILTER (WHERE s.from_at < start_of(d.accepted_date + 1)),
      min_by(s.amount, s.seq)
    ) AS accepted_amount
  FROM dated d
  JOIN state s USING (deal_no)
  WHERE d.accepted_date IS NOT NULL
  GROUP BY d.deal_no, d.accepted_date
)
SELECT p.deal_no, p.accepted_date, p.accepted_amount, d.close_date, d.is_closed, d.is_won, d.is_monthly, d.loss_type,
  in_corporate_currency(d.amount_own_currency, r.rate) AS amount
FROM priced p
JOIN deal d USING (deal_no)
LEFT JOIN rate_on r ON r.currency = d.currency AND r.on_date = d.close_date
