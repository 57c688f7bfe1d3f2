-- From when on new deals of a motion count from their accepted date only: midnight UTC of the day in its forecast policy.
CREATE OR REPLACE TEMP TABLE acceptance_start AS
SELECT Sales_Motion__c AS motion, min(Acceptance_Starts_On__c)::TIMESTAMP AS starts_at
FROM org.Forecast_Policy__mdt
WHERE Sales_Motion__c IS NOT NULL AND Acceptance_Starts_On__c IS NOT NULL
GROUP BY ALL
