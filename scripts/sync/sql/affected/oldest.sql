-- The date of the oldest history row of a deal that exists, assumed ones too; the calendar begins in its period. Deals that were not touched
-- are known by their facts. The few rows of touched deals are looked up from the deals' side: joined outwards, all rows of all
-- deals would have to be held in memory.
SET VARIABLE oldest_date = (
  WITH live AS MATERIALIZED (
    SELECT o.Id, opened_at(o.CreatedDate, o.IsClosed, o.CloseDate) AS opened_at FROM org.Opportunity o SEMI JOIN touched_deal t ON t.deal_id = o.Id WHERE NOT o.IsDeleted
  ),
  seen AS MATERIALIZED (
    SELECT h.OpportunityId, h.CreatedDate FROM org.OpportunityHistory h JOIN live l ON l.Id = h.OpportunityId WHERE NOT h.IsDeleted
  )
  SELECT org_date(min(first_at))
  FROM (
    SELECT f.first_at FROM deal_fact f ANTI JOIN touched_deal t ON t.deal_id = f.deal_id
    UNION ALL
    SELECT CreatedDate FROM seen
    UNION ALL
    SELECT l.opened_at FROM live l ANTI JOIN seen s ON s.OpportunityId = l.Id
  )
)
