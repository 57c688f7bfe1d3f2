-- The leads behind a sum of Lead_Metric__c, in the order in which they came.
SELECT r.lead_id AS id, r.created_on::VARCHAR AS createdOn, coalesce(r.stage, '') AS stage, coalesce(r.deal_id, '') AS deal,
  r.first_response_minutes::INTEGER AS minutes, CASE WHEN $metric = 'First_Response_Minutes' THEN r.first_response_minutes ELSE 0 END AS amount
FROM lead_reached r
JOIN seen_period p ON p.period_key = $periodKey AND r.created_on BETWEEN p.start_date AND p.end_date
WHERE r.lead_source = $value AND CASE $metric
    WHEN 'Leads' THEN true
    WHEN 'MQL' THEN r.is_mql
    WHEN 'SQL' THEN r.is_sql
    WHEN 'SAL' THEN r.is_sal
    WHEN 'Won' THEN r.is_won
    WHEN 'Within_5_Min' THEN r.first_response_minutes <= 5
    WHEN 'Within_1_Hour' THEN r.first_response_minutes <= 60
    WHEN 'Within_24_Hours' THEN r.first_response_minutes <= 1440
    ELSE r.first_response_minutes IS NOT NULL
  END
ORDER BY r.created_on, r.lead_id
