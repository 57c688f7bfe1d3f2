import { expect, test } from './fixtures.ts';
import { API, type LocalOrg } from './local-org.ts';

const REP = '005bT0000000004QAA';
const MANAGER = '005bT0000000002QAA';
const DEAL = '006bT0000000005QAA';
const NEW_DEAL = {
  Name: 'Overruled',
  StageName: 'Negotiating Proposal',
  CloseDate: '2026-06-30',
  Manager_Call__c: 'In'
};
const ATTRIBUTES = { type: 'Opportunity' };
const OVERRULE = { Manager_Call__c: 'Out', Manager_Call_Risk__c: 'Timing' };

const MUTATION = `mutation overrule($deal: OpportunityUpdateInput!) {
  uiapi(input: { allOrNone: true }) { OpportunityUpdate(input: $deal) { Record { Id } } } }`;

type Attempt = readonly [path: string, request: string, body: unknown];

/** Every way of the API to write a field of a deal. */
const ATTEMPTS: readonly Attempt[] = [
  ['REST', `PATCH ${API}/sobjects/Opportunity/${DEAL}`, OVERRULE],
  ['REST create', `POST ${API}/sobjects/Opportunity`, NEW_DEAL],
  ['UI API', `PATCH ${API}/ui-api/records/${DEAL}`, { fields: OVERRULE }],
  [
    'GraphQL',
    `POST ${API}/graphql`,
    { query: MUTATION, variables: { deal: { Id: DEAL, Opportunity: OVERRULE } } }
  ],
  [
    'collections',
    `PATCH ${API}/composite/sobjects`,
    { allOrNone: false, records: [{ attributes: ATTRIBUTES, Id: DEAL, ...OVERRULE }] }
  ],
  [
    'collections create',
    `POST ${API}/composite/sobjects`,
    { allOrNone: false, records: [{ attributes: ATTRIBUTES, ...NEW_DEAL }] }
  ],
  [
    'composite',
    `POST ${API}/composite`,
    {
      compositeRequest: [
        { method: 'PATCH', url: `${API}/sobjects/Opportunity/${DEAL}`, referenceId: 'deal', body: OVERRULE }
      ]
    }
  ],
  [
    'batch',
    `POST ${API}/composite/batch`,
    {
      batchRequests: [{ method: 'PATCH', url: `v66.0/sobjects/Opportunity/${DEAL}`, richInput: OVERRULE }]
    }
  ],
  [
    'tree',
    `POST ${API}/composite/tree/Opportunity`,
    { records: [{ attributes: { ...ATTRIBUTES, referenceId: 'deal' }, ...NEW_DEAL }] }
  ]
];

const calledByManager = async (org: LocalOrg): Promise<unknown[]> =>
  org.read('SELECT Id, Name FROM Opportunity WHERE Manager_Call__c != null OR Manager_Call_Risk__c != null');

test.describe("a rep cannot set a manager's call", () => {
  for (const [path, request, body] of ATTEMPTS)
    test(`by ${path}`, async ({ org }) => {
      const before = await calledByManager(org);
      const answer = await org.call(request, body, await org.tokenOf(REP));
      expect(JSON.stringify(answer.body)).toMatch(
        /Manager_Call|NOT_FOUND|The requested resource does not exist/
      );
      expect(await calledByManager(org)).toEqual(before);
    });

  test('by Bulk', async ({ org }) => {
    const before = await calledByManager(org);
    const token = await org.tokenOf(REP);
    const job = await org.call<{ id: string }>(
      `POST ${API}/jobs/ingest`,
      { object: 'Opportunity', operation: 'update', contentType: 'CSV', lineEnding: 'LF' },
      token
    );
    const address = `${API}/jobs/ingest/${job.body.id}`;
    await org.call(`PUT ${address}/batches`, `Id,Manager_Call__c\n${DEAL},Out\n`, token);
    await org.call(`PATCH ${address}`, { state: 'UploadComplete' }, token);
    const stateOf = async (): Promise<string> => {
      const { state, numberRecordsFailed } = (
        await org.call<{ state: string; numberRecordsFailed: number }>(`GET ${address}`, undefined, token)
      ).body;
      return state === 'JobComplete' ? `${numberRecordsFailed} failed` : state;
    };
    await expect.poll(stateOf).toMatch(/1 failed|Failed/);
    expect(await calledByManager(org)).toEqual(before);
  });

  test('on the page of the deal', async ({ openAs }) => {
    const page = await openAs('Ada Brook', `/lightning/r/Opportunity/${DEAL}/view`);
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    await expect(page.getByLabel('Next Step')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Manager Call', exact: true })).toHaveCount(0);
  });

  test('while a manager can', async ({ org }) => {
    const token = await org.tokenOf(MANAGER);
    const address = `PATCH ${API}/sobjects/Opportunity/${DEAL}`;
    expect((await org.call(address, OVERRULE, token)).status).toBe(204);
    const back = { Manager_Call__c: null, Manager_Call_Risk__c: null };
    expect((await org.call(address, back, token)).status).toBe(204);
  });
});
