-- Where the stages of each category stand, for stages that were renamed or removed and are known from history only: in the
-- middle of the stages of the category that are in use, where it has none behind those of the categories before it.
-- Most Likely counts as Best Case. And the mean probability of these stages.
CREATE OR REPLACE TEMP TABLE category_place AS
WITH category(name, position) AS (
  VALUES ('Omitted', 0), ('Pipeline', 1), ('BestCase', 2), ('MostLikely', 2), ('Forecast', 3), ('Closed', 4)
),
used AS (
  SELECT c.position, avg(s.SortOrder) AS middle, max(s.SortOrder) AS last, avg(s.DefaultProbability) AS probability
  FROM org.OpportunityStage s
  JOIN category c ON c.name = s.ForecastCategory
  WHERE coalesce(s.IsActive, true)
  GROUP BY c.position
)
SELECT c.name AS category,
  coalesce(u.middle, (SELECT max(b.last) + 0.5 FROM used b WHERE b.position BETWEEN 1 AND c.position - 1), 0)::DOUBLE AS place,
  u.probability
FROM category c
LEFT JOIN used u ON u.position = c.position
