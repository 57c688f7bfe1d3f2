import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrg } from '../../scripts/local-org/engine/org.ts';
import type { Org, SaveOperation, SaveResult } from '../../scripts/local-org/engine/types.ts';
import { csv, folderOf, id, removeFolders, rows } from '../../scripts/local-org/test/support/small-org.ts';
import { randomFrom } from '../../scripts/lib/random.ts';
import { writeMetadata } from '../support/app.ts';

/** What the app must not do to the work of people who do not use it, and what its own rules ask of those who do. */

const STAGES_FOLDER = fileURLToPath(
  new URL('../../force-app/stages/default/standardValueSets', import.meta.url)
);
const [STRANGER, OTHER, REP] = [1, 2, 3].map((number) => id('005', number)) as [string, string, string];
const STAGES = [
  'Understanding Offerings',
  'Running Evaluation',
  'Redlining Documents',
  'Closed Won',
  'Closed Lost'
];

const people = csv(
  'Id,Username,LastName,IsActive',
  ...[STRANGER, OTHER, REP].map((user, n) => `${user},u${n}@x.example,User${n},1`)
);

async function start(withApp: boolean): Promise<Org> {
  const metadata = withApp ? writeMetadata() : undefined;
  return createOrg({
    metadata: [metadata?.folder ?? STAGES_FOLDER],
    today: '2026-08-20',
    data: folderOf({
      'User.csv': people,
      'Opportunity.csv': csv(
        'Id,Name,StageName,CloseDate',
        `${id('006', 1)},Old,Running Evaluation,2026-09-30`
      )
    })
  }).finally(() => metadata?.remove());
}

let app: Org;
let plain: Org;
beforeAll(async () => {
  app = await start(true);
  plain = await start(false);
  for (const [name, user] of [
    ['Forecast_Rep', REP],
    ['Forecast_Admin', app.adminId],
    ['Forecast_Rep', app.adminId]
  ] as const) {
    const [set] = await rows(app, `SELECT Id FROM PermissionSet WHERE Name = '${name}'`);
    await save(app, app.adminId, 'insert', 'PermissionSetAssignment', {
      PermissionSetId: String(set?.Id),
      AssigneeId: user
    });
  }
});
afterAll(async () => {
  await app.close();
  await plain.close();
  removeFolders();
});

async function save(
  org: Org,
  userId: string,
  operation: SaveOperation,
  object: string,
  fields: Record<string, string | number>,
  record?: string
): Promise<SaveResult> {
  const [result] = await org.save([{ operation, object, fields, ...(record ? { id: record } : {}) }], {
    userId
  });
  return result as SaveResult;
}

describe('someone without a permission set of the app', () => {
  /** What came of 200 operations drawn by chance, and the rows that are left. */
  async function work(org: Org): Promise<{ outcomes: string[]; left: unknown[] }> {
    const random = randomFrom(7);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    const deals: string[] = [];
    const outcomes: string[] = [];
    const day = () => `2026-${pick(['06', '08', '09', '12'])}-${pick(['01', '15', '30'])}`;
    for (let n = 0; n < 200; n += 1) {
      const kind =
        deals.length < 5
          ? 'create'
          : pick(['create', 'move', 'date', 'amount', 'owner', 'lose', 'delete', 'bad']);
      const deal = pick(deals);
      const user = pick([STRANGER, OTHER]);
      const result = await (() => {
        switch (kind) {
          case 'create':
            return save(org, user, 'insert', 'Opportunity', {
              Name: `Deal ${n}`,
              StageName: pick(STAGES),
              CloseDate: day(),
              Amount: n * 100
            });
          case 'move':
            return save(org, user, 'update', 'Opportunity', { StageName: pick(STAGES) }, deal);
          case 'date':
            return save(org, user, 'update', 'Opportunity', { CloseDate: day() }, deal);
          case 'amount':
            return save(org, user, 'update', 'Opportunity', { Amount: n * 10 }, deal);
          case 'owner':
            return save(org, user, 'update', 'Opportunity', { OwnerId: pick([STRANGER, OTHER]) }, deal);
          case 'lose':
            return save(
              org,
              user,
              'update',
              'Opportunity',
              { StageName: 'Closed Lost', CloseDate: day() },
              deal
            );
          case 'delete':
            return save(org, user, 'delete', 'Opportunity', {}, deal);
          default:
            return save(org, user, 'update', 'Opportunity', { CloseDate: 'soon', Nothing__c: 1 }, deal);
        }
      })();
      if (kind === 'create' && result.id) deals.push(result.id);
      outcomes.push(`${kind}: ${result.success ? 'saved' : JSON.stringify(result.errors)}`);
    }
    const left = await rows(
      org,
      'SELECT Name, StageName, ForecastCategory, Amount, CloseDate, OwnerId, IsClosed, IsWon FROM Opportunity ORDER BY Name'
    );
    const history = await rows(
      org,
      'SELECT StageName, Amount, CloseDate, Opportunity.Name FROM OpportunityHistory ORDER BY Opportunity.Name, CreatedDate, Id'
    );
    return {
      outcomes,
      left: JSON.parse(
        JSON.stringify([left, history], (key, value) => (key === 'attributes' ? undefined : value))
      )
    };
  }

  it('gets the same rows and the same errors from 200 operations with the app as without it', async () => {
    const [withApp, without] = [await work(app), await work(plain)];
    expect(withApp.outcomes).toEqual(without.outcomes);
    expect(withApp.left).toEqual(without.left);
    const saved = withApp.outcomes.filter((outcome) => outcome.endsWith('saved')).length;
    expect(saved).toBeGreaterThan(50);
    expect(saved).toBeLessThan(200);
  });
});

describe('someone who uses the app', () => {
  const ANSWERS = {
    Product_Fit__c: 'Strong',
    Funding_Status__c: 'Funded',
    Compelling_Event__c: 'Renewal of what we replace',
    Compelling_Event_Date__c: '2026-10-01',
    Power_Access__c: 'Has power'
  };
  const newDeal = async (fields: Record<string, string | number> = {}): Promise<string> => {
    const all = { Name: 'New', StageName: 'Running Evaluation', CloseDate: '2026-09-30', ...fields };
    const result = await save(app, REP, 'insert', 'Opportunity', all);
    expect(result.errors).toEqual([]);
    return result.id as string;
  };

  it('creates, moves and loses a deal without an answer', async () => {
    const deal = await newDeal();
    for (const StageName of ['Redlining Documents', 'Closed Lost'])
      expect(await save(app, REP, 'update', 'Opportunity', { StageName }, deal)).toMatchObject({
        success: true
      });
  });

  it('moves a deal on and back that was called; the call counts where it fits', async () => {
    const deal = await newDeal({ Rep_Call__c: 'In', Rep_Call_Note__c: 'CFO agreed' });
    const counts = async (StageName: string): Promise<unknown> => {
      expect(await save(app, REP, 'update', 'Opportunity', { StageName }, deal)).toMatchObject({
        success: true
      });
      const [row] = await rows(app, `SELECT Rep_Call_Counts__c FROM Opportunity WHERE Id = '${deal}'`, REP);
      return row?.Rep_Call_Counts__c;
    };
    expect(await counts('Understanding Offerings')).toBe(false);
    expect(await counts('Running Evaluation')).toBe(true);
    expect(await counts('Redlining Documents')).toBe(true);
    const result = await save(app, REP, 'update', 'Opportunity', { Rep_Call__c: 'Out' }, deal);
    expect(result.errors[0]?.message).toContain('A Commit deal is In unless its timing is at risk');
  });

  it('sets the accepted date only with the four answers', async () => {
    const deal = await newDeal();
    const accept = (fields: Record<string, string>) =>
      save(app, REP, 'update', 'Opportunity', { ...fields, Sales_Accepted_Date__c: '2026-08-20' }, deal);
    for (const missing of Object.keys(ANSWERS)) {
      const others = Object.fromEntries(Object.entries(ANSWERS).filter(([field]) => field !== missing));
      const result = await accept(others);
      expect(result.errors[0]?.message, missing).toContain('A deal is accepted when we know');
    }
    for (const [field, value] of [
      ['Product_Fit__c', 'None'],
      ['Funding_Status__c', 'No path'],
      ['Power_Access__c', 'None']
    ] as const)
      expect((await accept({ ...ANSWERS, [field]: value })).success, field).toBe(false);
    expect((await accept(ANSWERS)).errors).toEqual([]);
    // Later work on the deal does not meet the rule again.
    expect(await save(app, REP, 'update', 'Opportunity', { Product_Fit__c: '' }, deal)).toMatchObject({
      success: true
    });
  });

  it('adds calls and cannot change them', async () => {
    const deal = await newDeal();
    const call = await save(app, REP, 'insert', 'Deal_Call__c', {
      Opportunity__c: deal,
      Caller_Role__c: 'Rep',
      Call__c: 'In'
    });
    expect(call.errors).toEqual([]);
    const change = (user: string) =>
      save(app, user, 'update', 'Deal_Call__c', { Note__c: 'typed into the wrong deal' }, call.id as string);
    expect((await change(REP)).success).toBe(false);
  });
});
