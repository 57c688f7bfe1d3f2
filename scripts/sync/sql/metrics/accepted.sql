-- Accepted: accepted date in the period; amount as of the end of that date.
SELECT d.deal_no, p.period_key, 'Accepted' AS metric, d.accepted_amount AS amount
FROM accepted_deal d
JOIN period_day p ON p.on_date = d.accepted_date AND (p.kind = 'Quarter' OR d.is_monthly)
