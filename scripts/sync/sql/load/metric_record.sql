-- The records of the metric objects, each with the id of its period. Those of a period that the org refused wait with it.
CREATE OR REPLACE TEMP VIEW period_id AS
SELECT key AS period_key, record_id AS Forecast_Period__c
FROM acknowledged
WHERE object = 'Forecast_Period__c' AND record_id IS NOT NULL;

CREATE OR REPLACE TEMP VIEW metric_record AS SELECT * FROM metric JOIN period_id USING (period_key);
CREATE OR REPLACE TEMP VIEW stage_metric_record AS SELECT * FROM stage_metric JOIN period_id USING (period_key);
CREATE OR REPLACE TEMP VIEW lead_metric_record AS SELECT * FROM lead_metric JOIN period_id USING (period_key);
CREATE OR REPLACE TEMP VIEW week_metric_record AS SELECT * FROM week_metric JOIN period_id USING (period_key);

-- Those of deals belong to no period.
CREATE OR REPLACE TEMP VIEW deal_metric_record AS FROM deal_metric
