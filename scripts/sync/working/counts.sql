-- What the run report says about the deals in scope.
SELECT
  (SELECT count(*) FROM deal)::INTEGER AS deals,
  (SELECT count(DISTINCT deal_no) FROM recorded WHERE is_assumed)::INTEGER AS dealsWithoutHistory,
  (SELECT count(*) FROM accepted_deal JOIN deal USING (deal_no) WHERE stated_accepted_date IS NULL)::INTEGER
    AS acceptedDatesTakenFromHistory
