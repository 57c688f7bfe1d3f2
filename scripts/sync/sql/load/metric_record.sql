-- The records of the metric objects, each with the id of its period. Those of a period that the org refused wait with it.
CREATE OR REPLACE TEMP VIEW period_id AS
SELECT key AS period_key, record_id AS Forecast_Period__c
FROM acknowledged
WHERE object = 'Forecast_Period__c' AND record_id IS NOT NULL;

-- The currency that their amounts are in; none in an org of one.
CREATE OR REPLACE TEMP VIEW corporate AS
SELECT (SELECT any_value(IsoCode) FROM org.CurrencyType WHERE IsCorporate) AS CurrencyIsoCode;

CREATE OR REPLACE TEMP VIEW metric_record AS SELECT * FROM metric JOIN period_id USING (period_key), corporate;
CREATE OR REPLACE TEMP VIEW stage_metric_record AS SELECT * FROM stage_metric JOIN period_id USING (period_key), corporate;
CREATE OR REPLACE TEMP VIEW lead_metric_record AS SELECT * FROM lead_metric JOIN period_id USING (period_key);
CREATE OR REPLACE TEMP VIEW week_metric_record AS SELECT * FROM week_metric JOIN period_id USING (period_key), corporate;

-- Those of deals belong to no period.
CREATE OR REPLACE TEMP VIEW deal_metric_record AS FROM deal_metric;

-- Those of the hierarchy name the record of the manager, blank until the org has it.
CREATE OR REPLACE TEMP VIEW hierarchy_member_record AS
SELECT m.* EXCLUDE (manager_id), a.record_id AS Manager__c
FROM hierarchy_member m
LEFT JOIN acknowledged a ON a.object = 'Hierarchy_Member__c' AND a.key = m.manager_id
