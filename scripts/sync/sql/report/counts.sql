-- What the run report says about the deals.
SELECT
  count(*)::INTEGER AS deals,
  count(*) FILTER (NOT has_history)::INTEGER AS dealsWithoutHistory,
  count(*) FILTER (accepted_date IS NOT NULL AND NOT is_accepted_date_stated)::INTEGER AS acceptedDatesTakenFromHistory
FROM deal_fact
