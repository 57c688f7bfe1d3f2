-- The deals whose sums change without an edit, because time went on since the sums were last computed:
INSERT INTO touched_deal
-- rows and deals that lay in the future then,
SELECT OpportunityId FROM org.OpportunityHistory WHERE CreatedDate >= getvariable('last_now_at')
UNION
SELECT f.deal_id
FROM deal_fact f
JOIN org.Opportunity o ON o.Id = f.deal_id
WHERE NOT f.has_history AND (o.CreatedDate >= getvariable('last_now_at') OR (o.IsClosed AND o.CloseDate >= getvariable('last_today') - 1))
UNION
SELECT deal_id FROM deal_fact WHERE accepted_date > getvariable('last_today')
