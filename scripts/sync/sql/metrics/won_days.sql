-- Won_Days: days from the accepted date to the close date of the deals in Won (below 0 where accepted after the close).
SELECT d.deal_no, p.period_key, 'Won_Days' AS metric, d.close_date - d.accepted_date AS amount
FROM accepted_deal d
JOIN period_day p ON p.on_date = d.close_date AND (p.kind = 'Quarter' OR d.is_monthly)
WHERE d.is_won
