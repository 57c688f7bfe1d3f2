import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Two sellers below a manager, one seller of another team, one who has left. */
export const PEOPLE = {
  manager: '005bm0000000001AAA',
  rep: '005bm0000000002AAA',
  colleague: '005bm0000000003AAA',
  stranger: '005bm0000000004AAA',
  gone: '005bm0000000005AAA'
} as const;

export const ACCOUNTS = { acme: '001bm0000000001AAA', globex: '001bm0000000002AAA' } as const;

/** Deals by what is said of them in the tests. */
export const DEALS = {
  /** 100,000 in Commit, of the rep. */
  commit: '006bm0000000001AAA',
  /** 50,000 in Best Case, of the rep. */
  bestCase: '006bm0000000002AAA',
  /** Without an amount, in Pipeline, of the colleague. */
  pipeline: '006bm0000000003AAA',
  /** 70,000 won, of the colleague. */
  won: '006bm0000000004AAA',
  /** 30,000 lost, of the stranger. */
  lost: '006bm0000000005AAA'
} as const;

export const TODAY = '2026-08-20';

const TABLES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  User: [
    ['Id', 'Username', 'FirstName', 'LastName', 'Name', 'Email', 'ManagerId', 'IsActive'],
    [PEOPLE.manager, 'ana@test.example', 'Ana', 'Ruiz', 'Ana Ruiz', 'ana@test.example', '', '1'],
    [PEOPLE.rep, 'ben@test.example', 'Ben', 'Okafor', 'Ben Okafor', 'ben@test.example', PEOPLE.manager, '1'],
    [PEOPLE.colleague, 'cem@test.example', 'Cem', 'Aydin', 'Cem Aydin', 'cem@test.example', PEOPLE.manager, '1'],
    [PEOPLE.stranger, 'dee@test.example', 'Dee', 'Lund', 'Dee Lund', 'dee@test.example', '', '1'],
    [PEOPLE.gone, 'eva@test.example', 'Eva', 'Weiss', 'Eva Weiss', 'eva@test.example', PEOPLE.manager, '0']
  ],
  Account: [
    ['Id', 'Name', 'Industry', 'Market_Segment__c', 'OwnerId'],
    [ACCOUNTS.acme, 'Acme, "Inc"', 'Banking', 'Enterprise', PEOPLE.rep],
    [ACCOUNTS.globex, 'Globex', 'Energy', 'SMB', PEOPLE.stranger]
  ],
  Opportunity: [
    ['Id', 'Name', 'AccountId', 'OwnerId', 'StageName', 'Amount', 'CloseDate', 'Motion__c', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'],
    [DEALS.commit, 'Acme renewal', ACCOUNTS.acme, PEOPLE.rep, 'Negotiation', '100000.00', '2026-09-15', 'Enterprise', ...stamps('2026-05-01', '2026-08-01')],
    [DEALS.bestCase, 'Acme platform', ACCOUNTS.acme, PEOPLE.rep, 'Trial', '50000.00', '2026-09-30', 'Enterprise', ...stamps('2026-06-01', '2026-08-02')],
    [DEALS.pipeline, 'Globex start', ACCOUNTS.globex, PEOPLE.colleague, 'Business Case', '', '2026-11-30', 'Inside', ...stamps('2026-07-01', '2026-08-03')],
    [DEALS.won, 'Globex won', ACCOUNTS.globex, PEOPLE.colleague, 'Closed Won', '70000.00', '2026-08-05', 'Enterprise', ...stamps('2026-03-01', '2026-08-05')],
    [DEALS.lost, 'Globex lost', ACCOUNTS.globex, PEOPLE.stranger, 'Closed Lost', '30000.00', '2026-07-31', 'Expansion', ...stamps('2026-02-01', '2026-07-31')]
  ]
}; // prettier-ignore

function stamps(created: string, modified: string): [string, string, string] {
  return [`${created}T09:00:00.000Z`, `${modified}T10:00:00.000Z`, `${modified}T10:00:00.000Z`];
}

const line = (values: readonly string[]): string =>
  values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');

/** Contacts without a meaning, where a test needs many rows. */
const many = (count: number): readonly (readonly string[])[] => [
  ['Id', 'LastName', 'Title'],
  ...Array.from({ length: count }, (_, index) => [
    `003bm${String(index).padStart(10, '0')}AAA`,
    `Contact ${index}`,
    'Somebody'
  ])
];

/** Writes the company's CSV files into a new folder. `remove` takes the folder away again. */
export const writeCompany = (contacts = 0): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'local-org-test-'));
  const tables = { ...TABLES, ...(contacts > 0 ? { Contact: many(contacts) } : {}) };
  for (const [object, rows] of Object.entries(tables)) {
    writeFileSync(join(folder, `${object}.csv`), `${rows.map(line).join('\n')}\n`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
