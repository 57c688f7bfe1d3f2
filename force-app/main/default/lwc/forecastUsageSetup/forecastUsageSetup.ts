import { expansion as labels } from 'c/forecastLabels';
import { LightningElement } from 'lwc';

/** A file as the product exports it, and the two ways to load it (docs/usage.md). */
const FILE = `Product_Account_Id__c,Weekly_Active_Users__c,Usage_Trend_Percent__c,Usage_As_Of__c
T-1001,214,12.5,2026-11-29`;
const BULK = `sf data upsert bulk --sobject Account --external-id Product_Account_Id__c \\
  --file usage.csv --wait 10`;
const REST = `PATCH /services/data/v66.0/sobjects/Account/Product_Account_Id__c/T-1001
{ "Weekly_Active_Users__c": 214, "Usage_Trend_Percent__c": 12.5, "Usage_As_Of__c": "2026-11-29" }`;

/** Says how usage comes into an org that has none. */
export default class ForecastUsageSetup extends LightningElement {
  labels = labels;
  file = FILE;
  bulk = BULK;
  rest = REST;
}
