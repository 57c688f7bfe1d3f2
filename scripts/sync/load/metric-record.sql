-- The records of Sales_Metric__c, each with the id of its period.
CREATE OR REPLACE TEMP TABLE metric_record AS
SELECT m.* EXCLUDE (period_key), p.record_id AS Forecast_Period__c
FROM metric m
JOIN acknowledged p ON p.object = 'Forecast_Period__c' AND p.key = m.period_key
