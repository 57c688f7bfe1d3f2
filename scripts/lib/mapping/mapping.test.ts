import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import {
  checkedMapping,
  fieldMappings,
  filledSql,
  lookedUp,
  mappingText,
  readMapping,
  type FieldMapping,
  type Mapping
} from './index.ts';

const REASON = { field: 'Opportunity.Reason__c', values: { Price: 'Competition', Other: null } } as const;

describe('a mapping', () => {
  it('is read as it was written', () => {
    const mapping: Mapping = { segment: { field: 'Account.Industry' }, lossType: REASON };
    expect(checkedMapping(JSON.parse(mappingText(mapping)))).toEqual(mapping);
    // Entries in one order, whichever way they were found.
    expect(Object.keys(JSON.parse(mappingText(mapping)) as object)).toEqual(['lossType', 'segment']);
    expect([...fieldMappings(mapping)]).toEqual([
      ['lossType', { object: 'Opportunity', field: 'Loss_Type__c', from: 'Reason__c', values: REASON.values, keepsOthers: false }],
      ['segment', { object: 'Account', field: 'Market_Segment__c', from: 'Industry', keepsOthers: true }]
    ]); // prettier-ignore
  });

  it.each([
    [[], 'it must be an object'],
    [{ lostType: REASON }, '"lostType" is not one of lossType, noDecisionKind, '],
    [{ lossType: 'Reason__c' }, 'lossType must be an object'],
    [{ lossType: { ...REASON, value: {} } }, 'lossType has an unknown property "value".'],
    [{ lossType: { ...REASON, field: 'Reason__c' } }, 'lossType.field must name a field of Opportunity'],
    [{ segment: { field: 'Opportunity.Industry' } }, 'segment.field must name a field of Account'],
    [{ segment: { field: 'Account.Industry FROM User' } }, 'segment.field must name a field of Account'],
    [{ segment: { field: 'Account.Market_Segment__c' } }, "segment.field is the app's field already"],
    [{ lossType: { field: REASON.field } }, 'lossType.values must say which value means "Competition" or "No Decision".'],
    [{ lossType: { ...REASON, values: [] } }, 'lossType.values must be an object'],
    [{ lossType: { ...REASON, values: { Price: 'Lost' } } }, 'lossType.values["Price"] is "Lost", which is not "Competition" or "No Decision".'],
    [{ lossType: { ...REASON, values: { Price: 1 } } }, 'lossType.values["Price"] must be a text, or null'],
    [{ lossType: { ...REASON, values: { Price: null, 'price ': null } } }, 'lossType.values["price "] is listed twice: also as "Price".'],
    [{ lossType: { ...REASON, values: { ' ': null } } }, 'a blank value cannot mean anything'],
    [{ acceptedDate: { field: 'Opportunity.SAL__c', values: {} } }, 'acceptedDate is a date and has no values.']
  ])('%j is refused', (value, reason) => {
    expect(() => checkedMapping(value)).toThrow(reason);
  }); // prettier-ignore

  it('that cannot be read is named with its file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
    const file = join(folder, 'mapping.json');
    expect(() => readMapping(file)).toThrow(`The mapping ${file} cannot be read: ENOENT. Make one with npm run map.`); // prettier-ignore
    writeFileSync(file, '{"lossType": ');
    expect(() => readMapping(file)).toThrow(`The mapping ${file} cannot be used: `);
    rmSync(folder, { recursive: true });
  });
});

/** What the SQL makes of pairs of the app's own text and the org's text. */
async function filled(mapping: FieldMapping, ...pairs: [string | null, string | null][]): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const text = (value: string | null) => (value === null ? 'NULL::VARCHAR' : `'${value}'`);
  const meaning = (key: string) => `CASE ${key} ${[...lookedUp(mapping)].map(([value, means]) => `WHEN '${value}' THEN '${means}'`).join(' ')} END`; // prettier-ignore
  const rows = pairs.map(([own, from]) => `(${text(own)}, ${text(from)})`).join(', ');
  const reader = await connection.runAndReadAll(
    `SELECT ${filledSql(mapping, 'own', 'org', meaning)} AS v FROM (VALUES ${rows}) t(own, org)`
  );
  connection.closeSync();
  return reader.getRows().map(([value]) => value);
}

describe('the text of a mapped field', () => {
  const base = { object: 'Opportunity', field: 'A__c', from: 'B__c' };

  it("is the app's where it is filled, else what the listed value means", async () => {
    const mapping = { ...base, values: { Price: 'Competition', Other: null } };
    expect(
      await filled(
        mapping,
        ['No Decision', 'Price'], [null, ' PRICE '], ['', 'Price'], [null, 'Other'], [null, 'Moon'], [null, null]
      ) // prettier-ignore
    ).toEqual(['No Decision', 'Competition', 'Competition', null, null, null]);
  });

  it('is any value where others are kept, but not one that means nothing', async () => {
    const mapping = { ...base, keepsOthers: true, isList: true, values: { None: null, SFDC: 'Salesforce' } };
    expect(
      await filled(
        mapping,
        [null, 'Acme; Globex'], [null, 'none'], [null, 'sfdc'], ['Initech', 'Acme'], ['000000000000000AAA', 'Acme']
      ) // prettier-ignore
    ).toEqual(['Acme', null, 'Salesforce', 'Initech', 'Acme']);
  });

  it('is the day of a date, and blank where there is none', async () => {
    expect(
      await filled({ ...base, isDate: true }, [null, '2026-03-04 23:00:00'], [null, 'soon'], ['2026-01-01', '2026-03-04']) // prettier-ignore
    ).toEqual(['2026-03-04', null, '2026-01-01']);
  });
});
