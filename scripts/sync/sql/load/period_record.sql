-- The records of Forecast_Period__c.
CREATE OR REPLACE TEMP TABLE period_record AS
SELECT period_key AS Key__c, name AS Name, kind AS Kind__c, start_date AS Start_Date__c, end_date AS End_Date__c
FROM calendar
