import { afterEach, describe, expect, it } from 'vitest';
import type { FieldMapping } from '../../../../lib/mapping/filled-sql.ts';
import { NO_RULES } from '../../../engine/load/export-rules.ts';
import { csv, folderOf, id, removeFolders, rows, smallOrg } from '../../support/small-org.ts';
import { createOrg } from '../../../engine/org.ts';

const REASON: FieldMapping = {
  object: 'Opportunity', field: 'NextStep', from: 'Reason__c', values: { Price: 'Too dear', "Owner's choice": 'Whim' }
}; // prettier-ignore

/** The next steps of deals with these columns behind the usual ones, and what the org says of the export. */
async function load(columns: string, mappings: readonly FieldMapping[], ...deals: readonly string[]) {
  const org = await smallOrg({
    rules: { ...NO_RULES, mappedFields: mappings, notes: ['Reasons were mapped.'] },
    data: {
      'Opportunity.csv': csv(
        `Id,Amount,ForecastCategory,CreatedDate,OwnerId,CloseDate,StageName,${columns}`,
        ...deals.map((deal, n) => `${id('006', n + 1)},1,Pipeline,2026-01-01,,2026-09-30,Prospecting,${deal}`)
      )
    }
  });
  const records = await rows(org, 'SELECT NextStep, Description, Amount FROM Opportunity ORDER BY Id');
  await org.close();
  return { records, account: org.account! };
}

const steps = async (...given: Parameters<typeof load>): Promise<unknown[]> =>
  (await load(...given)).records.map((record) => record.NextStep);

afterEach(removeFolders);

describe('a mapped field', () => {
  it('is filled from the other column, also where the file has no column for it', async () => {
    expect(await steps('Reason__c', [REASON], 'Price', 'price ', "Owner's choice", 'Moon', '')).toEqual([
      'Too dear', 'Too dear', 'Whim', null, null
    ]); // prettier-ignore
  });

  it('keeps what it has, in any order of the columns', async () => {
    expect(await steps('NextStep,Reason__c', [REASON], 'Call,Price', ',Price')).toEqual(['Call', 'Too dear']);
    expect(await steps('reason__c,nextstep', [REASON], 'Price,Call', 'Price,')).toEqual(['Call', 'Too dear']);
  });

  it('can share its column with another', async () => {
    const other: FieldMapping = { ...REASON, field: 'Description', values: {}, keepsOthers: true };
    const { records } = await load('Reason__c', [REASON, other], 'Price', '"two\nlines"');
    expect(records.map(({ NextStep, Description }) => [NextStep, Description])).toEqual([
      ['Too dear', 'Price'],
      [null, 'two\nlines']
    ]);
  });

  it('is left as it is where the file does not have the other column', async () => {
    expect(await steps('NextStep', [REASON], 'Call', '')).toEqual(['Call', null]);
  });
});

it('names the column that is used as no field that is left out, and adds the notes', async () => {
  const { account } = await load('Reason__c,Moon__c', [REASON], 'Price,1');
  expect(account.read).toContain('Opportunity.Moon__c');
  expect(account.read).not.toContain('Reason__c');
  expect(account.notes).toContain('Reasons were mapped.');
});

it('still names the line of a broken row', async () => {
  const data = folderOf({
    'Opportunity.csv': csv('Id,StageName,CloseDate,Reason__c', `${id('006', 1)},Prospecting,2026-09-30,Price`, 'x,y')
  }); // prettier-ignore
  await expect(createOrg({ metadata: [], data, rules: { ...NO_RULES, mappedFields: [REASON] } })).rejects.toThrow(
    'Opportunity.csv, line 3: the row has 2 values, but the header names 4 fields.'
  ); // prettier-ignore
});
