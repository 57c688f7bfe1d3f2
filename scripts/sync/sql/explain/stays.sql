-- The stays behind a sum of Stage_Metric__c, largest first: entered, or left as the sum says. For Days all that ended, with their days.
SELECT f.deal_id AS id, coalesce(o.Name, '') AS name, coalesce(u.Name, f.owner_id, '') AS owner, m.stage, m.on_date::VARCHAR AS on, m.amount
FROM (
  SELECT deal_no, stage, entered_on AS on_date, 'Entered' AS move, entered_amount::DECIMAL(24, 6) AS amount FROM deal_stay
  UNION ALL
  SELECT deal_no, stage, left_on, ending, left_amount::DECIMAL(24, 6) FROM deal_stay WHERE ending IS NOT NULL
  UNION ALL
  SELECT deal_no, stage, left_on, 'Days', days::DECIMAL(18, 6) FROM deal_stay WHERE ending IS NOT NULL
) m
JOIN deal_fact f ON f.deal_no = m.deal_no
JOIN seen_period p ON p.period_key = $periodKey AND m.on_date BETWEEN p.start_date AND p.end_date AND (p.kind = 'Quarter' OR f.is_monthly)
JOIN org.Opportunity o ON o.Id = f.deal_id
LEFT JOIN org."User" u ON u.Id = f.owner_id
WHERE m.move = $metric AND m.stage = $value AND f.motion = $motion
ORDER BY m.amount DESC NULLS LAST, f.deal_id, m.on_date
