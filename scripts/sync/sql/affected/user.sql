-- Names and managers touch slices of all periods, and no deal.
INSERT OR REPLACE INTO memory
SELECT 'slices', 'all'
WHERE EXISTS (SELECT Id, Name, ManagerId FROM incoming EXCEPT SELECT Id, Name, ManagerId FROM org."User")
