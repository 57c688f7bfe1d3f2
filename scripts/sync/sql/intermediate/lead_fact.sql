-- Engagement and first response of each lead (docs/metrics.md, Leads). Points halve with every 30 days since the touch.
-- The first response is the earliest finished call or e-mail of ours after the lead was created, to the lead or to the
-- contact it became. Minutes are rounded up, so that 5 means within 5 minutes; both are null before a response.
CREATE OR REPLACE TEMP TABLE lead_fact AS
WITH engagement AS (
  SELECT lead_id, sum(points * pow(0.5, greatest(0, getvariable('today') - touched_on) / 30.0)) AS score
  FROM touch_point
  WHERE points > 0
  GROUP BY lead_id
),
outbound AS (
  SELECT WhoId AS who_id, coalesce(CompletedDateTime, CreatedDate) AS done_at
  FROM org.Task
  WHERE IsClosed AND NOT IsDeleted AND WhoId IS NOT NULL AND coalesce(CallType, 'Outbound') = 'Outbound'
    AND (Type IN ('Call', 'Email') OR TaskSubtype IN ('Call', 'Email', 'ListEmail', 'LinkedIn'))
),
answered AS (
  SELECT l.Id AS lead_id, o.done_at FROM org.Lead l JOIN outbound o ON o.who_id = l.Id WHERE o.done_at >= l.CreatedDate
  UNION ALL
  SELECT l.Id, o.done_at FROM org.Lead l JOIN outbound o ON o.who_id = l.ConvertedContactId WHERE o.done_at >= l.CreatedDate
),
response AS (
  SELECT lead_id, min(done_at) AS at FROM answered GROUP BY lead_id
)
SELECT l.Id AS lead_id, l.LeadSource AS source, l.Lead_Stage__c AS stage, org_date(l.CreatedDate) AS created_on,
  coalesce(l.IsConverted, false) AS is_converted, l.ConvertedOpportunityId AS deal_id,
  least(round(coalesce(e.score, 0), 4), 99999.99)::DOUBLE AS engagement,
  r.at AS first_response_at,
  ceil(epoch(r.at - l.CreatedDate) / 60)::BIGINT AS first_response_minutes
FROM org.Lead l
LEFT JOIN engagement e ON e.lead_id = l.Id
LEFT JOIN response r ON r.lead_id = l.Id
WHERE NOT l.IsDeleted
