-- The date of the oldest history row of a deal that exists, assumed ones too; the calendar begins in its period.
SET VARIABLE oldest_date = (
  SELECT org_date(least(
    (SELECT min(h.CreatedDate) FROM org.OpportunityHistory h SEMI JOIN org.Opportunity o ON o.Id = h.OpportunityId AND NOT o.IsDeleted
      WHERE NOT h.IsDeleted),
    (SELECT min(opened_at(o.CreatedDate, o.IsClosed, o.CloseDate)) FROM org.Opportunity o ANTI JOIN org.OpportunityHistory h ON h.OpportunityId = o.Id AND NOT h.IsDeleted
      WHERE NOT o.IsDeleted)
  ))
)
