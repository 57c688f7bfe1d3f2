import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rows, Settings, UserRow } from '../calculator/rows.ts';
import { dealOf, NO_ROWS, WON } from '../companies/by-hand.ts';
import { recompute } from '../recompute.ts';
import { differences, expectedOf } from './compare.ts';
import { SyncOf } from './sync-of.ts';

// One company with managers, roles and forecast managers that say three different things.

const settings: Settings = { now: '2026-11-10T12:00:00.000Z', timeZone: 'UTC', fiscalYearStartMonth: 1 };

const user = (Id: string, ManagerId: string | null, UserRoleId: string | null, IsActive = true): UserRow => ({
  Id,
  Name: Id,
  ManagerId,
  UserRoleId,
  IsActive
});
const role = (Id: string, ParentRoleId: string | null, ForecastUserId: string | null = null) => ({
  Id,
  ParentRoleId,
  ForecastUserId
});

const COMPANY: Rows = {
  ...NO_ROWS,
  UserRole: [
    role('board', null),
    // Someone in operations looks after the forecast of all sales.
    role('sales', 'board', 'ops'),
    role('north', 'sales', 'nora'),
    // No one active has this role.
    role('empty', 'sales', 'gone'),
    role('south', 'empty'),
    // Two have the role, and it names neither.
    role('pairs', 'sales'),
    role('below pairs', 'pairs'),
    role('leads', 'board', 'lea'),
    role('below leads', 'leads')
  ],
  User: [
    user('chief', null, 'board'),
    user('vic', 'chief', 'sales'),
    user('ops', 'chief', null),
    // The only other one with the role is the forecast manager of it.
    user('nora', 'vic', 'north'),
    user('nils', 'nora', 'north'),
    // Reports to someone of another role.
    user('sam', 'nora', 'south'),
    user('gone', 'vic', 'empty', false),
    user('left', 'gone', 'south', false),
    user('pia', 'vic', 'pairs'),
    user('pit', 'vic', 'pairs'),
    user('pam', 'pit', 'below pairs'),
    user('lost', null, 'below pairs'),
    user('lea', 'chief', 'leads'),
    user('leo', 'chief', 'leads'),
    user('lin', 'vic', 'below leads'),
    // Works alone.
    user('solo', null, null)
  ]
};

const named = (Hierarchy__c: 'Manager' | 'Role' | 'Forecast Manager'): Rows => ({
  ...COMPANY,
  Forecast_Policy__mdt: [
    { Sales_Motion__c: 'Enterprise', Period_Kind__c: 'Quarter', Acceptance_Starts_On__c: null, Hierarchy__c }
  ],
  Opportunity: COMPANY.User.map(({ Id }, n) =>
    dealOf(`of ${Id}`, { ...WON, OwnerId: Id, Amount: 2 ** n, CloseDate: '2026-10-20' })
  )
});

let sync: SyncOf;
beforeAll(async () => {
  sync = await SyncOf.open();
});
afterAll(() => sync.close());

describe('teams follow', () => {
  it.each([
    [
      'Manager',
      { nils: 'nora', sam: 'nora', left: 'gone', pam: 'pit', lost: undefined, lin: 'vic', ops: 'chief' }
    ],
    ['Role', { nils: 'vic', sam: 'vic', left: 'vic', pam: 'pit', lost: null, lin: 'lea', ops: undefined }],
    [
      'Forecast Manager',
      { nils: 'nora', nora: 'ops', sam: 'ops', left: 'ops', pam: 'ops', lin: 'lea', lea: null, ops: null }
    ]
  ] as const)('the hierarchy %s', async (name, places) => {
    const rows = named(name);
    const records = recompute(rows, settings);
    for (const [id, manager] of Object.entries(places)) expect(records.places.get(id), id).toBe(manager);
    expect(records.salesMetrics.filter(({ dimension }) => dimension === 'Team')).not.toEqual([]);
    // The same store from one hierarchy to the next: only places change, and no deal.
    expect(differences(expectedOf(records, rows), await sync.next(rows, settings))).toEqual([]);
  });

  it('another role without a change of any user', async () => {
    const rows = {
      ...named('Role'),
      UserRole: COMPANY.UserRole.map((one) => (one.Id === 'south' ? role('south', 'north') : one))
    };
    const records = recompute(rows, settings);
    expect(records.places.get('sam')).toBe('nora');
    expect(differences(expectedOf(records, rows), await sync.next(rows, settings))).toEqual([]);
  });
});

it('a company has one hierarchy', async () => {
  const [policy] = named('Role').Forecast_Policy__mdt;
  const rows = {
    ...named('Role'),
    Forecast_Policy__mdt: [
      policy!,
      { ...policy!, Sales_Motion__c: 'Inside', Hierarchy__c: 'Manager' as const }
    ]
  };
  await expect(sync.next(rows, settings)).rejects.toThrow('the hierarchies Manager and Role');
});

it('no hierarchy is taken in place of roles that cannot be read', async () => {
  const rows = { ...named('Role'), UserRole: [] };
  await expect(sync.next(rows, settings)).rejects.toThrow('sees no role');
});
