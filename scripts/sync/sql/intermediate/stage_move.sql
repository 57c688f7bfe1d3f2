-- Each time a stay in work began or ended, in the quarter and (for motions that work by month) the month in which it did.
CREATE OR REPLACE TEMP VIEW stage_move AS
WITH moved AS (
  SELECT deal_no, stage, entered_on AS on_date, 'Entered' AS move, entered_amount AS amount, NULL AS days FROM stay_in_work
  UNION ALL
  SELECT deal_no, stage, left_on, ending, left_amount, days FROM stay_in_work WHERE ending IS NOT NULL
)
SELECT p.period_key, d.motion, m.stage, m.move, m.amount::DECIMAL(24, 6) AS amount, m.days::DECIMAL(18, 6) AS days
FROM moved m
JOIN deal_fact d ON d.deal_no = m.deal_no
JOIN period_day p ON p.on_date = m.on_date AND (p.kind = 'Quarter' OR d.is_monthly)
