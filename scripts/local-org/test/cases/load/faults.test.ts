import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { csv, folderOf, id, removeFolders, smallOrg } from '../../support/small-org.ts';
import type { Files } from '../../support/small-org.ts';

const [O1, O2, A1] = [id('006', 1), id('006', 2), id('001', 1)];

const opportunity = (...lines: string[]): Files => ({
  'Opportunity.csv': csv('Id,Name,StageName,CloseDate,Amount', ...lines)
});
const good = `${O1},One,Prospecting,2026-09-30,10`;

async function fault(data: Files): Promise<string> {
  try {
    const org = await smallOrg({ data });
    await org.close();
  } catch (error) {
    return (error as Error).message;
  }
  return 'loaded';
}

afterEach(removeFolders);

describe('a data export that does not fit is refused in one sentence', () => {
  it('without Opportunity.csv', async () => {
    expect(await fault({ 'Account.csv': csv('Id,Name', `${A1},A`) })).toMatch(/holds no Opportunity\.csv/);
  });

  it('with a folder that cannot be read', async () => {
    await expect(smallOrg({ data: undefined }).then((org) => org.close())).resolves.toBeUndefined();
    await expect(createOrg({ metadata: [], data: '/nowhere/at/all' })).rejects.toThrow(
      /The folder \/nowhere\/at\/all cannot be read/
    );
  });

  it('with an Id that stands twice, whether in its long or its short form', async () => {
    expect(
      await fault(
        opportunity(
          good,
          `${O2},Two,Prospecting,2026-09-30,1`,
          `${O1.slice(0, 15)},Three,Prospecting,2026-09-30,1`
        )
      )
    ).toBe(`Opportunity.csv, line 4: the Id ${O1} is already in an earlier row.`);
  });

  it('with a row of too many values, after a value of several lines', async () => {
    const broken = {
      'Opportunity.csv': csv(
        'Id,Name,StageName,CloseDate',
        `${O1},"two\nlines",Prospecting,2026-09-30`,
        `${O2},x,Prospecting,2026-09-30,9`
      )
    };
    expect(await fault(broken)).toBe(
      'Opportunity.csv, line 4: the row has 5 values, but the header names 4 fields.'
    );
  });

  it('with a quote that does not end', async () => {
    expect(await fault(opportunity(good, `${O2},"Two,Prospecting,2026-09-30,1`))).toMatch(
      /^Opportunity\.csv, line 3: the row is broken/
    );
  });

  it.each([
    [
      'CloseDate',
      `${O2},Two,Prospecting,2026-02-30,1`,
      'CloseDate is "2026-02-30", which is not a date such as 2026-12-31'
    ],
    [
      'CloseDate',
      `${O2},Two,Prospecting,30.9.2026,1`,
      'CloseDate is "30.9.2026", which is not a date such as 2026-12-31'
    ],
    ['Amount', `${O2},Two,Prospecting,2026-09-30,ten`, 'Amount is "ten", which is not a number'],
    [
      'Id',
      `xyz,Two,Prospecting,2026-09-30,1`,
      'Id is "xyz", which is not a record id of 15 or 18 characters'
    ],
    ['StageName', `${O2},Two,,2026-09-30,1`, 'StageName is blank'],
    ['Id', `,Two,Prospecting,2026-09-30,1`, 'Id is blank']
  ])('with a wrong %s', async (_field, line, problem) => {
    expect(await fault(opportunity(good, line))).toBe(`Opportunity.csv, line 3: ${problem}.`);
  });

  it('and leaves no store behind', async () => {
    const store = join(folderOf({}), 'org.duckdb');
    await expect(smallOrg({ data: opportunity('x'), store })).rejects.toThrow(/Opportunity\.csv/);
    expect(existsSync(store)).toBe(false);
  });
});
