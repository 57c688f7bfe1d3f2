import { afterAll, beforeAll, expect, it } from 'vitest';
import { IDS, queryOrg } from '../../support/query-org.ts';
import { column, removeFolders } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

let org: Org;
/** The org is in New York, its fiscal year begins in February and bears the number of the year it ends in. */
beforeAll(async () => {
  org = await queryOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

/** Of the deal of 20 August 2026, a Thursday, created at 03:30 UTC, which is 23:30 of the day before in New York. */
const valueOf = async (expression: string): Promise<unknown> =>
  (
    await column(org, `SELECT ${expression} v FROM Opportunity WHERE Id = '${IDS.d1}' GROUP BY ${expression}`)
  )[0];

it.each([
  ['CALENDAR_YEAR(CloseDate)', 2026],
  ['CALENDAR_QUARTER(CloseDate)', 3],
  ['CALENDAR_MONTH(CloseDate)', 8],
  ['DAY_IN_MONTH(CloseDate)', 20],
  ['DAY_IN_WEEK(CloseDate)', 5],
  ['DAY_IN_YEAR(CloseDate)', 232],
  ['WEEK_IN_MONTH(CloseDate)', 3],
  ['WEEK_IN_YEAR(CloseDate)', 34],
  ['FISCAL_YEAR(CloseDate)', 2027],
  ['FISCAL_QUARTER(CloseDate)', 3],
  ['FISCAL_MONTH(CloseDate)', 7],
  ['DAY_ONLY(CreatedDate)', '2026-08-20'],
  ['HOUR_IN_DAY(CreatedDate)', 3],
  ['DAY_ONLY(convertTimezone(CreatedDate))', '2026-08-19'],
  ['HOUR_IN_DAY(convertTimezone(CreatedDate))', 23],
  ['DAY_IN_WEEK(convertTimezone(CreatedDate))', 4],
  ['CALENDAR_MONTH(CreatedDate)', 8]
])('%s is %s', async (expression, expected) => {
  expect(await valueOf(expression)).toBe(expected);
});

it('null stays null', async () => {
  expect(
    await column(
      org,
      'SELECT CALENDAR_YEAR(LastActivityDate) y FROM Account GROUP BY CALENDAR_YEAR(LastActivityDate)'
    )
  ).toEqual([null]);
});
