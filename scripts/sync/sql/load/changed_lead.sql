-- The leads whose fields of the sync are not what they should be. Blank and 0 points are the same. Converted leads cannot be
-- edited in an org; they stay as they were.
SELECT l.Id, f.engagement AS Engagement_Score__c,
  strftime(f.first_response_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS First_Response_At__c, f.first_response_minutes AS First_Response_Minutes__c
FROM org.Lead l
JOIN lead_fact f ON f.lead_id = l.Id
WHERE NOT f.is_converted AND (
  coalesce(l.Engagement_Score__c, 0) <> f.engagement
  OR l.First_Response_Minutes__c IS DISTINCT FROM f.first_response_minutes
  OR l.First_Response_At__c IS DISTINCT FROM f.first_response_at
)
ORDER BY l.Id
