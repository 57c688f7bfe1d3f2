-- The deals with a date in a period that began, ended, moved, appeared or went since the sums were last computed. A month is
-- nothing to a deal whose motion does not work by month.
INSERT INTO touched_deal
WITH dated AS (
  SELECT h.OpportunityId AS deal_id, c.kind FROM org.OpportunityHistory h JOIN changed_day c ON c.on_date = h.CloseDate
  UNION
  SELECT o.Id, c.kind FROM org.Opportunity o JOIN changed_day c ON c.on_date = o.CloseDate
  UNION
  SELECT f.deal_id, c.kind FROM deal_fact f JOIN changed_day c ON c.on_date = f.accepted_date
)
SELECT DISTINCT d.deal_id
FROM dated d
JOIN deal_fact f ON f.deal_id = d.deal_id
WHERE d.kind = 'Quarter' OR f.is_monthly
