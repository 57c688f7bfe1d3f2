-- The leads whose fields of the sync are not what they should be. Engagement is kept as points at a day, and the org halves them by a
-- formula: what is left of them is right until a touch comes in, so silence alone writes nothing. Blank and 0 points are the same.
-- Converted leads cannot be edited in an org; they stay as they were.
WITH held AS (
  SELECT *, CASE WHEN Engagement_As_Of__c IS NULL THEN 0
      ELSE coalesce(Engagement_Points__c, 0) * pow(0.5, greatest(0, getvariable('today') - Engagement_As_Of__c) / 30.0) END AS engagement
  FROM org.Lead
)
SELECT l.Id, f.engagement AS Engagement_Points__c, getvariable('today')::VARCHAR AS Engagement_As_Of__c,
  strftime(f.first_response_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS First_Response_At__c, f.first_response_minutes AS First_Response_Minutes__c
FROM held l
JOIN lead_fact f ON f.lead_id = l.Id
WHERE NOT f.is_converted AND (
  abs(l.engagement - f.engagement) > 0.001
  OR l.First_Response_Minutes__c IS DISTINCT FROM f.first_response_minutes
  OR l.First_Response_At__c IS DISTINCT FROM f.first_response_at
)
ORDER BY l.Id
