-- The deals that count: those with an accepted date. It is the stated one, or, for deals that need none, the date of the
-- first row that is not Omitted. The accepted amount is that at the end of the accepted date, or of the first row when none is that early.
CREATE OR REPLACE TEMP TABLE accepted_deal AS
WITH dated AS MATERIALIZED (
  SELECT d.deal_no, t.accepted_date, t.accepted_until
  FROM deal d
  JOIN (
    SELECT stated_accepted_date AS accepted_date, start_of(stated_accepted_date + 1) AS accepted_until
    FROM (SELECT DISTINCT stated_accepted_date FROM deal)
  ) t ON t.accepted_date = d.stated_accepted_date
  UNION ALL
  SELECT deal_no, accepted_date, start_of(accepted_date + 1)
  FROM (
    SELECT d.deal_no, org_date(min(s.from_at)) AS accepted_date
    FROM deal d
    JOIN state s ON s.deal_no = d.deal_no
    WHERE d.stated_accepted_date IS NULL AND NOT d.must_be_accepted AND s.is_not_omitted
    GROUP BY d.deal_no
  )
),
priced AS (
  SELECT s.deal_no,
    coalesce(max_by(s.amount, s.seq) FILTER (WHERE s.from_at < d.accepted_until), min_by(s.amount, s.seq)) AS accepted_amount
  FROM state s
  JOIN dated d ON d.deal_no = s.deal_no
  GROUP BY s.deal_no
)
SELECT p.deal_no, a.accepted_date, p.accepted_amount, d.close_date, d.is_closed, d.is_won, d.is_monthly, d.loss_type,
  in_corporate_currency(d.amount_own_currency, d.currency, r.rate) AS amount
FROM priced p
JOIN dated a ON a.deal_no = p.deal_no
JOIN deal d ON d.deal_no = p.deal_no
LEFT JOIN rate_on r ON r.currency = d.currency AND r.on_date = d.close_date
