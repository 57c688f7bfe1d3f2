-- Where each stage stands in the org's sales process. Stages that are in use no more stand at the end of the org's list, which says
-- nothing: they stand with their category.
CREATE OR REPLACE TEMP TABLE stage AS
SELECT MasterLabel AS name, (max(SortOrder) FILTER (coalesce(IsActive, true)))::DOUBLE AS place, bool_or(IsClosed AND NOT IsWon) AS is_lost
FROM org.OpportunityStage
WHERE MasterLabel IS NOT NULL
GROUP BY MasterLabel
