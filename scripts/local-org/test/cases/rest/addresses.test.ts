import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

describe('addresses inside a composite or batch request', () => {
  const OUT = [
    '../../../../local/faults',
    '%2e%2e/%2E%2E/%2e%2e/%2e%2e/local/faults',
    '.%2e/.%2e/.%2e/.%2e/local/faults',
    '%252e%252e/%252e%252e/%252e%252e/local/faults',
    'sobjects/..%2f..%2f..%2f..%2flocal/faults',
    'sobjects/..\\..\\..\\..\\local/faults',
    'sobjects/%2e%2e%5c..%5c../local/faults',
    'sobjects/../composite',
    'sobjects/./Opportunity/describe'
  ];

  it.each(OUT)('do not leave the API by %s', async (way) => {
    const batch = await test.call('POST /composite/batch', {
      body: { batchRequests: [{ method: 'GET', url: `v66.0/${way}` }] }
    });
    expect(batch.body.results[0].statusCode).toBe(404);
    expect(batch.body.results[0].result[0].errorCode).toBe('NOT_FOUND');
    const composite = await test.call('POST /composite', {
      body: { compositeRequest: [{ method: 'GET', url: `${API}/${way}`, referenceId: 'a' }] }
    });
    expect([400, 404]).toContain(composite.body.compositeResponse[0].httpStatusCode);
    expect(JSON.stringify(composite.body)).not.toMatch(/"fault"|compositeResponse.*compositeResponse/);
  });
});
