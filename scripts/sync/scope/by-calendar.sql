-- The deals with a date in a period that began, ended, moved, appeared or went since the sums were last computed.
INSERT INTO touched_deal
SELECT h.OpportunityId FROM org.OpportunityHistory h JOIN changed_day c ON c.on_date = h.CloseDate
UNION
SELECT o.Id FROM org.Opportunity o JOIN changed_day c ON c.on_date = o.CloseDate
UNION
SELECT f.deal_id FROM deal_fact f JOIN changed_day c ON c.on_date = f.accepted_date
