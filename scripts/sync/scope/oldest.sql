-- The date of the oldest history row of a deal that exists; the calendar begins in its period. Deals that were not touched
-- are known by their facts.
SET VARIABLE oldest_date = (
  SELECT org_date(min(first_at))
  FROM (
    SELECT f.first_at FROM deal_fact f ANTI JOIN touched_deal t ON t.deal_id = f.deal_id
    UNION ALL
    SELECT coalesce(min(h.CreatedDate), any_value(o.CreatedDate))
    FROM org.Opportunity o
    SEMI JOIN touched_deal t ON t.deal_id = o.Id
    LEFT JOIN org.OpportunityHistory h ON h.OpportunityId = o.Id AND NOT h.IsDeleted
    WHERE NOT o.IsDeleted
    GROUP BY o.Id
  )
)
