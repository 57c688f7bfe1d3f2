import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flowXml } from '../../support/save-org.ts';
import { column, csv, id, removeFolders, rows, smallOrg } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

/** People of an org in New York, each above the one before: in Tokyo, in Berlin, nowhere (no such zone or locale), in India. */
const YUKI = id('005', 1);
const LENA = id('005', 2);
const NOBODY = id('005', 3);
const INDIA = id('005', 4);
const DEAL = id('006', 1);

let org: Org;
beforeAll(async () => {
  org = await smallOrg({
    today: '2026-08-20',
    metadata: {
      'flows/Stamp.flow-meta.xml': flowXml(
        '<connector><targetReference>a</targetReference></connector>',
        '<assignments><name>a</name><label>a</label><locationX>0</locationX><locationY>0</locationY><assignmentItems><assignToReference>$Record.NextStep</assignToReference><operator>Assign</operator><value><elementReference>day</elementReference></value></assignmentItems></assignments><formulas><name>day</name><dataType>String</dataType><expression>TEXT(TODAY())</expression></formulas>'
      )
    },
    data: {
      'Organization.csv': csv(
        'Id,Name,TimeZoneSidKey,FiscalYearStartMonth,UsesStartDateAsFiscalYearName',
        `${id('00D', 1)},Query,America/New_York,2,1`
      ),
      'User.csv': csv(
        'Id,Username,LastName,ManagerId,TimeZoneSidKey,LocaleSidKey,IsActive',
        `${YUKI},yuki@x.example,Yuki,${LENA},Asia/Tokyo,ja_JP,1`,
        `${LENA},lena@x.example,Lena,${NOBODY},Europe/Berlin,de_DE,1`,
        `${NOBODY},nobody@x.example,Nobody,${INDIA},Moon/Crater,x,1`,
        `${INDIA},india@x.example,India,,Asia/Kolkata,en_GB,1`
      ),
      'Opportunity.csv': csv(
        'Id,Name,OwnerId,StageName,Amount,Probability,CloseDate,CreatedDate',
        `${DEAL},Deal,${YUKI},Prospecting,1234567.5,12.5,2026-02-03,2026-08-20T16:05:00Z`
      )
    }
  });
  // 17:00 UTC: one in the afternoon in New York, the next day in Tokyo.
  org.clock.set(new Date('2026-08-20T17:00:00Z'));
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const names = (where: string, userId: string) =>
  column(org, `SELECT Name FROM Opportunity WHERE ${where}`, userId);

describe('days', () => {
  it('of a date literal are those of the time zone of the user who asks', async () => {
    expect(await names('CreatedDate = TODAY', org.adminId)).toEqual(['Deal']);
    // 01:05 of the 21st in Tokyo, where it is the 21st now.
    expect(await names('CreatedDate = TODAY', YUKI)).toEqual(['Deal']);
    org.clock.set(new Date('2026-08-20T14:00:00Z'));
    expect(await names('CreatedDate = TODAY', YUKI)).toEqual([]);
    expect(await names('CreatedDate = TOMORROW', YUKI)).toEqual(['Deal']);
    org.clock.set(new Date('2026-08-20T17:00:00Z'));
  });

  it('and hours of convertTimezone too', async () => {
    const hour = (userId: string) =>
      column(
        org,
        'SELECT HOUR_IN_DAY(convertTimezone(CreatedDate)) h FROM Opportunity GROUP BY HOUR_IN_DAY(convertTimezone(CreatedDate))',
        userId
      );
    expect(await hour(org.adminId)).toEqual([12]);
    expect(await hour(YUKI)).toEqual([1]);
  });

  it('are those of the user who saves in flows and formulas', async () => {
    const stampedBy = async (userId: string) => {
      const [result] = await org.save(
        [{ operation: 'update', object: 'Opportunity', id: DEAL, fields: { Amount: 1234567.5 } }],
        { userId }
      );
      expect(result).toMatchObject({ success: true });
      return column(org, 'SELECT NextStep FROM Opportunity');
    };
    expect(await stampedBy(org.adminId)).toEqual(['2026-08-20']);
    expect(await stampedBy(YUKI)).toEqual(['2026-08-21']);
  });
});

it('a fiscal year may bear the number of the calendar year that it starts in', async () => {
  const year = 'FISCAL_YEAR(CloseDate)';
  expect(await column(org, `SELECT ${year} y FROM Opportunity GROUP BY ${year}`)).toEqual([2026]);
  expect(await column(org, 'SELECT Fiscal FROM Opportunity')).toEqual(['2026 1']);
});

it.each([
  ['the org', () => org.adminId, 'USD 1,234,567.50', '13%', '2/3/2026', '8/20/2026, 12:05 PM'],
  ['nowhere', () => NOBODY, 'USD 1,234,567.50', '13%', '2/3/2026', '8/20/2026, 12:05 PM'],
  ['Japan', () => YUKI, 'USD 1,234,567.50', '13%', '2026/02/03', '2026/08/21 01:05'],
  ['Germany', () => LENA, 'USD 1.234.567,50', '13 %', '03.02.2026', '20.08.2026, 18:05'],
  ['Britain', () => INDIA, 'USD 1,234,567.50', '13%', '03/02/2026', '20/08/2026, 21:35']
])(
  'FORMAT writes as in the locale of the user who asks: %s',
  async (_where, user, amount, percent, day, moment) => {
    const [record] = await rows(
      org,
      'SELECT FORMAT(Amount) a, FORMAT(Probability) p, FORMAT(CloseDate) d, FORMAT(CreatedDate) m FROM Opportunity',
      user()
    );
    expect(record).toMatchObject({ a: amount, p: percent, d: day, m: moment });
  }
);
