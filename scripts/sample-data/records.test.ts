import { beforeAll, describe, expect, it } from 'vitest';
import { isRecordId, to18 } from '../lib/record-id.ts';
import { parseDay } from './calendar.ts';
import { toCsv } from './csv.ts';
import type { Row, Tables } from './csv.ts';
import { openBooks, text } from './figures.ts';
import { generate } from './generate.ts';
import { PREFIX } from './ids.ts';
import type { ObjectName } from './ids.ts';

const TODAY = '2026-11-21';
const options = { seed: 7, today: parseDay(TODAY), deals: 1_500, sellers: 40 };

/** Which object each reference column points to. */
const REFERENCES: Record<string, ObjectName> = {
  ManagerId: 'User',
  OwnerId: 'User',
  CreatedById: 'User',
  LastModifiedById: 'User',
  Seller__c: 'User',
  AccountId: 'Account',
  ConvertedAccountId: 'Account',
  ContactId: 'Contact',
  ConvertedContactId: 'Contact',
  Confirmed_By__c: 'Contact',
  OpportunityId: 'Opportunity',
  Opportunity__c: 'Opportunity',
  ConvertedOpportunityId: 'Opportunity',
  WhatId: 'Opportunity',
  CampaignId: 'Campaign',
  LeadId: 'Lead',
  Forecast_Period__c: 'Forecast_Period__c',
  Forecast_Submission__c: 'Forecast_Submission__c'
};

let tables: Tables;
const rowsOf = (object: string): Row[] => tables[object] ?? [];
const historyOf = (): Map<string, Row[]> => openBooks(tables, TODAY).history;

beforeAll(() => {
  tables = generate(options);
});

const bytes = (made: Tables): string =>
  Object.entries(made)
    .map(([object, rows]) => `${object}\n${toCsv(rows)}`)
    .join('\n');

describe('the same options', () => {
  it('make the same bytes', () => {
    expect(bytes(generate(options))).toBe(bytes(tables));
  });

  it('another seed makes another company of the same size', () => {
    const other = generate({ ...options, seed: 8 });
    expect(other.Opportunity).toHaveLength(1_500);
    expect(text(other.Opportunity?.[3], 'Name')).not.toBe(text(rowsOf('Opportunity')[3], 'Name'));
  });

  it('a day more adds a day and leaves what happened before', () => {
    const facts = (made: Tables): Set<string> => {
      const old = (made.Opportunity ?? []).filter(
        ({ IsClosed, CreatedDate }) => IsClosed === true && String(CreatedDate) > '2025-05'
      );
      return new Set(old.map((row) => [row.Name, row.StageName, row.Amount, row.CloseDate].join()));
    };
    const before = facts(tables);
    const after = facts(generate({ ...options, today: options.today + 3 }));
    expect([...before].filter((fact) => !after.has(fact))).toEqual([]);
  });
});

describe('the size', () => {
  it('is what was asked for', () => {
    expect(rowsOf('Opportunity')).toHaveLength(1_500);
    const sellers = rowsOf('User').filter(
      ({ IsActive, Title }) =>
        IsActive === true && /Account (Executive|Manager)|Inside Sales Rep/.test(String(Title))
    );
    expect(sellers).toHaveLength(40);
  });

  it.each([100, 400])('may be as small as %i deals', (deals) => {
    const small = generate({ ...options, deals, sellers: 8 });
    expect(small.Opportunity).toHaveLength(deals);
    expect(small.OpportunityHistory?.length).toBeGreaterThan(deals);
  });
});

describe('ids', () => {
  it('are unique, of 18 characters, with the prefix of their object', () => {
    for (const [object, rows] of Object.entries(tables)) {
      const ids = rows.map((row) => text(row, 'Id'));
      expect(new Set(ids).size, object).toBe(ids.length);
      for (const id of ids) {
        expect(isRecordId(id) && id.startsWith(PREFIX[object as ObjectName]), `${object} ${id}`).toBe(true);
        expect(to18(id.slice(0, 15))).toBe(id);
      }
    }
  });

  it('lead to records that are there', () => {
    const known = new Map(
      Object.entries(tables).map(([object, rows]) => [object, new Set(rows.map((row) => row.Id))])
    );
    for (const [object, rows] of Object.entries(tables)) {
      for (const column of Object.keys(rows[0] ?? {}).filter((name) => name in REFERENCES)) {
        const target = REFERENCES[column] ?? 'User';
        const lost = rows.filter((row) => row[column] !== null && !known.get(target)?.has(row[column] ?? ''));
        expect(lost, `${object}.${column}`).toEqual([]);
      }
    }
    const people = new Set([...(known.get('Lead') ?? []), ...(known.get('Contact') ?? [])]);
    expect(rowsOf('Task').filter((row) => row.WhoId !== null && !people.has(row.WhoId ?? ''))).toEqual([]);
  });

  it('of contacts on a deal belong to its account', () => {
    const accountOf = new Map(rowsOf('Contact').map((row) => [row.Id, row.AccountId]));
    const dealAccount = new Map(rowsOf('Opportunity').map((row) => [row.Id, row.AccountId]));
    const strangers = rowsOf('OpportunityContactRole').filter(
      (row) => accountOf.get(row.ContactId ?? '') !== dealAccount.get(row.OpportunityId ?? '')
    );
    expect(strangers).toEqual([]);
  });
});

describe('history', () => {
  it('has a few moves of close dates that an integration made, without a reason', () => {
    const [bot] = rowsOf('User').filter(({ ProfileId }) => ProfileId !== null);
    expect(bot).toMatchObject({ Name: 'Quote Sync', ManagerId: null, ForecastEnabled: false });
    const slips = new Set(rowsOf('Deal_Slip__c').map((row) => `${row.Opportunity__c} ${row.CreatedDate}`));
    let [moves, all] = [0, 0];
    for (const [id, rows] of historyOf()) {
      rows.forEach((row, at) => {
        all += 1;
        if (row.CreatedById !== bot?.Id) return;
        moves += 1;
        const before = rows[at - 1];
        for (const field of ['StageName', 'ForecastCategory', 'Amount'])
          expect(row[field], `${id} ${field}`).toBe(before?.[field]);
        expect(text(row, 'CloseDate') > text(before, 'CloseDate'), id).toBe(true);
        expect(slips.has(`${id} ${row.CreatedDate}`), id).toBe(false);
      });
    }
    expect(moves / all).toBeGreaterThan(0.01);
    expect(moves / all).toBeLessThan(0.15);
  });

  it('ends with what the deal is now', () => {
    const history = historyOf();
    for (const deal of rowsOf('Opportunity')) {
      const last = history.get(text(deal, 'Id'))?.at(-1);
      for (const field of ['StageName', 'ForecastCategory', 'Probability', 'Amount', 'CloseDate'])
        expect(last?.[field], `${text(deal, 'Id')} ${field}`).toBe(deal[field]);
    }
  });

  it('begins with the deal, rises in time and id, and each row changes something', () => {
    const deals = new Map(rowsOf('Opportunity').map((row) => [text(row, 'Id'), row]));
    for (const [id, rows] of historyOf()) {
      expect(rows[0]?.CreatedDate).toBe(deals.get(id)?.CreatedDate);
      rows.slice(1).forEach((row, index) => {
        const before = rows[index] as Row;
        expect(text(before, 'CreatedDate') < text(row, 'CreatedDate'), `${id} rises`).toBe(true);
        expect(text(before, 'Id') < text(row, 'Id')).toBe(true);
        const changed = ['StageName', 'Amount', 'CloseDate'].some((field) => row[field] !== before[field]);
        expect(changed, `${id} ${text(row, 'Id')} changes`).toBe(true);
        expect([row.PrevAmount, row.PrevCloseDate]).toEqual([before.Amount, before.CloseDate]);
      });
    }
  });

  it('is over before today, like all else but plans and intentions', () => {
    const midnight = '2026-11-21T05:00:00.000Z';
    for (const [object, rows] of Object.entries(tables))
      for (const column of [
        'CreatedDate',
        'LastModifiedDate',
        'SystemModstamp',
        'Submitted_At__c',
        'First_Response_At__c',
        'CompletedDateTime'
      ])
        expect(
          rows.filter((row) => text(row, column) >= midnight),
          `${object}.${column}`
        ).toEqual([]);
    const closedLater = rowsOf('Opportunity').filter(
      (row) => row.IsClosed === true && text(row, 'CloseDate') >= TODAY
    );
    expect(closedLater).toEqual([]);
  });
});

describe('deals', () => {
  it('are due in this quarter and the next ones, a few overdue, some without an amount', () => {
    const open = rowsOf('Opportunity').filter((row) => row.IsClosed === false);
    const due = new Set(open.map((row) => text(row, 'CloseDate').slice(0, 7)));
    expect([...due].sort().at(-1)! >= '2027-04').toBe(true);
    const overdue = open.filter((row) => text(row, 'CloseDate') < TODAY).length;
    expect(overdue).toBeGreaterThan(0);
    expect(overdue).toBeLessThan(open.length / 8);
    expect(open.some((row) => row.Amount === null)).toBe(true);
  });

  it('have names that try a page: long ones, umlauts, Chinese and Arabic', () => {
    const names = rowsOf('Account')
      .map((row) => text(row, 'Name'))
      .join('\n');
    for (const script of [
      /[äöüß]/,
      /[éèç]/,
      /[øåÅ]/,
      /\p{Script=Han}/u,
      /\p{Script=Hangul}/u,
      /\p{Script=Arabic}/u
    ])
      expect(names).toMatch(script);
    const lengths = rowsOf('Opportunity').map((row) => text(row, 'Name').length);
    expect(Math.max(...lengths)).toBeGreaterThan(90);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
  });
});
