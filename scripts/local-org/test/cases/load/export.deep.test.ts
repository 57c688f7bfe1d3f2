import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { csv, folderOf, id, removeFolders, rows, smallOrg } from '../../support/small-org.ts';
import type { Files } from '../../support/small-org.ts';

const [O1, O2, O3, U1, U2, U3] = [id('006', 1), id('006', 2), id('006', 3), id('005', 1), id('005', 2), id('005', 3)]; // prettier-ignore
const NOTHING = '000000000000000AAA';

const opportunity = (...lines: string[]): Files => ({
  'Opportunity.csv': csv('Id,Name,StageName,CloseDate,Amount', ...lines)
});
const good = `${O1},One,Prospecting,2026-09-30,10`;

async function fault(data: Files): Promise<string> {
  try {
    await (await smallOrg({ data })).close();
  } catch (error) {
    return (error as Error).message;
  }
  return 'loaded';
}

afterEach(removeFolders);

describe('files as exports and spreadsheets write them', () => {
  it.each([
    ['Windows-1252', Buffer.from(`${O2},M\xfcller \x96 \x80\x92,Prospecting,2026-09-30,1\n`, 'latin1')],
    ['UTF-16', undefined]
  ])('are read in %s, and that is said', async (encoding, line) => {
    const folder = folderOf({});
    const head = csv('Id,Name,StageName,CloseDate,Amount', good);
    const text = `${O2},Müller – €’,Prospecting,2026-09-30,1\n`;
    writeFileSync(
      join(folder, 'Opportunity.csv'),
      line ? Buffer.concat([Buffer.from(head), line]) : Buffer.from(`\uFEFF${head}${text}`, 'utf16le')
    );
    const org = await createOrg({ metadata: [], data: folder });
    expect((await rows(org, `SELECT Name FROM Opportunity WHERE Id = '${O2}'`))[0]!.Name).toBe('Müller – €’');
    expect(org.account!.notes.join('\n')).toContain(`Opportunity.csv: not in UTF-8, read as ${encoding}.`);
    await org.close();
  });

  it('are read in UTF-8 where a character lies on the edge of two pieces', async () => {
    const names = Array.from({ length: 40_000 }, (_, i) => `${id('006', 100 + i)},${'x'.repeat(i % 7)}ü€😀,Prospecting,2026-09-30,1`); // prettier-ignore
    const org = await smallOrg({ data: opportunity(...names) });
    expect(org.account!.notes.join('\n')).not.toContain('UTF-8');
    await org.close();
  });

  it.each([';', '\t', '|'])('are read with %j between the values', async (delimiter) => {
    const text = csv('"Id","Name","StageName","CloseDate","Amount"', `"${O1}","a, b; c","Prospecting","2026-09-30","10"`); // prettier-ignore
    const data = { 'Opportunity.csv': text.replaceAll('","', `"${delimiter}"`) };
    const org = await smallOrg({ data });
    expect((await rows(org, 'SELECT Name, Amount FROM Opportunity'))[0]).toMatchObject({
      Name: 'a, b; c',
      Amount: 10
    });
    await org.close();
  });

  it('name the line of a row that is broken far down, where values span lines too', async () => {
    const lines = Array.from({ length: 300 }, (_, i) =>
      i === 200
        ? `${id('006', 1200)},"a "quoted" word",Prospecting,2026-09-30,1`
        : `${id('006', 1000 + i)},"x\ny",Prospecting,2026-09-30,1`
    );
    // A line for the header, two for each of the 200 rows before.
    expect(await fault(opportunity(...lines))).toMatch(/^Opportunity\.csv, line 402: the row is broken/);
  });

  it('may be empty where nobody needs them, and may not where they are', async () => {
    const org = await smallOrg({
      data: {
        ...opportunity(good),
        'EntityHistory.csv': '',
        'Unknown__c.csv': '',
        'Task.csv': '',
        'Lead.csv': '\n\n'
      }
    });
    expect(org.account!.read).toBe(
      'Read 3 of 5 files: Opportunity 1. Left out, because this org does not have them: 2 files of objects (EntityHistory.csv, Unknown__c.csv).'
    );
    expect(org.account!.notes).toContain(
      'Empty, without even a header row: Lead.csv, Task.csv. They count as no records; export again if there should be some.'
    );
    await org.close();
    expect(await fault({ 'Opportunity.csv': '' })).toMatch(/^Opportunity\.csv, line 1: the file has no header row/); // prettier-ignore
  });

  it('are counted in one line however many there are', async () => {
    const others = Object.fromEntries(Array.from({ length: 340 }, (_, i) => [`Thing${i}.csv`, '']));
    const fields = Array.from({ length: 400 }, (_, i) => `Field_${i}__c`);
    const org = await smallOrg({
      data: {
        ...others,
        'Opportunity.csv': csv(
          `Id,StageName,CloseDate,${fields.join()}`,
          `${O1},Prospecting,2026-09-30${','.repeat(400)}`
        )
      }
    });
    const { read } = org.account!;
    expect(read).toContain('Read 1 of 341 files: Opportunity 1.');
    expect(read).toContain('340 files of objects (Thing0.csv, Thing1.csv, Thing10.csv and 337 more)');
    expect(read).toContain('400 columns of fields (Opportunity.Field_0__c, Opportunity.Field_1__c, ');
    expect(read.length).toBeLessThan(350);
    await org.close();
  });
});

describe('values as exports write them', () => {
  it('take labels of forecast categories for what they mean, renamed ones by the deals', async () => {
    const history = (...categories: string[]): string =>
      csv('Id,OpportunityId,StageName,ForecastCategory,CreatedDate', ...categories.map((name, i) => `${id('008', i)},${O1},Trial,${name},2026-08-01T10:00:00Z`)); // prettier-ignore
    const org = await smallOrg({
      data: {
        'Opportunity.csv': csv(
          'Id,StageName,CloseDate,ForecastCategory,ForecastCategoryName,IsClosed,IsWon',
          `${O1},Trial,2026-09-30,BestCase,Mejor caso,0,0`,
          `${O2},Trial,2026-09-30,Forecast,Compromiso,0,0`,
          `${O3},Firmado,2026-09-30,Closed,Cerrado,1,1`
        ),
        'OpportunityHistory.csv': history('Best Case', 'commit', 'Most Likely', 'Forecast', ' Pipeline ', 'compromiso', 'Cerrado', 'Odd', '') // prettier-ignore
      }
    });
    const found = await rows(org, 'SELECT ForecastCategory FROM OpportunityHistory ORDER BY Id');
    expect(found.map((row) => row.ForecastCategory)).toEqual([
      'BestCase', 'Forecast', 'MostLikely', 'Forecast', 'Pipeline', 'Forecast', 'Closed', 'BestCase', 'BestCase'
    ]); // prettier-ignore
    const deals = await rows(org, 'SELECT ForecastCategory, ForecastCategoryName FROM Opportunity ORDER BY Id'); // prettier-ignore
    expect(deals.map((row) => [row.ForecastCategory, row.ForecastCategoryName])).toEqual([
      ['BestCase', 'Best Case'],
      ['Forecast', 'Commit'],
      ['Closed', 'Closed']
    ]);
    expect(org.account!.notes.join('\n')).toContain('OpportunityHistory.csv: "Odd" (1 rows) is no forecast category'); // prettier-ignore
    await org.close();
  });

  it('take the id of nothing for a blank lookup, in every object', async () => {
    const org = await smallOrg({
      data: {
        'User.csv': csv('Id,Username,LastName,ManagerId', `${U1},a@x.example,A,${NOTHING}`, `${U2},b@x.example,B,000000000000000`), // prettier-ignore
        'Account.csv': csv('Id,Name,ParentId,OwnerId', `${id('001', 1)},Acme,${NOTHING},${U1}`),
        'Contact.csv': csv('Id,LastName,AccountId,ReportsToId', `${id('003', 1)},C,${NOTHING},${NOTHING}`),
        'Lead.csv': csv('Id,LastName,Company,IsConverted,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId', `${id('00Q', 1)},L,C,0,${NOTHING},${NOTHING},${NOTHING}`), // prettier-ignore
        'Task.csv': csv('Id,Subject,WhoId,WhatId', `${id('00T', 1)},S,${NOTHING},${NOTHING}`),
        'Opportunity.csv': csv('Id,StageName,CloseDate,AccountId,CampaignId,RecordTypeId,OwnerId', `${O1},Prospecting,2026-09-30,${NOTHING},${NOTHING},012000000000000AAA,${U2}`) // prettier-ignore
      }
    });
    const blank = async (object: string, ...fields: string[]): Promise<void> => {
      for (const row of await rows(org, `SELECT ${fields.join()} FROM ${object}`))
        for (const field of fields) expect([object, field, row[field]]).toEqual([object, field, null]);
    };
    await blank('User', 'ManagerId');
    await blank('Account', 'ParentId');
    await blank('Contact', 'AccountId');
    await blank('Lead', 'ConvertedContactId', 'ConvertedOpportunityId', 'ConvertedAccountId');
    await blank('Task', 'WhoId', 'WhatId');
    await blank('Opportunity', 'AccountId', 'CampaignId');
    await org.close();
    expect(await fault(opportunity(`${NOTHING.slice(0, 14)},x,Prospecting,2026-09-30,1`))).toMatch(/^Opportunity\.csv, line 2: Id is/); // prettier-ignore
  });

  it('take the time zone from most of the active users, where no Organization.csv says it', async () => {
    const users = csv(
      'Id,Username,LastName,IsActive,TimeZoneSidKey',
      `${U1},a@x.example,A,1,America/Mexico_City`,
      `${U2},b@x.example,B,1,America/Mexico_City`,
      `${U3},c@x.example,C,1,Europe/Berlin`,
      ...[4, 5, 6].map((i) => `${id('005', i)},off${i}@x.example,D,0,Asia/Tokyo`)
    );
    const data = { ...opportunity(good), 'User.csv': users };
    const org = await smallOrg({ data });
    expect(org.settings.timeZone).toBe('America/Mexico_City');
    expect(org.account!.notes.join('\n')).toContain(
      'America/Mexico_City was taken, which 2 of 3 active users have. Set another with --time-zone.'
    );
    await org.close();
    const chosen = await smallOrg({ data, choices: { timeZone: 'Asia/Kolkata' } });
    expect(chosen.settings.timeZone).toBe('Asia/Kolkata');
    expect(chosen.account!.notes.join('\n')).not.toContain('time zone');
    await chosen.close();
    const silent = await smallOrg({ data: opportunity(good) });
    expect(silent.settings.timeZone).toBe('UTC');
    expect(silent.account!.notes.join('\n')).toContain('UTC was taken. Set it with --time-zone');
    await silent.close();
  });
});

describe('stages', () => {
  const states = async (data: Files, choices = {}): Promise<[Record<string, unknown>, string]> => {
    const org = await smallOrg({ data, choices });
    const found = await rows(org, 'SELECT Name, IsClosed, IsWon FROM Opportunity ORDER BY Id');
    const outcome = (row: (typeof found)[0]) => (row.IsWon ? 'won' : row.IsClosed ? 'lost' : 'open');
    const notes = org.account!.notes.filter((note) => note.includes('IsClosed')).join('\n');
    await org.close();
    return [Object.fromEntries(found.map((row) => [row.Name, outcome(row)])), notes];
  };

  it('are closed and won as the rows say, whatever a stage of that name is here', async () => {
    const data = {
      'Opportunity.csv': csv(
        'Id,Name,StageName,CloseDate,IsClosed,IsWon,ForecastCategory',
        `${O1},a,Closed Won,2026-09-30,0,0,Omitted`,
        `${O2},b,Prospecting,2026-09-30,1,1,Closed`,
        `${O3},c, Closed Won ,2026-09-30,true,false,Omitted`
      )
    };
    expect(await states(data)).toEqual([{ a: 'open', b: 'won', c: 'lost' }, '']);
    const org = await smallOrg({ data });
    expect(
      await rows(org, "SELECT IsClosed, IsWon FROM OpportunityStage WHERE ApiName = 'Closed Won'")
    ).toMatchObject([{ IsClosed: false, IsWon: false }]);
    await org.close();
  });

  const byName = csv(
    'Id,Name,StageName,CloseDate',
    ...['Gewonnen', 'Verloren', 'Angebot', 'Cerrada ganada', 'Cerrada perdida', 'Closed Lost', 'Wonderful idea', '受注', '失注'].map((stage, i) => `${id('006', i)},${stage},${stage},2026-09-30`) // prettier-ignore
  );

  it('are taken by category, by ours and by name where no column says it, and a note says which', async () => {
    const [found, notes] = await states({ 'Opportunity.csv': byName });
    expect(found).toEqual({
      Gewonnen: 'won',
      Verloren: 'lost',
      Angebot: 'open',
      'Cerrada ganada': 'won',
      'Cerrada perdida': 'lost',
      'Closed Lost': 'lost',
      'Wonderful idea': 'open',
      受注: 'won',
      失注: 'lost'
    });
    for (const part of [
      '"Gewonnen" (by the name)',
      'lost: ',
      '"Closed Lost" (as stages of that name are set up here)',
      'open: "Angebot" (because nothing says otherwise)',
      '--won "STAGE" and --closed "STAGE"'
    ])
      // prettier-ignore
      expect(notes).toContain(part);
  });

  it('are what the command line says, and a stage that no record is in is refused', async () => {
    const [found] = await states({ 'Opportunity.csv': byName }, { won: ['Angebot'], closed: ['Gewonnen'] });
    expect(found).toMatchObject({ Angebot: 'won', Gewonnen: 'lost' });
    await expect(smallOrg({ data: { 'Opportunity.csv': byName }, choices: { won: ['Verkauft'] } })).rejects.toThrow(/^--won "Verkauft": no record is in this stage\. The stages are "/); // prettier-ignore
  });
});

describe('currencies', () => {
  const deals = csv(
    'Id,StageName,CloseDate,Amount,CurrencyIsoCode',
    `${O1},Prospecting,2026-09-30,100,USD`,
    `${O2},Prospecting,2026-09-30,41000,COP`,
    `${O3},Prospecting,2026-09-30,7,`
  );
  const types = csv(
    'Id,IsoCode,ConversionRate,IsCorporate,IsActive,DecimalPlaces',
    `${id('01L', 1)},USD,1,1,1,2`
  );
  const data = { 'Opportunity.csv': deals, 'CurrencyType.csv': types };
  const total = async (org: Awaited<ReturnType<typeof smallOrg>>) =>
    (await rows(org, 'SELECT SUM(Amount) total, COUNT(Id) n FROM Opportunity'))[0];

  it('without a rate are in no amount, are counted and named, and get a rate from the command line', async () => {
    const org = await smallOrg({ data });
    expect(await total(org)).toMatchObject({ total: 107, n: 3 });
    expect(org.account!.notes.join('\n')).toContain('No exchange rate for COP: the amounts of 1 deal are left out; the deals are counted. Give the rate with --rate COP=… (COP for 1 USD).'); // prettier-ignore
    expect(org.account!.notes.join('\n')).toContain('1 deal without a currency: counted in USD');
    await org.close();
    const rated = await smallOrg({ data, choices: { rates: new Map([['COP', 4100]]) } });
    expect(await total(rated)).toMatchObject({ total: 117, n: 3 });
    expect(rated.account!.notes.join('\n')).not.toContain('COP');
    await rated.close();
  });

  it.each([
    [{ rates: new Map([['USD', 2]]) }, '--rate USD: this is the corporate currency, and its rate is 1.'],
    [{ rates: new Map([['GBP', 2]]) }, '--rate GBP: no deal of the export is in this currency.'],
    [{ currency: 'COP' }, '--currency COP: CurrencyType.csv says that the corporate currency is USD.']
  ])('are refused where the command line contradicts the export', async (choices, message) => {
    await expect(smallOrg({ data, choices })).rejects.toThrow(message);
  });

  it('have a corporate one that is named where the export marks none', async () => {
    const org = await smallOrg({ data: { 'Opportunity.csv': deals.replaceAll('USD', 'COP') } });
    expect(org.settings.currency).toBe('COP');
    await org.close();
    const several = await smallOrg({ data: { 'Opportunity.csv': deals } });
    expect(several.account!.notes.join('\n')).toContain('COP was taken, in which most deals are. Set another with --currency.'); // prettier-ignore
    await several.close();
    const named = await smallOrg({ data: { 'Opportunity.csv': deals }, choices: { currency: 'USD' } });
    expect(named.settings.currency).toBe('USD');
    expect(await total(named)).toMatchObject({ total: 107 });
    await named.close();
    const one = await smallOrg({ data: opportunity(good) });
    expect(one.account!.notes.join('\n')).toContain('amounts are shown in USD. Set another with --currency.');
    await one.close();
  });
});

it('gives other ids to what is saved at each start, and goes on with the same in a store', async () => {
  const store = join(folderOf({}), 'org.duckdb');
  const saved = async (options: Parameters<typeof smallOrg>[0]): Promise<string> => {
    const org = await smallOrg(options);
    const request = { operation: 'insert' as const, object: 'Account', fields: { Name: 'New' } };
    const [result] = await org.save([request], { userId: org.adminId });
    await org.close();
    return result!.id!;
  };
  const [first, second] = [await saved({ data: opportunity(good), store }), await saved({ data: opportunity(good) })]; // prettier-ignore
  expect(first).not.toBe(second);
  const again = await saved({ store });
  expect(again.slice(0, 6)).toBe(first.slice(0, 6));
  expect(again > first).toBe(true);
});
