-- The records of Deal_Metric__c: of the deals that slipped and are open, or closed in the running quarter. A deal that never slipped
-- needs none, and those of a deal that leaves this set are deleted, so a first run does not write to deals of years ago.
CREATE OR REPLACE TABLE deal_metric AS
SELECT o.Id AS Key__c, o.Id AS Opportunity__c, f.times_slipped::BIGINT AS Times_Slipped__c
FROM org.Opportunity o
JOIN deal_fact f ON f.deal_id = o.Id
WHERE f.times_slipped > 0
  AND (NOT o.IsClosed OR o.CloseDate >= (SELECT max(start_date) FROM calendar WHERE kind = 'Quarter' AND has_begun))
