-- The deals whose sums change without an edit, because time went on since the sums were last computed:
INSERT INTO touched_deal
-- rows that were in the future then and no longer are, including those made up for deals without history,
SELECT OpportunityId
FROM org.OpportunityHistory
WHERE CreatedDate >= getvariable('last_now_at') AND CreatedDate < getvariable('now_at')
UNION
SELECT f.deal_id
FROM deal_fact f
JOIN org.Opportunity o ON o.Id = f.deal_id
WHERE NOT f.has_history AND (
  (opened_at(o.CreatedDate, o.IsClosed, o.CloseDate) >= getvariable('last_now_at')
      AND opened_at(o.CreatedDate, o.IsClosed, o.CloseDate) < getvariable('now_at'))
  OR (o.IsClosed AND o.CloseDate BETWEEN getvariable('last_today') - 1 AND getvariable('today'))
)
UNION
-- and deals whose accepted date has come.
SELECT deal_id FROM deal_fact WHERE accepted_date > getvariable('last_today') AND accepted_date <= getvariable('today')
