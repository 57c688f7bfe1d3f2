// @ts-expect-error sformula's own parser has no types.
import { parse } from 'sformula/lib/parser.js';
import { afterEach, describe, expect, it } from 'vitest';
import { codes, IDS, insert, NEW, ruleXml, saveOrg, update } from '../../support/save-org.ts';
import { Dice } from '../../support/malformed/index.ts';
import { fieldXml, permissionSetXml, removeFolders, rows } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';
import { parseFormula } from '../../../engine/formula/parse.ts';

const LONGEST = 5000;

let org: Org | undefined;
afterEach(async () => {
  await org?.close();
  org = undefined;
  removeFolders();
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const formulaField = (name: string, formula: string, type = 'Text'): Record<string, string> => ({
  [`objects/Opportunity/fields/${name}.field-meta.xml`]: fieldXml(
    name,
    type,
    `${type === 'Number' ? '<precision>18</precision><scale>2</scale>' : ''}<formula>${escaped(formula)}</formula>`
  )
});
const rule = (formula: string): Record<string, string> => ({
  'objects/Opportunity/validationRules/R.validationRule-meta.xml': ruleXml('R', escaped(formula), 'Not so.')
});
const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  expect(performance.now() - began).toBeLessThan(LONGEST);
  return result;
}

describe('a formula field comes to no more than the platform allows', () => {
  const TOO_BIG = '#Too Big!';
  it.each([
    ['LPAD("x", 2000000000)', TOO_BIG],
    ['RPAD(Name, 2000000000, "ab")', TOO_BIG],
    ['LPAD("x", 1300, "a")', `${'a'.repeat(1299)}x`],
    ['LPAD("x", 1301, "a")', TOO_BIG],
    ['SUBSTITUTE(LPAD("x", 4000, "a"), "a", LPAD("y", 4000, "b"))', TOO_BIG],
    [nested(9, 'SUBSTITUTE(', 'LPAD("a", 4000, "a")', ', "a", "aaaaaaaaaa")'), TOO_BIG],
    [nested(9, 'SUBSTITUTE(', 'Name', ', "n", "nn")'), `O${'n'.repeat(512)}e`],
    [Array(200).fill('LPAD(1,4000)').join('&').replaceAll('1', '"x"'), TOO_BIG],
    ['LEFT(LPAD("x", 2000000000, "a"), 3)', 'aaa'],
    ['LEFT(Name, 99999999999999999999) & RIGHT(Name, 1) & MID(Name, 99999999999999, 5)', 'Onee'],
    ['TEXT(CloseDate + 99999999999)', null],
    ['TEXT(ADDMONTHS(CloseDate, 99999999999))', null],
    ['CHR(55296) & CHR(99999999999) & CHR(-5) & "x"', 'x'],
    ['TEXT(ROUND(Amount, 99999999999))', '100'],
    ['TEXT(DATE(99999999999, 1, 1)) & TEXT(FROMUNIXTIME(9999999999999999)) & "x"', 'x'],
    ['FORMATDURATION(99999999999999999999999) & "x"', 'x']
  ])('%s', async (formula, expected) => {
    const seen = permissionSetXml(['Opportunity', 'Account', 'Note__c'], [], '', ['Opportunity.F__c']);
    org = await saveOrg({
      ...formulaField('F__c', formula),
      'permissionsets/App_Admin.permissionset-meta.xml': seen
    });
    const [record] = await timed(() => rows(org!, `SELECT F__c FROM Opportunity WHERE Id = '${IDS.d1}'`));
    expect(record!.F__c).toBe(expected);
  });
});

describe('a deploy refuses a formula that would take long or grow without end', () => {
  it.each([
    ['more than 3,900 characters', formulaField('F__c', `"${'x'.repeat(4000)}"`), /Formula is too long \(4,002 characters\)/],
    ['calls in calls whose values are said twice', formulaField('F__c', nested(90, 'MOD(', 'Amount', ', 7)'), 'Number'), /Compiled formula is too big to execute/],
    ['CASE in CASE', formulaField('F__c', nested(60, 'CASE(', 'Amount', ', 1, 2, 3, 4, 5)'), 'Number'), /Compiled formula is too big to execute/],
    ['a chain of short ones', Object.assign({}, ...Array.from({ length: 12 }, (_, i) => formulaField(`F${i}__c`, i === 0 ? 'Name' : `F${i - 1}__c & F${i - 1}__c & F${i - 1}__c`))) as Record<string, string>, /Compiled formula is too big to execute/],
    ['300 brackets', formulaField('F__c', nested(300, '(', '1', ')'), 'Number'), /nested more than 100 levels deep/],
    ['1,900 values in a row', formulaField('F__c', Array(1900).fill('1').join('+'), 'Number'), /joins too many values in a row/],
    ['a rule of 4,000 characters', rule(`Name = "${'x'.repeat(4000)}"`), /Formula is too long/],
    ['a pattern with look-around', rule('REGEX(Name, "(?=a)b")'), /pattern cannot be read \(invalid or unsupported Perl syntax/],
    ['a pattern of repeats of repeats', rule('REGEX(Name, "((a{1,1000}){1,1000}){1,1000}")'), /pattern cannot be read/]
  ])('%s', async (_, metadata, why) => {
    const began = performance.now();
    await expect(saveOrg(metadata)).rejects.toThrow(why);
    expect(performance.now() - began).toBeLessThan(3 * LONGEST);
  }); // prettier-ignore
});

describe('a rule ends, whatever the record', () => {
  it('with nested repeats, on the longest text', async () => {
    org = await saveOrg(rule('REGEX(Description, "(a+)+b") || REGEX(Description, "((a*)*)*c")'));
    const Description = 'a'.repeat(32_000);
    expect((await timed(() => insert(org!, org!.adminId, { ...NEW, Description }))).success).toBe(true);
    const refused = await timed(() =>
      insert(org!, org!.adminId, { ...NEW, Description: `${Description.slice(1)}b` })
    );
    expect(codes(refused)).toEqual(['FIELD_CUSTOM_VALIDATION_EXCEPTION']);
  });

  it.each([
    ['LEN(LPAD(Name, 2000000000)) > 1', /more than 200,000 characters/],
    ['LEN(SUBSTITUTE(LPAD(Name, 100000, "a"), "a", LPAD("b", 1000))) > 1', /more than 200,000 characters/],
    ['CHR(-5) = Name', /Invalid code point -5/],
    ['FROMUNIXTIME(99999999999999999) > NOW()', /Invalid time value/],
    ['REGEX(Name, NextStep)', /pattern cannot be read/]
  ])('%s refuses each record with the reason, and the org goes on', async (formula, why) => {
    org = await saveOrg(rule(formula));
    const requests = [IDS.d1, IDS.d2].map((id) => ({ operation: 'update' as const, object: 'Opportunity', id, fields: { NextStep: '(' } })); // prettier-ignore
    const results = await timed(() => org!.save(requests, { userId: org!.adminId }));
    for (const result of results) {
      expect(codes(result)).toEqual(['FORMULA_EXPRESSION_INVALID']);
      expect(result.errors[0]!.message).toMatch(why);
    }
    expect(await rows(org, 'SELECT Id FROM Opportunity')).toHaveLength(2);
  });

  it('with a short pattern that stands for a long one', async () => {
    org = await saveOrg(rule('REGEX(Description, "(?:(a|aa)+){1,1000}")'));
    const save = (length: number) =>
      timed(() => update(org!, org!.adminId, IDS.d1, { Description: `${'a'.repeat(length)}!` }));
    expect((await save(500)).success).toBe(true);
    expect((await save(30_000)).errors[0]!.message).toMatch(/its text is too long for its pattern/);
  });

  it('with a text of blanks', async () => {
    org = await saveOrg(rule('TRIM(Description) = "x"'));
    const Description = `${' '.repeat(31_000)}y`;
    expect((await timed(() => update(org!, org!.adminId, IDS.d1, { Description }))).success).toBe(true);
  });
});

describe('formulas are read as sformula reads them', () => {
  const dice = new Dice(11);
  const BINARY = [' + ', '-', ' & ', '*', '/', '^', '=', '==', '<>', '!=', '<', '<=', '>', '>=', '&&', '||'];
  const LEAVES = [
    'Name',
    '12.5',
    '"a \\" b"',
    "'x'",
    'TRUE',
    'null',
    'Account.Owner . Name',
    '[a b]',
    'NOW()'
  ];
  /** Up to two calls in each other: sformula's parser takes twice as long for each more. */
  const expression = (levels: number): string => {
    const inner = (): string => expression(levels - 1);
    switch (levels <= 0 ? 0 : dice.below(6)) {
      case 0:
        return dice.pick(LEAVES);
      case 1:
        return `(${inner()})`;
      case 2:
        return dice.pick(['-', '!', '+ ']) + inner();
      case 3:
        return `IF (${inner()}, /* why */ ${inner()},\n${inner()})`;
      default:
        return inner() + dice.pick(BINARY) + inner();
    }
  };
  /** The tree without its places: sformula gives each part of a chain that of the whole chain. */
  const read = (work: () => unknown): unknown => {
    try {
      return JSON.parse(
        JSON.stringify(work(), (name, value: unknown) => (name === 'loc' ? undefined : value))
      );
    } catch (error) {
      return (error as Error).name;
    }
  };

  it('in 3,000 random formulas, a fourth of them broken', () => {
    let refused = 0;
    for (let n = 0; n < 3000; n++) {
      let text = expression(4);
      const at = dice.below(text.length);
      if (n % 4 === 0) text = text.slice(0, at) + dice.pick(['(', ')', '"', ',', '%', '/*', '\\']) + text.slice(at + 1);
      const ours = read(() => parseFormula(text));
      if (typeof ours === 'string') refused++;
      expect(ours, text).toEqual(read(() => parse(text)));
    }
    expect(refused).toBeGreaterThan(300);
  }); // prettier-ignore

  it('in time that grows with their length', () => {
    const began = performance.now();
    parseFormula(nested(99, 'IF(ISBLANK(Name), 1, ', '2', ')'));
    expect(performance.now() - began).toBeLessThan(LONGEST);
  });
});
