-- A company whose deals are all due in the running quarter, in the scope of its chief: so many open ones, and a sixth as many closed.
-- Whatever looks like chance comes from a hash of the deal's number, so that a size always gives the same company.
CREATE TEMP MACRO id(prefix, n) AS prefix || 'be' || lpad(n::VARCHAR, 10, '0') || 'AAA';
CREATE TEMP MACRO moment(day) AS strftime(day, '%Y-%m-%dT09:00:00.000Z');

CREATE TEMP TABLE deal AS
WITH drawn AS (
  SELECT n, n >= getvariable('deals') AS is_closed, hash(n, 'stage') % 7 AS stage_no, hash(n, 'won') % 10 < 4 AS is_won,
    hash(n, 'call') % 10 AS called, 5000 + 500 * (hash(n, 'amount') % 400) AS amount,
    1 + getvariable('managers')::INTEGER + (hash(n, 'owner') % getvariable('sellers')::UBIGINT)::INTEGER AS owner,
    getvariable('today')::DATE AS today
  FROM (SELECT unnest(range(getvariable('deals')::BIGINT * 7 // 6)) AS n)
)
SELECT *,
  CASE WHEN is_closed AND is_won THEN 'Closed Won' WHEN is_closed THEN 'Closed Lost'
    ELSE ['Understanding Offerings', 'Building Business Case', 'Running Evaluation', 'Comparing Shortlist',
      'Negotiating Proposal', 'Confirming Deployment', 'Redlining Documents'][1 + stage_no::INTEGER] END AS stage,
  CASE WHEN is_closed AND is_won THEN 'Closed' WHEN is_closed THEN 'Omitted'
    ELSE ['Pipeline', 'Pipeline', 'BestCase', 'BestCase', 'Forecast', 'Forecast', 'Forecast'][1 + stage_no::INTEGER] END AS category,
  CASE WHEN is_closed THEN today - (1 + hash(n, 'day') % 45)::INTEGER ELSE today + (hash(n, 'day') % 40)::INTEGER END AS close_date,
  today - (60 + hash(n, 'age') % 150)::INTEGER AS created
FROM drawn;

CREATE TEMP VIEW "Organization" AS
SELECT '00Dbe0000000001AAA' AS "Id", 'Bench' AS "Name", 'UTC' AS "TimeZoneSidKey", 1 AS "FiscalYearStartMonth";

CREATE TEMP VIEW "User" AS
SELECT id('005', n) AS "Id", 'u' || n || '@bench.example' AS "Username", role || ' ' || n AS "Name", role AS "FirstName",
  n::VARCHAR AS "LastName", coalesce(id('005', above), '') AS "ManagerId", 1 AS "IsActive"
FROM person;

CREATE TEMP VIEW "Hierarchy_Member__c" AS
SELECT id('a0h', n) AS "Id", id('005', n) AS "Key__c", role || ' ' || n AS "Name", id('005', n) AS "User__c",
  coalesce(id('a0h', above), '') AS "Manager__c", 1 AS "Is_Active__c"
FROM person;

CREATE TEMP VIEW "Account" AS
SELECT id('001', n) AS "Id", 'Account ' || n AS "Name", id('005', 1) AS "OwnerId"
FROM (SELECT unnest(range(getvariable('accounts')::BIGINT)) AS n);

CREATE TEMP VIEW "Contact" AS
SELECT id('003', n) AS "Id", id('001', n) AS "AccountId", 'Buyer' AS "FirstName", n::VARCHAR AS "LastName", id('005', 1) AS "OwnerId"
FROM (SELECT unnest(range(getvariable('accounts')::BIGINT)) AS n);

-- Reps call half of the Best Case deals; Commit deals that a manager took out are what the bench calls In again, which takes one tap.
CREATE TEMP VIEW "Opportunity" AS
SELECT id('006', n) AS "Id", id('001', n % getvariable('accounts')) AS "AccountId", 'Deal number ' || n AS "Name", stage AS "StageName",
  category AS "ForecastCategory", amount AS "Amount", close_date AS "CloseDate", id('005', owner) AS "OwnerId",
  moment(created) AS "CreatedDate", created AS "Sales_Accepted_Date__c", 'Enterprise' AS "Sales_Motion__c",
  CASE WHEN stage = 'Closed Lost' THEN 'No Decision' ELSE '' END AS "Loss_Type__c", 'Strong' AS "Product_Fit__c",
  'Funded' AS "Funding_Status__c", 'Budget line' AS "Compelling_Event__c", close_date AS "Compelling_Event_Date__c",
  CASE WHEN called % 3 = 0 THEN 'Will connect us' ELSE 'Has power' END AS "Power_Access__c",
  CASE WHEN category = 'BestCase' AND called < 5 THEN CASE WHEN called < 3 THEN 'Out' ELSE 'In' END ELSE '' END AS "Rep_Call__c",
  CASE WHEN category = 'BestCase' AND called < 3 THEN 'Timing' ELSE '' END AS "Rep_Call_Risk__c",
  CASE WHEN category = 'Forecast' AND called < 3 THEN 'Out' ELSE '' END AS "Manager_Call__c",
  CASE WHEN category = 'Forecast' AND called < 3 THEN 'Timing' ELSE '' END AS "Manager_Call_Risk__c",
  CASE WHEN category IN ('BestCase', 'Forecast') AND called < 5 THEN 'As told on the last call' ELSE '' END AS "Rep_Call_Note__c"
FROM deal;

CREATE TEMP VIEW "Deal_Metric__c" AS
SELECT id('a0m', n) AS "Id", id('006', n) AS "Key__c", id('006', n) AS "Opportunity__c", called // 4 AS "Times_Slipped__c"
FROM deal WHERE called >= 4;

CREATE TEMP VIEW "OpportunityContactRole" AS
SELECT id('00K', n) AS "Id", id('006', n) AS "OpportunityId", id('003', n % getvariable('accounts')) AS "ContactId",
  CASE WHEN n % 3 = 0 THEN 'Champion' ELSE 'User' END AS "Role"
FROM deal WHERE n % 4 > 0;

CREATE TEMP VIEW "Forecast_Period__c" AS
SELECT 'a00be0000000001AAA' AS "Id", 'FY2026 Q3' AS "Name", 'Q:2026-07-01' AS "Key__c", 'Quarter' AS "Kind__c",
  '2026-07-01' AS "Start_Date__c", '2026-09-30' AS "End_Date__c";

-- Everyone plans a little more than the open deals of one seller.
CREATE TEMP VIEW "Sales_Plan__c" AS
SELECT id('a01', n) AS "Id", 'Q:2026-07-01|' || id('005', n) AS "Key__c", 'a00be0000000001AAA' AS "Forecast_Period__c",
  id('005', n) AS "Seller__c", 110000 * getvariable('deals')::BIGINT // (CASE role WHEN 'chief' THEN 1 WHEN 'manager'
    THEN getvariable('managers') ELSE getvariable('sellers') END)::BIGINT AS "Plan_Amount__c"
FROM person;
