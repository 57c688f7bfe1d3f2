import { afterEach, expect, it } from 'vitest';
import type { HttpOptions } from '../../src/connect/http.ts';
import { fakeOrg, sendJson, type FakeOrg } from '../support/fake-org.ts';
import { bulkSave } from '../../src/load/bulk-save.ts';
import type { Outgoing } from '../../src/load/outgoing.ts';

let org: FakeOrg | undefined;

afterEach(async () => {
  await org?.close();
  org = undefined;
});

const records: Outgoing[] = [
  { key: 'a', digest: '', values: { Key__c: 'a', Won_Count__c: 1 } },
  { key: 'b', digest: '', values: { Key__c: 'b', Won_Count__c: null } },
  { key: 'c', digest: '', values: { Key__c: 'say "c",\nplease', Won_Count__c: 3 } }
];

/** An org whose ingest job ends so, and the CSV it was sent. */
async function ingestOrg(
  results: Record<string, string>,
  state = 'JobComplete',
  options: Partial<HttpOptions> = {}
): Promise<string[]> {
  const uploads: string[] = [];
  org = await fakeOrg(
    (request, response, call) => {
      const [, result] = /ingest\/751\/(\w+)$/.exec(call) ?? [];
      if (call.startsWith('PUT')) {
        let body = '';
        request.on('data', (part) => (body += part));
        request.on('end', () => {
          uploads.push(body);
          response.writeHead(201).end();
        });
      } else if (result) response.end(results[result]);
      else
        sendJson(response, {
          id: '751',
          state: call.startsWith('GET') ? state : 'Open',
          errorMessage: 'why'
        });
    },
    {},
    100,
    options
  );
  return uploads;
}

const save = () => bulkSave(org?.http as FakeOrg['http'], 'Sales_Metric__c', 'Key__c', records);

it('sends one file, and gives the answers in the order of the records', async () => {
  const uploads = await ingestOrg({
    successfulResults: '"sf__Id","sf__Created","Key__c"\n"2","true","say ""c"",\nplease"\n"1","false","a"\n',
    failedResults:
      '"sf__Id","sf__Error","Key__c"\n"","FIELD_CUSTOM_VALIDATION_EXCEPTION:No.:Won__c --","b"\n',
    unprocessedrecords: ''
  });
  expect(await save()).toEqual([
    { id: '1', success: true, errors: [] },
    { success: false, errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No.' }] },
    { id: '2', success: true, errors: [] }
  ]);
  expect(uploads).toEqual(['"Key__c","Won_Count__c"\n"a","1"\n"b","#N/A"\n"say ""c"",\nplease","3"\n']);
});

it('does not take silence about a record for success', async () => {
  await ingestOrg({
    successfulResults: '"sf__Id","Key__c"\n"1","a"\n',
    failedResults: '',
    unprocessedrecords: ''
  });
  await expect(save()).rejects.toThrow(/did not answer for a record of Sales_Metric__c/);
});

it('has what the org did not get to sent again', async () => {
  await ingestOrg({
    successfulResults: '"sf__Id","Key__c"\n"1","a"\n"3","say ""c"",\nplease"\n',
    failedResults: '',
    unprocessedrecords: '"Key__c"\n"b"\n'
  });
  expect((await save())[1]?.errors[0]?.statusCode).toBe('UNABLE_TO_LOCK_ROW');
});

it('ends the run when the job fails as a whole', async () => {
  await ingestOrg({}, 'Failed');
  await expect(save()).rejects.toThrow(/The org's load of Sales_Metric__c ended as Failed \(why\)/);
});

it('gives up a job that does not come to an end, and names object and job', async () => {
  await ingestOrg({}, 'InProgress', { jobTimeout: 0.01 });
  await expect(save()).rejects.toThrow(
    /^The org's load of Sales_Metric__c, job 751, is still InProgress after 0\.01 minutes \(--job-timeout\)\. It was aborted; the next run starts a new one\./
  );
  expect(org?.calls.at(-1)).toBe('PATCH /jobs/ingest/751');
});
