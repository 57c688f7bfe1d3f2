-- Where each stage stands in the org's sales process.
CREATE OR REPLACE TEMP TABLE stage AS
SELECT MasterLabel AS name, max(SortOrder)::DOUBLE AS place, bool_or(IsClosed AND NOT IsWon) AS is_lost
FROM org.OpportunityStage
WHERE MasterLabel IS NOT NULL
GROUP BY MasterLabel
