import type { Rows } from '../calculator/rows.ts';
import type { Records } from '../recompute.ts';

export type Values = Readonly<Record<string, number | string | null>>;

/** The values of each record, by object and key. Numbers may be text; blank and 0 are the same. */
export type Written = Map<string, Values>;

/** The records of the sync, and the fields it fills, as docs/metrics.md has them. */
export function expectedOf(records: Records, rows: Rows): Written {
  const expected: Written = new Map();
  for (const period of records.periods)
    expected.set(`Forecast_Period__c ${period.key}`, {
      Kind__c: period.kind,
      Start_Date__c: period.first,
      End_Date__c: period.last,
      isOver: Number(period.isOver)
    });
  for (const { period, dimension, value, label, sums } of records.salesMetrics)
    expected.set(`Sales_Metric__c ${period}|${dimension}|${value}`, {
      Dimension__c: dimension,
      Dimension_Value__c: value,
      Dimension_Label__c: label,
      ...sums
    });
  for (const { period, week, day, dimension, value, label, sums } of records.weekMetrics)
    expected.set(`Week_Metric__c ${period}|${String(week).padStart(2, '0')}|${dimension}|${value}`, {
      Week__c: week,
      Reading_Date__c: day,
      Dimension__c: dimension,
      Dimension_Value__c: value,
      Dimension_Label__c: label,
      ...sums
    });
  for (const { period, motion, stage, sums } of records.stageMetrics)
    expected.set(`Stage_Metric__c ${period}|${motion}|${stage}`, {
      Sales_Motion__c: motion,
      Stage_Name__c: stage,
      ...sums
    });
  for (const { period, source, sums } of records.leadMetrics)
    expected.set(`Lead_Metric__c ${period}|${source}`, { Lead_Source__c: source, ...sums });
  for (const [id, times] of records.timesSlipped)
    expected.set(`Deal_Metric__c ${id}`, { Opportunity__c: id, Times_Slipped__c: times });
  for (const [id, manager] of records.places) {
    const user = rows.User.find(({ Id }) => Id === id);
    expected.set(`Hierarchy_Member__c ${id}`, {
      Name: user?.Name ?? id,
      User__c: id,
      manager_id: manager,
      Is_Active__c: Number(user?.IsActive !== false)
    });
  }
  for (const { Id, First_Response_At__c: at, ...fields } of records.leads)
    // A converted lead cannot be edited.
    if (!rows.Lead.some((lead) => lead.Id === Id && lead.IsConverted))
      expected.set(`Lead ${Id}`, {
        ...fields,
        First_Response_At__c: at === null ? null : new Date(at).toISOString()
      });
  return expected;
}

/** Half a cent by rounding, and what binary fractions leave. */
const TOLERANCE = 0.005_01;

const isEqual = (one: number | string, other: number | string): boolean =>
  one === other || Math.abs(Number(one) - Number(other)) <= TOLERANCE;

/** In words, where what was written is not what was expected. */
export function differences(expected: Written, written: Written): string[] {
  const found: string[] = [];
  for (const record of new Set([...expected.keys(), ...written.keys()])) {
    const [should, is] = [expected.get(record), written.get(record)];
    if (!should || !is) {
      found.push(`${record} ${should ? 'is missing' : 'should not be there'}`);
      continue;
    }
    for (const name of new Set([...Object.keys(should), ...Object.keys(is)])) {
      const [a, b] = [should[name] ?? 0, is[name] ?? 0];
      if (!isEqual(a, b)) found.push(`${record} ${name} should be ${a} and is ${b}`);
    }
  }
  return found.sort();
}
