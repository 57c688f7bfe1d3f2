-- The quarters that the org does not define and that were assumed by the pattern of its other years, from the first to the last.
SELECT count(*)::INTEGER AS quarters, min(start_date)::VARCHAR AS first_day, max(end_date)::VARCHAR AS last_day
FROM calendar
WHERE is_assumed AND kind = 'Quarter'
