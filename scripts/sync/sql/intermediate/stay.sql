-- Each stay of an accepted deal in a stage: when it came, at what amount, when and how it left (Stage_Metric__c).
-- Won or a later stage is Advanced, an earlier one Returned, lost is Lost.
CREATE OR REPLACE TEMP TABLE stay AS
WITH entry AS (
  SELECT s.deal_no, s.seq, s.stage, s.from_at, s.amount,
    coalesce(t.place, c.place) AS place,
    s.recorded_category = 'Closed' AS is_won,
    coalesce(t.is_lost, s.recorded_category = 'Omitted') AS is_lost
  FROM state s
  SEMI JOIN accepted_deal a ON a.deal_no = s.deal_no
  LEFT JOIN stage t ON t.name = s.stage
  LEFT JOIN category_place c ON c.category = s.recorded_category
  WHERE s.is_entry
),
followed AS (
  SELECT *,
    lead(from_at) OVER stays_of_deal AS left_at,
    lead(amount) OVER stays_of_deal AS left_amount,
    lead(place) OVER stays_of_deal AS next_place,
    lead(is_won) OVER stays_of_deal AS next_is_won,
    lead(is_lost) OVER stays_of_deal AS next_is_lost
  FROM entry
  WINDOW stays_of_deal AS (PARTITION BY deal_no ORDER BY seq)
)
SELECT f.deal_no, f.stage, i.on_date AS entered_on, f.amount AS entered_amount, o.on_date AS left_on, f.left_amount,
  CASE
    WHEN f.left_at IS NULL THEN NULL
    WHEN f.next_is_won THEN 'Advanced'
    WHEN f.next_is_lost THEN 'Lost'
    WHEN f.next_place >= f.place THEN 'Advanced'
    ELSE 'Returned'
  END AS ending,
  epoch(f.left_at - f.from_at) / 86400 AS days
FROM followed f
JOIN day_at i ON i.slot = epoch_ms(f.from_at) // 900000
LEFT JOIN day_at o ON o.slot = epoch_ms(f.left_at) // 900000
WHERE f.stage IS NOT NULL
