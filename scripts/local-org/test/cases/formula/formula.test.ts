import { afterAll, describe, expect, it } from 'vitest';
import { compileFormula } from '../../../engine/formula/compile.ts';
import { BOUNDED } from '../../../engine/formula/bounded.ts';
import { EXTRA_VALUES } from '../../../engine/formula/extra-functions.ts';
import { HTML_FUNCTIONS } from '../../../engine/formula/html-functions.ts';
import { createOrg } from '../../../engine/org.ts';
import type { OrgSchema } from '../../../engine/schema/org-schema.ts';
import {
  csv,
  fieldXml,
  folderOf,
  id,
  permissionSetXml,
  removeFolders,
  rows,
  smallOrg
} from '../../support/small-org.ts';

/** Type, formula, expected value for the first and for the second (blank) deal. Each is reckoned by SQL and by sformula. */
const FORMULAS: [type: string, formula: string, full: unknown, blank: unknown][] = [
  ['Number', 'Amount + 2 * 3 - 10 / 4', 1003.5, null],
  ['Number', 'Amount ^ 2 / 1000', 1000, null],
  ['Number', 'IF(Amount > 500, 1, 2)', 1, 2],
  ['Number', 'CASE(StageName, "Prospecting", 10, "Qualification", 20, 30)', 10, 20],
  ['Number', 'CASE(LeadSource, "Web", 1, 0)', 1, 0],
  ['Number', 'BLANKVALUE(Amount, 7)', 1000, 7],
  ['Number', 'ROUND(Amount / 3, 2)', 333.33, null],
  ['Number', 'MOD(Amount, 7)', 6, null],
  ['Number', 'MAX(Amount, 1500)', 1500, null],
  ['Number', 'FLOOR(-2.5) + CEILING(2.1) + ABS(-1)', 2, 2],
  ['Number', 'LEN(Name)', 10, 3],
  ['Number', 'CloseDate - DATE(2026, 8, 1)', 60, 153],
  ['Number', 'YEAR(CloseDate) * 100 + MONTH(CloseDate)', 202609, 202701],
  ['Number', 'VALUE("12.5") + DAY(CloseDate)', 42.5, 13.5],
  ['Number', 'FIND("a", Name)', 5, 2],
  ['Percent', 'Probability', 10, 10],
  ['Percent', 'Amount / 4000', 25, null],
  ['Percent', 'IF(Amount = 0, NULL, 250 / Amount)', 25, null],
  ['Text', 'Name & "/" & Account.Name', 'Alphabet a/Acme', 'Bab/'],
  ['Text', 'TEXT(Account.Industry)', 'Banking', null],
  ['Text', 'IF(ISBLANK(LeadSource), "none", TEXT(LeadSource))', 'Web', 'none'],
  ['Text', 'UPPER(LEFT(Name, 3)) & LOWER(RIGHT(Name, 1)) & MID(Name, 2, 2)', 'ALPalp', 'BABbab'],
  ['Text', 'SUBSTITUTE(Name, "a", "-")', 'Alph-bet -', 'B-b'],
  ['Text', 'TRIM("  x ") & LPAD("7", 3, "0")', 'x007', 'x007'],
  ['Text', 'IF(CONTAINS(Name, "pha") && BEGINS(Name, "Al"), "yes", "no")', 'yes', 'no'],
  ['Text', 'TEXT(Amount)', '1000', null],
  ['Text', 'Account.Owner.LastName', 'Ruiz', null],
  ['Checkbox', 'ISPICKVAL(StageName, "Prospecting")', true, false],
  ['Checkbox', 'ISPICKVAL(LeadSource, "")', false, true],
  ['Checkbox', 'AND(NOT(ISNULL(Amount)), OR(Amount = 1000, FALSE))', true, false],
  ['Checkbox', 'Account.Name <> "Acme"', false, true],
  ['Checkbox', 'IsClosed', false, false],
  ['Number', 'if ( amount > 500, AMOUNT, 0)', 1000, 0],
  ['Text', 'account.NAME & BR() & aCCount.Owner.lastname & "."', 'Acme<br>Ruiz.', '<br>.'],
  [
    'Text',
    'HYPERLINK("/x/" & Name, "Go <" & Name, "_self") & "!"',
    '<a href="/x/Alphabet a" target="_self">Go &lt;Alphabet a</a>!',
    '<a href="/x/Bab" target="_self">Go &lt;Bab</a>!'
  ],
  [
    'Text',
    'IMAGE("/i", "it\'s", 10, 0.5) & HYPERLINK("/", "x")',
    ...Array<string>(2).fill(
      '<img src="/i" alt="it&#039;s" style="height:10px; width:.5px;" border="0"/><a href="/" target="_blank">x</a>'
    )
  ] as [string, string, unknown, unknown],
  ['Text', 'TEXT(0.5 + 0) & TEXT(0.25 - 1)', '.5-.75', '.5-.75'],
  ['Text', 'NULLVALUE(Account.Name, "none")', 'Acme', null],
  [
    'Text',
    'INITCAP("the oLD man-of war") & REVERSE(LEFT(Name, 3)) & CHR(65)',
    'The Old Man-Of WarplAA',
    'The Old Man-Of WarbaBA'
  ],
  [
    'Text',
    'FORMATDURATION(3725) & "/" & FORMATDURATION(90061, TRUE)',
    '01:02:05/1:01:01:01',
    '01:02:05/1:01:01:01'
  ],
  [
    'Text',
    'TEXT(TIMEVALUE("17:30:45.125") + 1000) & TEXT(TIMEVALUE("nonsense"))',
    '17:30:46.125',
    '17:30:46.125'
  ],
  [
    'Number',
    'HOUR(TIMEVALUE("17:30:45.125")) * 1000000 + MINUTE(TIMEVALUE("17:30:45.125")) * 10000 + SECOND(TIMEVALUE("17:30:45.125")) * 100',
    17304500,
    17304500
  ],
  [
    'Number',
    'MILLISECOND(TIMEVALUE("17:30:45.125")) + (TIMEVALUE("00:00:03.000") - TIMEVALUE("00:00:01.000"))',
    2125,
    2125
  ],
  ['Number', 'UNIXTIMESTAMP(CloseDate) + UNIXTIMESTAMP(TIMEVALUE("00:01:00.000"))', 1790726460, 1798761660],
  [
    'Number',
    'DAYOFYEAR(CloseDate) * 1000000 + ISOWEEK(CloseDate) * 10000 + ISOYEAR(CloseDate)',
    273402026,
    1532026
  ],
  ['Number', 'TRUNC(Amount / 3, 1) + TRUNC(-2.7) + TRUNC(1234.5, -2)', 1531.3, null],
  [
    'Number',
    'ROUND(SIN(1) + COS(1) + TAN(1) + ASIN(1) + ACOS(0.5) + ATAN(1) + ATAN2(1, 2) + PI(), 2)',
    9.95,
    9.95
  ],
  ['Number', 'BLANKVALUE(SQRT(-1), 1) + BLANKVALUE(LN(0), 2) + BLANKVALUE(ASIN(2), 4)', 7, 7],
  ['Number', 'MOD(-7, 3) + MOD(7, 0)', 6, 6],
  ['Number', 'FIND("a", Name, 2) * 10 + FIND("", Name) + FIND("a", Name, 0)', 50, 20],
  ['Number', 'ASCII(Name) + BLANKVALUE(ASCII(""), 0)', 65, 66],
  [
    'Number',
    'ROUND(DISTANCE(GEOLOCATION(52.52, 13.405), GEOLOCATION(48.857, 2.352), "km"), 0) + ROUND(DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(0, 1), "mi"), 0)',
    946,
    946
  ],
  ['Date', 'ADDMONTHS(DATE(2026, 2, 28), 1)', '2026-03-31', '2026-03-31'],
  ['Date', 'ADDMONTHS(DATE(2026, 1, 30), 1)', '2026-02-28', '2026-02-28'],
  ['Date', 'BLANKVALUE(DATE(2026, 2, 30), DATEVALUE("2026-01-01"))', '2026-01-01', '2026-01-01'],
  ['Date', 'DATEVALUE(FROMUNIXTIME(1790726460)) + 1', '2026-10-01', '2026-10-01'],
  ['Checkbox', 'ISNULL(Account.Name) || TIMEVALUE("09:00:00.000") > TIMEVALUE("10:00:00.000")', false, false],
  ['Date', 'TODAY ( ) + 1', '2026-08-21', '2026-08-21'],
  ['Date', 'CloseDate + 30', '2026-10-30', '2027-01-31'],
  ['Date', 'DATE(2026, 2, 1) - 1', '2026-01-31', '2026-01-31'],
  ['Date', 'IF(CloseDate > TODAY(), TODAY(), CloseDate)', '2026-08-20', '2026-08-20']
];

const name = (i: number) => `F${i}__c`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const fields = FORMULAS.map(([type, formula], i) => [
  `objects/Opportunity/fields/${name(i)}.field-meta.xml`,
  fieldXml(
    name(i),
    type,
    `<formula>${escaped(formula)}</formula><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs><precision>18</precision><scale>2</scale>`
  )
]);
const grants = permissionSetXml([], [], '', FORMULAS.map((_, i) => `Opportunity.${name(i)}`)); // prettier-ignore

const org = await smallOrg({
  today: '2026-08-20',
  metadata: { ...Object.fromEntries(fields), 'permissionsets/App_Admin.permissionset-meta.xml': grants },
  data: {
    'User.csv': csv('Id,Username,LastName,IsActive', `${id('005', 1)},a@x.example,Ruiz,1`),
    'Account.csv': csv('Id,Name,Industry,OwnerId', `${id('001', 1)},Acme,Banking,${id('005', 1)}`),
    'Opportunity.csv': csv(
      'Id,Name,AccountId,StageName,Amount,CloseDate,LeadSource',
      `${id('006', 1)},Alphabet a,${id('001', 1)},Prospecting,1000,2026-09-30,Web`.replace(
        'Alphabet a',
        'Alphabet a'
      ),
      `${id('006', 2)},Bab,,Qualification,,2027-01-01,`
    )
  }
});

afterAll(async () => {
  await org.close();
  removeFolders();
});

const [full, blank] = await rows(
  org,
  `SELECT ${FORMULAS.map((_, i) => name(i)).join(', ')} FROM Opportunity ORDER BY Id`
);

describe('a formula field', () => {
  it.each(
    FORMULAS.map(([, formula, expected, expectedBlank], i) => ({ formula, i, expected, expectedBlank }))
  )('$formula', ({ i, expected, expectedBlank }) => {
    expect(full![name(i)]).toEqual(expected);
    expect(blank![name(i)]).toEqual(expectedBlank);
  });
});

describe('sformula, which reckons rules and flows, agrees with the SQL', () => {
  it.each(FORMULAS.map(([type, formula], i) => ({ type, formula, i })))(
    '$formula',
    async ({ type, formula, i }) => {
      const returnType = (
        { Number: 'number', Percent: 'percent', Text: 'string', Checkbox: 'boolean', Date: 'date' } as const
      )[type]!;
      const { formula: compiled } = await compileFormula(formula, 'Opportunity', org.schema as OrgSchema, {
        place: 'field',
        returnType,
        scale: 2
      });
      const functions = {
        ...EXTRA_VALUES,
        ...HTML_FUNCTIONS,
        ...BOUNDED,
        ORG_DATEVALUE: (value: string) => value.slice(0, 10),
        ORG_TODAY: () => '2026-08-20'
      };
      const common = { ...functions, Probability: 10, IsClosed: false };
      const value = compiled.evaluate({
      ...common, Name: 'Alphabet a', Amount: 1000, StageName: 'Prospecting', CloseDate: '2026-09-30', LeadSource: 'Web',
      Account: { Name: 'Acme', Industry: 'Banking', Owner: { LastName: 'Ruiz' } }
    }); // prettier-ignore
      expect(value === '' ? null : value).toEqual(full![name(i)]);
      const none = compiled.evaluate({
      ...common, Name: 'Bab', Amount: null, StageName: 'Qualification', CloseDate: '2027-01-01', LeadSource: null,
      Account: { Name: null, Industry: null, Owner: { LastName: null } }
    }); // prettier-ignore
      expect(none === '' || none === undefined ? null : none).toEqual(blank![name(i)]);
    }
  );
});

describe('a formula that cannot be used is refused when the org starts', () => {
  const start = (formula: string) =>
    createOrg({
      metadata: [
        folderOf({
          'objects/Opportunity/fields/Bad__c.field-meta.xml': fieldXml(
            'Bad__c',
            'Number',
            `<formula>${formula}</formula><precision>18</precision><scale>2</scale>`
          )
        })
      ]
    });

  it.each([
    [
      'a function of rules',
      'VLOOKUP(Amount, Amount, Amount)',
      /Function VLOOKUP may not be used in this type of formula/
    ],
    [
      'a function of rules and flows',
      'IF(REGEX(Name, "A"), 1, 2)',
      /Function REGEX may not be used in this type of formula/
    ],
    [
      'a function of buttons',
      'LEN(htmlencode(Name))',
      /Function HTMLENCODE may not be used in this type of formula/
    ],
    ['a function that is not known', 'FROBNICATE(Amount)', /Unknown function FROBNICATE\. Check spelling/],
    [
      'a truth that is asked whether it is blank',
      'IF(ISBLANK(IsClosed), 1, 2)',
      /Incorrect argument type for function 'ISBLANK\(\)'/
    ],
    ['a place that is no place', 'DISTANCE(Name, Name, "km")', /expected a 'class/],
    ['a global that is not known', 'LEN($Setup.X__c.Y__c)', /the local org knows no \$Setup in this formula/],
    ['a label that is not there', 'LEN($Label.Nope)', /There is no label Nope/],
    [
      'a field that is not there',
      'Amount + Nothing__c',
      /names Opportunity\.Nothing__c, which does not exist/
    ],
    ['a wrong type', 'Name * 2', /Bad__c/],
    ['broken text', 'IF(Amount &gt; 1, 2', /Bad__c/],
    ['itself', 'Bad__c + 1', /comes back to itself \(Opportunity\.Bad__c → Opportunity\.Bad__c\)/]
  ])('%s', async (_what, formula, message) => {
    await expect(start(formula)).rejects.toThrow(message);
  });
});
