import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SalesforceError } from '../../../../engine/errors.ts';
import { IDS, queryOrg } from '../../../support/query-org.ts';
import { column, removeFolders } from '../../../support/small-org.ts';
import type { Org } from '../../../../engine/types.ts';
import type { Case } from './case.ts';
import { SHAPE_CASES } from './shape.ts';
import { statementsOf } from './statements.ts';
import { VALUE_CASES } from './values.ts';

const DOCUMENTED = [...VALUE_CASES, ...SHAPE_CASES];

let org: Org;
beforeAll(async () => {
  org = await queryOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

it('every sentence and row of docs/soql.md has its cases, in its words and its order', () => {
  const page = readFileSync(new URL('../../../../docs/soql.md', import.meta.url), 'utf8');
  expect(DOCUMENTED.map(([statement]) => statement)).toEqual(statementsOf(page));
  expect(DOCUMENTED.filter(([, ...cases]) => cases.length === 0)).toEqual([]);
});

/** The values of the first column, or the code of the refusal. */
const answerTo = async ([soql, , who]: Case): Promise<unknown> => {
  try {
    return await column(org, soql, who === undefined ? org.adminId : IDS[who]);
  } catch (error) {
    if (error instanceof SalesforceError) return error.errorCode;
    throw error;
  }
};

for (const [statement, ...cases] of DOCUMENTED)
  describe(statement, () => {
    it.each(cases.map((each) => ['file' in each ? each.test : each[0], each] as const))(
      '%s',
      async (_what, each) => {
        if ('file' in each)
          expect(readFileSync(new URL(`../${each.file}`, import.meta.url), 'utf8')).toContain(each.test);
        else expect(await answerTo(each)).toEqual(each[1]);
      }
    );
  });
