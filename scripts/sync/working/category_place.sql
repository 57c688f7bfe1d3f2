-- Where the stages of each category stand, for stages that were renamed or removed and are known from history only.
CREATE OR REPLACE TEMP TABLE category_place AS
SELECT c.category, coalesce(avg(s.SortOrder), c.place)::DOUBLE AS place
FROM (
  SELECT unnest(['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed']) AS category,
    generate_subscripts(['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'], 1) AS place
) c
LEFT JOIN org.OpportunityStage s ON s.ForecastCategory = c.category AND coalesce(s.IsActive, true)
GROUP BY c.category, c.place
