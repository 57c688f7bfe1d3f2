-- What each lead did, in points before they fade: by the campaign member's status, and where that is Salesforce's plain
-- "Responded" (or anything else that counts as a response), by the kind of the campaign. Sent and registered earn nothing.
CREATE OR REPLACE TEMP TABLE touch_point AS
SELECT
  m.LeadId AS lead_id,
  coalesce(m.FirstRespondedDate, org_date(m.CreatedDate)) AS touched_on,
  CASE
    WHEN m.Status ILIKE '%inquir%' OR m.Status ILIKE '%enquir%' OR m.Status ILIKE '%contact us%' THEN 40
    WHEN m.Status ILIKE '%demo%' OR m.Status ILIKE '%trial%' THEN 30
    WHEN m.Status ILIKE '%attended%' THEN 20
    WHEN m.Status ILIKE '%referred%' THEN 15
    WHEN m.Status ILIKE '%download%' OR m.Status ILIKE '%content%' THEN 10
    WHEN m.Status ILIKE '%click%' THEN 5
    WHEN NOT coalesce(m.HasResponded, false) OR m.Status ILIKE '%registered%' THEN 0
    WHEN c.Type ILIKE '%referral%' THEN 15
    WHEN c.Type ILIKE '%show%' OR c.Type ILIKE '%webinar%' OR c.Type ILIKE '%event%' OR c.Type ILIKE '%conference%' OR c.Type ILIKE '%seminar%' THEN 20
    WHEN c.Type ILIKE '%mail%' THEN 5
    ELSE 10
  END AS points
FROM org.CampaignMember m
LEFT JOIN org.Campaign c ON c.Id = m.CampaignId
WHERE NOT coalesce(m.IsDeleted, false) AND m.LeadId IS NOT NULL
