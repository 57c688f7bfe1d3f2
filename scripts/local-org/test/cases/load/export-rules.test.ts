import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readExportRules } from '../../../engine/load/export-rules.ts';
import { csv, folderOf, id, removeFolders, smallOrg } from '../../support/small-org.ts';

const ACCOUNTS = { what: 'accounts', cost: 'no names', remedy: 'export Account.csv', object: 'Account' };
const REASONS = {
  what: 'reasons', cost: 'no reasons', remedy: 'fill them in', object: 'Opportunity', field: 'Description',
  where: { IsClosed: true, IsWon: false }
}; // prettier-ignore

const inFile = (rules: unknown): string =>
  join(folderOf({ 'rules.json': JSON.stringify(rules) }), 'rules.json');

/** The names of what is missing in deals of these stages and descriptions. */
async function missing(expectedData: readonly object[], ...deals: readonly string[]): Promise<string[]> {
  const rules = readExportRules(inFile({ expectedData }));
  const org = await smallOrg({
    rules,
    data: {
      'Opportunity.csv': csv(
        'Id,Amount,ForecastCategory,CreatedDate,OwnerId,CloseDate,StageName,Description',
        ...deals.map((deal, n) => `${id('006', n + 1)},1,Pipeline,2026-01-01,,2026-09-30,${deal}`)
      )
    }
  });
  await org.close();
  return org.account!.missing.map(({ what }) => what);
}

afterEach(removeFolders);

describe('expected data', () => {
  it('is missing where no record has it, and unknown fields are not asked for', async () => {
    expect(await missing([ACCOUNTS, { ...REASONS, field: 'Nowhere__c' }], 'Closed Lost,')).toEqual([
      'accounts'
    ]);
  });

  it('is missing only where a record that needs it lacks it', async () => {
    expect(await missing([REASONS], 'Closed Lost,')).toEqual(['reasons']);
    expect(await missing([REASONS], 'Closed Lost,', 'Closed Lost,price')).toEqual([]);
    expect(await missing([REASONS], 'Closed Won,', 'Prospecting,')).toEqual([]);
  });
});

describe('a file of export rules', () => {
  it('says named lookups and expected data; both may be left out', () => {
    const lookup = { object: 'Opportunity', field: 'Rival__c' };
    expect(readExportRules(inFile({ namedLookups: [lookup], expectedData: [REASONS] }))).toEqual({
      namedLookups: [lookup],
      expectedData: [REASONS]
    });
    expect(readExportRules(inFile({}))).toEqual({ namedLookups: [], expectedData: [] });
  });

  it.each([
    [{ lookups: [] }, 'there is no list lookups.'],
    [{ namedLookups: {} }, 'namedLookups must be a list.'],
    [{ namedLookups: ['Rival__c'] }, 'namedLookups[0] must be an object.'],
    [{ namedLookups: [{ object: 'Opportunity' }] }, 'namedLookups[0].field must be a text.'],
    [{ expectedData: [{ ...ACCOUNTS, fields: [] }] }, 'expectedData[0] has an unknown property fields.'],
    [
      { expectedData: [{ ...ACCOUNTS, where: { Name: 'x' } }] },
      'expectedData[0].where must be true or false by field.'
    ]
  ])('%j is refused', (rules, reason) => {
    const file = inFile(rules);
    expect(() => readExportRules(file)).toThrow(`The export rules of ${file} cannot be used: ${reason}`);
  });
});
