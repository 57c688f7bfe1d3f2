-- The place of each stage in the org's sales process. Stages that are no longer in use are at the end of the org's list, which says
-- nothing: they get the place of their category.
CREATE OR REPLACE TEMP TABLE stage AS
SELECT MasterLabel AS name, (max(SortOrder) FILTER (coalesce(IsActive, true)))::DOUBLE AS place, bool_or(IsClosed AND NOT IsWon) AS is_lost,
  max(DefaultProbability) AS probability
FROM org.OpportunityStage
WHERE MasterLabel IS NOT NULL
GROUP BY MasterLabel
