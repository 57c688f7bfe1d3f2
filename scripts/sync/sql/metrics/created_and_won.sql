-- Created_And_Won: accepted date and close date in the period, won; current amount.
SELECT d.deal_no, p.period_key, 'Created_And_Won' AS metric, d.amount
FROM accepted_deal d
JOIN period_day p ON p.on_date = d.accepted_date AND (p.kind = 'Quarter' OR d.is_monthly)
WHERE d.is_won AND d.close_date BETWEEN p.start_date AND p.end_date
