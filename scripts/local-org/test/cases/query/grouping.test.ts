import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryOrg } from '../../support/query-org.ts';
import { removeFolders, rows } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

let org: Org;
beforeAll(async () => {
  org = await queryOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

/** Rows without their attributes. */
const groups = async (soql: string) =>
  (await rows(org, soql)).map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'))
  );

describe('aggregates', () => {
  it('COUNT() is the size of the result, within LIMIT', async () => {
    const count = async (soql: string) =>
      (await org.run(org.parseQuery(soql), { userId: org.adminId })).totalSize;
    expect(await count('SELECT COUNT() FROM Opportunity')).toBe(5);
    expect(await count('SELECT COUNT() FROM Opportunity LIMIT 3')).toBe(3);
    expect(await count("SELECT COUNT() FROM Opportunity WHERE Name = 'nobody'")).toBe(0);
  });

  it('leave null out, and are called expr0, expr1, … or by their alias', async () => {
    expect(
      await groups(
        'SELECT COUNT(Id), COUNT(Amount) known, SUM(Amount), AVG(Amount) mean, MIN(Name), MAX(CloseDate), COUNT_DISTINCT(LeadSource) FROM Opportunity'
      )
    ).toEqual([
      { expr0: 5, known: 4, expr1: 1001, mean: 250.25, expr2: 'Alpha', expr3: '2027-02-01', expr4: 3 }
    ]);
  });

  it('of nothing are one row: 0 or null', async () => {
    expect(await groups("SELECT COUNT(Id), SUM(Amount) FROM Opportunity WHERE Name = 'nobody'")).toEqual([
      { expr0: 0, expr1: null }
    ]);
    expect(
      await groups("SELECT Name, SUM(Amount) FROM Opportunity WHERE Name = 'nobody' GROUP BY Name")
    ).toEqual([]);
  });

  it('add up to the cent', async () => {
    expect(await groups("SELECT SUM(Amount) sum FROM Opportunity WHERE LeadSource = 'Web'")).toEqual([
      { sum: 300.3 }
    ]);
  });

  it('reach over parents and formulas', async () => {
    expect(await groups('SELECT SUM(Half__c) half, MAX(Account.Name) name FROM Opportunity')).toEqual([
      { half: 500.5, name: 'globex' }
    ]);
  });
});

describe('GROUP BY', () => {
  it('makes a group of null too', async () => {
    expect(
      await groups('SELECT LeadSource, COUNT(Id) n FROM Opportunity GROUP BY LeadSource ORDER BY LeadSource')
    ).toEqual([
      { LeadSource: null, n: 1 },
      { LeadSource: 'Web', n: 2 },
      { LeadSource: 'Partner Referral', n: 1 },
      { LeadSource: 'Other', n: 1 }
    ]);
  });

  it('goes by parents, formulas and date functions', async () => {
    expect(
      await groups(
        'SELECT Account.Industry, COUNT(Id) FROM Opportunity GROUP BY Account.Industry ORDER BY Account.Industry NULLS LAST'
      )
    ).toEqual([
      { Industry: 'Banking', expr0: 2 },
      { Industry: 'Energy', expr0: 1 },
      { Industry: null, expr0: 2 }
    ]);
    expect(
      await groups(
        'SELECT FISCAL_YEAR(CloseDate) fy, FISCAL_QUARTER(CloseDate), COUNT(Id) n FROM Opportunity GROUP BY FISCAL_YEAR(CloseDate), FISCAL_QUARTER(CloseDate) ORDER BY FISCAL_YEAR(CloseDate), FISCAL_QUARTER(CloseDate)'
      )
    ).toEqual([
      { fy: 2026, expr0: 4, n: 1 },
      { fy: 2027, expr0: 1, n: 1 },
      { fy: 2027, expr0: 2, n: 1 },
      { fy: 2027, expr0: 3, n: 1 },
      { fy: 2028, expr0: 1, n: 1 }
    ]);
    expect(
      await groups(
        'SELECT DAY_ONLY(convertTimezone(CreatedDate)) d, COUNT(Id) n FROM Opportunity GROUP BY DAY_ONLY(convertTimezone(CreatedDate)) ORDER BY DAY_ONLY(convertTimezone(CreatedDate)) DESC LIMIT 1'
      )
    ).toEqual([{ d: '2026-08-21', n: 1 }]);
  });

  it('with HAVING keeps the groups that fit', async () => {
    expect(
      await groups(
        "SELECT LeadSource FROM Opportunity GROUP BY LeadSource HAVING COUNT(Id) > 1 AND LeadSource LIKE 'w%'"
      )
    ).toEqual([{ LeadSource: 'Web' }]);
    expect(
      await groups(
        'SELECT OwnerId FROM Opportunity GROUP BY OwnerId HAVING SUM(Amount) > 300.30 ORDER BY SUM(Amount) DESC'
      )
    ).toHaveLength(1);
  });

  it('ROLLUP adds subtotals and the total, told by GROUPING', async () => {
    const found = await groups(
      'SELECT IsClosed c, IsWon w, GROUPING(IsClosed) gc, GROUPING(IsWon) gw, COUNT(Id) n FROM Opportunity GROUP BY ROLLUP(IsClosed, IsWon) ORDER BY GROUPING(IsClosed), GROUPING(IsWon), IsClosed, IsWon'
    );
    expect(found).toEqual([
      { c: false, w: false, gc: 0, gw: 0, n: 3 },
      { c: true, w: false, gc: 0, gw: 0, n: 1 },
      { c: true, w: true, gc: 0, gw: 0, n: 1 },
      { c: false, w: null, gc: 0, gw: 1, n: 3 },
      { c: true, w: null, gc: 0, gw: 1, n: 2 },
      { c: null, w: null, gc: 1, gw: 1, n: 5 }
    ]);
  });

  it('CUBE adds every subtotal, of date functions too', async () => {
    expect(
      await groups(
        'SELECT CALENDAR_YEAR(CloseDate) y, IsClosed c, COUNT(Id) n FROM Opportunity GROUP BY CUBE(CALENDAR_YEAR(CloseDate), IsClosed)'
      )
    ).toHaveLength(3 + 2 + 2 + 1);
  });
});
