-- Motions whose forecast policy works by month: their deals count in months beside quarters.
CREATE OR REPLACE TEMP TABLE monthly_motion AS
SELECT DISTINCT Sales_Motion__c AS motion
FROM org.Forecast_Policy__mdt
WHERE Period_Kind__c = 'Month' AND Sales_Motion__c IS NOT NULL
