-- The deals behind a sum of a slice, largest first.
SELECT f.deal_id AS id, coalesce(o.Name, '') AS name, coalesce(u.Name, f.owner_id) AS owner, coalesce(o.StageName, '') AS stage,
  o.CloseDate::VARCHAR AS closeDate, f.accepted_date::VARCHAR AS acceptedDate, s.amount
FROM deal_sum s
JOIN deal_fact f ON f.deal_no = s.deal_no
JOIN org.Opportunity o ON o.Id = f.deal_id
LEFT JOIN org."User" u ON u.Id = f.owner_id
SEMI JOIN slice_of i ON i.profile_no = f.profile_no AND i.dimension = $dimension AND i.value = $value
WHERE s.period_key = $periodKey AND s.metric = $metric::metric_name
ORDER BY s.amount DESC, f.deal_id
