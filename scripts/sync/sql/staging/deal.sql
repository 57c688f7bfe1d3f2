-- One row per deal in scope that exists today, with its slices. A deal keeps the number it has. Deleted deals do not exist.
-- A deal without a competitor record keeps the name that version 0.1.0 had in a picklist, or that the org's own field has. A blank motion is Enterprise.
CREATE OR REPLACE TEMP TABLE deal AS
SELECT
  coalesce(k.deal_no, getvariable('last_deal_no') + row_number() OVER ())::INTEGER AS deal_no,
  o.Id AS deal_id,
  o.OwnerId AS owner_id,
  coalesce(o.Sales_Motion__c, 'Enterprise') AS motion,
  -- A slice is a line here. Blank ones are left out; Company, Team and slices of two dimensions follow from these (own_slice.sql, slice_of.sql).
  list_filter([
    {'dimension': 'Seller', 'value': o.OwnerId},
    {'dimension': 'Segment', 'value': a.Market_Segment__c},
    {'dimension': 'Region', 'value': coalesce(r.region, a.BillingCountry)},
    {'dimension': 'Competitor', 'value': coalesce(c.Name, o.Primary_Competitor__c, o.Mapped_Competitor)},
    {'dimension': 'Motion', 'value': coalesce(o.Sales_Motion__c, 'Enterprise')},
    {'dimension': 'Source', 'value': o.LeadSource}
  ], lambda slice: slice.value IS NOT NULL) AS slices,
  o.Sales_Accepted_Date__c AS stated_accepted_date,
  -- Without an accepted date such a deal awaits acceptance, and counts nowhere.
  s.starts_at IS NOT NULL AND o.CreatedDate >= s.starts_at AS must_be_accepted,
  o.Loss_Type__c AS loss_type,
  o.StageName AS stage,
  o.ForecastCategory AS category,
  o.CloseDate AS close_date,
  o.CreatedDate AS created_at,
  coalesce(o.Amount, 0) AS amount_own_currency,
  o.CurrencyIsoCode AS currency,
  o.IsClosed AS is_closed,
  o.IsWon AS is_won,
  EXISTS (FROM monthly_motion m WHERE m.motion = coalesce(o.Sales_Motion__c, 'Enterprise')) AS is_monthly
FROM opportunity_in_scope o
LEFT JOIN org.Account a ON a.Id = o.AccountId
LEFT JOIN org.Competitor__c c ON c.Id = o.Competitor__c
LEFT JOIN region r ON r.country = lower(trim(a.BillingCountry))
LEFT JOIN known_deal k ON k.deal_id = o.Id
LEFT JOIN acceptance_start s ON s.motion = coalesce(o.Sales_Motion__c, 'Enterprise')
WHERE NOT o.IsDeleted
