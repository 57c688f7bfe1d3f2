-- The data export: one CSV file per object.
CREATE TEMP MACRO id(prefix, n) AS prefix || 'be' || lpad(n::VARCHAR, 10, '0') || 'AAA';
CREATE TEMP MACRO moment(instant) AS strftime(instant, '%Y-%m-%dT%H:%M:%S.%gZ');

CREATE TEMP VIEW "Organization" AS
SELECT '00Dbe0000000001AAA' AS "Id", 'Bench' AS "Name", 'UTC' AS "TimeZoneSidKey", 1 AS "FiscalYearStartMonth";

CREATE TEMP VIEW "User" AS
SELECT id('005', n) AS "Id", 'u' || n || '@bench.example' AS "Username", role || ' ' || n AS "Name", role AS "FirstName",
  n::VARCHAR AS "LastName", coalesce(id('005', above), '') AS "ManagerId", 1 AS "IsActive",
  moment(getvariable('today')::TIMESTAMP - INTERVAL 4 YEAR) AS "SystemModstamp"
FROM person;

CREATE TEMP VIEW "Account" AS
SELECT id('001', n) AS "Id", 'Account ' || n AS "Name", id('005', 1) AS "OwnerId",
  ['Enterprise', 'Mid-Market', 'SMB'][1 + n % 3] AS "Market_Segment__c",
  moment(getvariable('today')::TIMESTAMP - INTERVAL 4 YEAR) AS "SystemModstamp"
FROM (SELECT unnest(range(getvariable('accounts')::BIGINT)) AS n);

CREATE TEMP VIEW "Opportunity" AS
SELECT id('006', n) AS "Id", id('001', n % getvariable('accounts')) AS "AccountId", 'Deal ' || n AS "Name", stage AS "StageName",
  category AS "ForecastCategory", amount AS "Amount", close_date AS "CloseDate", coalesce(source, '') AS "LeadSource",
  id('005', owner) AS "OwnerId", moment(created_at) AS "CreatedDate", moment(from_at) AS "LastModifiedDate",
  moment(from_at) AS "SystemModstamp", motion AS "Sales_Motion__c", created_at::DATE AS "Sales_Accepted_Date__c",
  CASE WHEN is_closed AND NOT is_won THEN ['Competition', 'No Decision', ''][1 + fate::INTEGER % 3] ELSE '' END AS "Loss_Type__c",
  CASE WHEN fate % 2 = 0 THEN rival ELSE '' END AS "Primary_Competitor__c"
FROM deal JOIN step USING (n) WHERE k = 5;

CREATE TEMP VIEW "OpportunityHistory" AS
SELECT id('008', 6 * n + k) AS "Id", id('006', n) AS "OpportunityId", stage AS "StageName", category AS "ForecastCategory",
  amount AS "Amount", close_date AS "CloseDate", moment(from_at) AS "CreatedDate", moment(from_at) AS "SystemModstamp"
FROM step;
