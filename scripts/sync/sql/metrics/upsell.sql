-- Upsell, First_Upsell, First_Upsell_Days: won, close date in the period, and the account had won a deal on an earlier day.
WITH upsell AS (
  SELECT d.deal_no, d.amount, p.period_key, w.is_first, w.days
  FROM later_win w
  JOIN deal o ON o.deal_id = w.deal_id
  JOIN accepted_deal d ON d.deal_no = o.deal_no
  JOIN period_day p ON p.on_date = d.close_date AND (p.kind = 'Quarter' OR d.is_monthly)
)
SELECT deal_no, period_key, 'Upsell'::metric_name AS metric, amount FROM upsell
UNION ALL
SELECT deal_no, period_key, 'First_Upsell', amount FROM upsell WHERE is_first
UNION ALL
SELECT deal_no, period_key, 'First_Upsell_Days', days FROM upsell WHERE is_first
