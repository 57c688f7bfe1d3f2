import { describe, expect, it } from 'vitest';
import { childrenOf, descendants, readSourceFolder, textOf } from '../local-org/metadata/index.ts';
import type { XmlElement } from '../local-org/metadata/index.ts';
import { EXIT_TOPICS, MUTUAL_TOPICS } from './buying-team.ts';
import { parseDay } from './calendar.ts';
import type { Row } from './csv.ts';
import { text } from './figures.ts';
import { generate } from './generate.ts';
import { STAGES } from './stages.ts';

const tables = generate({ seed: 7, today: parseDay('2026-11-21'), deals: 3_000, sellers: 40 });
const components = new Map(
  [...readSourceFolder('force-app/main'), ...readSourceFolder('force-app/stages')].map((one) => [
    `${one.type} ${one.fullName}`,
    one
  ])
);
const rootOf = (name: string): XmlElement => {
  const root = components.get(name)?.root;
  if (!root) throw new Error(`The metadata has no ${name}.`);
  return root;
};

describe('columns', () => {
  it('of the app are fields of its metadata that records may carry', () => {
    for (const [object, rows] of Object.entries(tables))
      for (const column of Object.keys(rows[0] ?? {}).filter((name) => name.endsWith('__c'))) {
        const field = rootOf(`CustomField ${object}.${column}`);
        expect(textOf(field, 'formula'), `${object}.${column} is no formula`).toBeUndefined();
      }
  });

  it('that are picklists hold values of the metadata', () => {
    for (const [object, rows] of Object.entries(tables))
      for (const column of Object.keys(rows[0] ?? {}).filter((name) => name.endsWith('__c'))) {
        const field = rootOf(`CustomField ${object}.${column}`);
        const [set] = childrenOf(field, 'valueSet');
        if (!set) continue;
        const shared = textOf(set, 'valueSetName');
        const source = shared ? rootOf(`GlobalValueSet ${shared}`) : set;
        const values = new Set(
          [...descendants(source)].filter(({ name }) => name === 'fullName').map((element) => element.text)
        );
        const used = new Set(rows.flatMap((row) => (row[column] === null ? [] : [text(row, column)])));
        expect(
          [...used].filter((value) => !values.has(value)),
          `${object}.${column}`
        ).toEqual([]);
      }
  });

  it('fit into their fields', () => {
    for (const [object, rows] of Object.entries(tables))
      for (const column of Object.keys(rows[0] ?? {}).filter((name) => name.endsWith('__c'))) {
        const length = Number(textOf(rootOf(`CustomField ${object}.${column}`), 'length') ?? 255);
        expect(
          Math.max(...rows.map((row) => text(row, column).length)),
          `${object}.${column}`
        ).toBeLessThanOrEqual(length);
      }
  });
});

describe('the stages', () => {
  it('are those of the app, with the same category, probability and end', () => {
    const values = childrenOf(rootOf('StandardValueSet OpportunityStage'), 'standardValue');
    const described = STAGES.map(({ name, category, probability }) => [
      name,
      category,
      String(probability),
      String(name === 'Closed Won')
    ]);
    expect(
      values.map((value) =>
        ['fullName', 'forecastCategory', 'probability', 'won'].map((field) => textOf(value, field))
      )
    ).toEqual(described);
  });

  it('and the evidence topics are known to the app', () => {
    const mutual = MUTUAL_TOPICS.flatMap(([topic]) => [`${topic}_Customer`, `${topic}_Us`]);
    for (const topic of [...Object.values(EXIT_TOPICS).flat(), ...mutual])
      expect(components.has(`CustomMetadata Evidence_Topic.${topic}`), topic).toBe(true);
  });
});

const deals = tables.Opportunity ?? [];
const open = deals.filter((deal) => deal.IsClosed === false);
const inForecast = open.filter((deal) => deal.ForecastCategory !== 'Omitted');

describe('the rules', () => {
  const refused = (among: Row[], rule: (deal: Row) => boolean): string[] =>
    among.filter(rule).map((deal) => text(deal, 'Id'));

  it('1: accepted deals satisfy the gate, but for those of the old system', () => {
    const asked = deals.filter(
      (deal) => deal.Sales_Accepted_Date__c !== null && deal.Product_Fit__c !== null
    );
    expect(asked.length).toBeGreaterThan(deals.length * 0.85);
    expect(
      refused(
        asked,
        (deal) =>
          deal.Product_Fit__c === 'None' ||
          deal.Power_Access__c === 'None' ||
          deal.Funding_Status__c === 'No path' ||
          deal.Compelling_Event__c === null ||
          (deal.Compelling_Event__c !== 'None' && deal.Compelling_Event_Date__c === null)
      )
    ).toEqual([]);
  });

  it('2: losses have a type, but for some of the first quarters, and a competitor when it was one', () => {
    const lost = deals.filter((deal) => deal.StageName === 'Closed Lost');
    expect(
      refused(lost, (deal) => deal.Loss_Type__c === null && text(deal, 'CloseDate') > '2024-07-15')
    ).toEqual([]);
    expect(
      refused(lost, (deal) => deal.Loss_Type__c === 'Competition' && deal.Competitor__c === null)
    ).toEqual([]);
    expect(refused(deals, (deal) => deal.StageName !== 'Closed Lost' && deal.Loss_Type__c !== null)).toEqual(
      []
    );
  });

  it('3: in Commit, Out is for timing', () => {
    const commit = open.filter((deal) => deal.ForecastCategory === 'Forecast');
    expect(commit.some((deal) => deal.Rep_Call__c === 'Out')).toBe(true);
    expect(
      refused(commit, (deal) => deal.Rep_Call__c === 'Out' && deal.Rep_Call_Risk__c !== 'Timing')
    ).toEqual([]);
    expect(
      refused(commit, (deal) => deal.Manager_Call__c === 'Out' && deal.Manager_Call_Risk__c !== 'Timing')
    ).toEqual([]);
  });

  it('4: in Best Case, In has a note', () => {
    const isIn = open.filter(
      (deal) =>
        deal.ForecastCategory === 'BestCase' && (deal.Rep_Call__c === 'In' || deal.Manager_Call__c === 'In')
    );
    expect(isIn.length).toBeGreaterThan(5);
    for (const role of ['Rep', 'Manager'] as const)
      expect(
        refused(
          isIn,
          (deal) => deal[`${role}_Call__c`] === 'In' && (deal[`${role}_Call_Note__c`] ?? null) === null
        )
      ).toEqual([]);
  });

  it('5: in Pipeline nothing is called', () => {
    const pipeline = inForecast.filter((deal) => deal.ForecastCategory === 'Pipeline');
    expect(refused(pipeline, (deal) => deal.Rep_Call__c !== null || deal.Manager_Call__c !== null)).toEqual(
      []
    );
  });

  it('6: the last call in the history is the call on the deal, made before the deal closed', () => {
    const calls = tables.Deal_Call__c ?? [];
    expect(calls.length).toBeGreaterThan(50);
    const ends = new Map(
      deals.map((deal) => [deal.Id, deal.IsClosed === true ? text(deal, 'CloseDate') : '9999'])
    );
    expect(
      calls.filter(
        (call) => text(call, 'CreatedDate').slice(0, 10) >= (ends.get(call.Opportunity__c ?? '') ?? '')
      )
    ).toEqual([]);
    for (const deal of open) {
      const own = calls.filter((call) => call.Opportunity__c === deal.Id);
      expect(own.findLast((call) => call.Caller_Role__c === 'Rep')?.Call__c ?? null).toBe(deal.Rep_Call__c);
      expect(own.findLast((call) => call.Caller_Role__c === 'Manager')?.Call__c ?? null).toBe(
        deal.Manager_Call__c
      );
      for (const role of ['Rep', 'Manager'] as const) {
        const last = own.findLast((call) => call.Caller_Role__c === role);
        expect(last?.Note__c ?? null).toBe(deal[`${role}_Call_Note__c`]);
        expect(last?.Forecast_Period__c ?? null).toBe(deal[`${role}_Call_Period__c`]);
      }
    }
  });
});

describe('slips', () => {
  it('move an open deal in the forecast into a later period, and the deal has the reason of the last', () => {
    const slips = tables.Deal_Slip__c ?? [];
    expect(slips.length).toBeGreaterThan(50);
    const ends = new Map((tables.Forecast_Period__c ?? []).map((one) => [one.Id, text(one, 'End_Date__c')]));
    expect(
      slips.filter(
        (slip) => text(slip, 'To_Date__c') <= (ends.get(slip.Forecast_Period__c as string) ?? '9999')
      )
    ).toEqual([]);
    const last = new Map(slips.map((slip) => [slip.Opportunity__c, slip.Reason__c]));
    for (const deal of deals) expect(deal.Slip_Reason__c).toBe(last.get(deal.Id as string) ?? null);
  });
});

describe('submissions', () => {
  const rows = tables.Forecast_Submission__c ?? [];

  it('have floor, number and ceiling in this order, nothing below what is closed', () => {
    expect(rows.length).toBeGreaterThan(500);
    const wrong = rows.filter((row) => {
      const [closed, floor, number, ceiling] = [
        'Closed_Amount__c',
        'Floor__c',
        'Number__c',
        'Ceiling__c'
      ].map((field) => Number(row[field]));
      return !(closed! <= floor! && floor! <= number! && number! <= ceiling!);
    });
    expect(wrong).toEqual([]);
  });

  it('of this quarter are the sum of what was closed and the deals called In', () => {
    const parts = new Map<string, number>();
    for (const deal of tables.Forecast_Submission_Deal__c ?? []) {
      const id = text(deal, 'Forecast_Submission__c');
      parts.set(id, (parts.get(id) ?? 0) + (deal.Call__c === 'In' ? Number(deal.Amount__c) : 0));
    }
    const current = tables.Forecast_Period__c?.find((period) => period.Key__c === 'Q:2026-10-01')?.Id;
    const mine = rows.filter((row) => row.Forecast_Period__c === current);
    expect(mine.length).toBeGreaterThan(100);
    for (const row of mine)
      expect(Number(row.Closed_Amount__c) + (parts.get(text(row, 'Id')) ?? 0)).toBeCloseTo(
        Number(row.Number__c),
        2
      );
  });
});
