-- Won: won, close date in the period; current amount.
SELECT d.deal_no, p.period_key, 'Won' AS metric, d.amount
FROM accepted_deal d
JOIN period_day p ON p.on_date = d.close_date AND (p.kind = 'Quarter' OR d.is_monthly)
WHERE d.is_won
