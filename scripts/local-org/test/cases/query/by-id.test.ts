import { describe, expect, it } from 'vitest';
import { idsWanted } from '../../../engine/query/by-id.ts';
import { parseSoql } from '../../../engine/query/parse.ts';

const ACME = '001B000000Acme1IAB';
const GLOBEX = '001B000000Glob1IAJ';

const idsOf = (where: string) => idsWanted(parseSoql(`SELECT Id FROM Account WHERE ${where}`).where);

describe('the Ids that a condition names', () => {
  it.each([
    [`Id = '${ACME}'`, [ACME]],
    [`id = '${ACME.slice(0, 15)}'`, [ACME]],
    [`Id IN ('${ACME}', '${GLOBEX}', '${ACME}')`, [ACME, GLOBEX, ACME]],
    [`Name = 'Acme' AND (Id = '${ACME}' AND Type = null)`, [ACME]]
  ])('%s', (where, ids) => {
    expect(idsOf(where)).toEqual(ids);
  });

  it.each([
    `Name = 'Acme'`,
    `Id != '${ACME}'`,
    `NOT (Id = '${ACME}')`,
    `Id = '${ACME}' OR Name = 'Acme'`,
    `Id NOT IN ('${ACME}')`,
    `Id IN ('${ACME}', null)`,
    `Id = null`,
    `Parent.Id = '${ACME}'`,
    `Id = 'no Id'`,
    `Id > '${ACME}'`
  ])('any record may be found: %s', (where) => {
    expect(idsOf(where)).toBeUndefined();
  });
});
