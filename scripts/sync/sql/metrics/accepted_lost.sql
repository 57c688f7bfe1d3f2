-- Accepted_Lost: the deals of Accepted that are closed lost with a close date in the same period; amount as Accepted.
SELECT d.deal_no, p.period_key, 'Accepted_Lost' AS metric, d.accepted_amount AS amount
FROM accepted_deal d
JOIN period_day p ON p.on_date = d.accepted_date AND (p.kind = 'Quarter' OR d.is_monthly)
WHERE d.is_closed AND NOT d.is_won AND d.close_date BETWEEN p.start_date AND p.end_date
