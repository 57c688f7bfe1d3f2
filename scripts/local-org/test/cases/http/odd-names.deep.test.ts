import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerAssets } from '../../../lightning-page/assets.ts';
import { DEALS, startTestOrg } from '../../support/index.ts';
import type { TestOrg, Who } from '../../support/index.ts';
import { Dice } from '../../support/malformed/index.ts';
import { askOdd, wrongIn } from '../../support/odd/ask.ts';
import { COUNTS, INHERITED, NO_NAMES, VALUES } from '../../support/odd/names.ts';
import { PLACES } from '../../support/odd/requests.ts';
import type { Odd } from '../../support/odd/types.ts';
import { UNSEEN, overreach } from '../../support/odd/rights.ts';
import { wayOut } from '../../support/odd/ways.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_820);
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 50);
const SECRET = 'what no answer may tell';

let test: TestOrg;
let outside: string;
const unforeseen: string[] = [];

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'outside-of-the-org-'));
  writeFileSync(join(outside, 'secret.txt'), SECRET);
  test = await startTestOrg({
    report: (text) => void unforeseen.push(text),
    apiAllowance: 10_000_000,
    registerPage: (app) => registerAssets(app)
  });
});
afterAll(async () => {
  await test.close();
  rmSync(outside, { recursive: true });
});

interface Asked {
  readonly kind: 'names' | 'values' | 'paths' | 'rights';
  readonly odd: Odd;
  readonly as: Who;
  readonly isWrite?: boolean;
}

const FIELDS = ['Name', 'Description', 'AnnualRevenue', 'NumberOfEmployees', 'Website', 'OwnerId', 'Industry', 'Market_Segment__c']; // prettier-ignore

const next = (dice: Dice): Asked => {
  const as = dice.pick<Who>(['admin', 'rep', 'stranger']);
  switch (dice.below(4)) {
    case 0: {
      const name = dice.pick([
        () => dice.pick(INHERITED),
        () => dice.pick(NO_NAMES),
        () => dice.pick(COUNTS),
        () => dice.broken(dice.pick(['Account', 'Name', 'Owner.Name', 'constructor'])).slice(0, 4000)
      ])();
      return { kind: 'names', odd: dice.pick(PLACES)[1](name), as };
    }
    case 1: {
      const field = dice.pick([...FIELDS, ...INHERITED]);
      const body = { Name: 'x', [field]: dice.pick(VALUES), [dice.pick(FIELDS)]: dice.pick(VALUES) };
      return { kind: 'values', odd: { method: 'POST', path: '/sobjects/Account', body }, as };
    }
    case 2:
      return { kind: 'paths', odd: wayOut(dice, join(outside, 'secret.txt')), as: 'admin' };
    default:
      return { kind: 'rights', as: 'rep', ...overreach(dice) };
  }
};

it(
  `fuzzes names, values, paths and rights for ${SECONDS} s (FUZZ_SEED=${SEED})`,
  { timeout: (SECONDS + 60) * 1000 },
  async () => {
    const dice = new Dice(SEED);
    const asked: Record<Asked['kind'], number> = { names: 0, values: 0, paths: 0, rights: 0 };
    const found: Record<'crashes' | 'slow' | 'wrong', string[]> = { crashes: [], slow: [], wrong: [] };
    const until = Date.now() + SECONDS * 1000;
    while (Date.now() < until) {
      const { kind, odd, as, isWrite = false } = next(dice);
      asked[kind] += 1;
      const answer = await askOdd(test, odd, as);
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
      const seen = `${kind} ${asked[kind]}, ${as}: ${JSON.stringify(odd).slice(0, 300)} → ${answer.status} ${text.slice(0, 200)}`;
      const why = wrongIn(answer, 5000);
      if (why?.startsWith('status')) found.crashes.push(seen);
      else if (why?.endsWith(' ms')) found.slow.push(`${why} ${seen}`);
      else if (why && !(kind === 'paths' && answer.status === 404)) found.wrong.push(`${why}: ${seen}`);
      if (text.includes(SECRET) || text.includes('root:x:0')) found.wrong.push(`a file in it: ${seen}`);
      if (kind === 'rights' && UNSEEN.some((name) => text.includes(name)))
        found.wrong.push(`a name in it: ${seen}`);
      if (isWrite && answer.status < 300 && !/"success":false/.test(text))
        found.wrong.push(`written: ${seen}`);
    }
    console.log(
      `FUZZ_SEED=${SEED}: ${Object.values(asked).reduce((sum, count) => sum + count, 0)} requests (${JSON.stringify(asked)}), ` +
        `${found.crashes.length} crashes, ${found.slow.length} answers over 5 s, ${found.wrong.length} wrong statuses or contents`
    );
    expect(Object.fromEntries(Object.entries(found).map(([kind, all]) => [kind, all.slice(0, 8)]))).toEqual({
      crashes: [],
      slow: [],
      wrong: []
    });
    expect(unforeseen.slice(0, 5)).toEqual([]);
    expect(readdirSync(outside)).toEqual(['secret.txt']);
    const deals = await test.rows('SELECT Id, NextStep FROM Opportunity ORDER BY Id');
    expect(deals.map(({ Id, NextStep }) => [Id, NextStep])).toEqual(
      Object.values(DEALS).map((id) => [id, null])
    );
  }
);
