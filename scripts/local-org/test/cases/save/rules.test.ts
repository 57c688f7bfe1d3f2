import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, NEW, codes, flowXml, insert, ruleXml, saveOrg, update } from '../../support/save-org.ts';
import { fieldXml, permissionSetXml, removeFolders, rows } from '../../support/small-org.ts';
import type { Org, SaveResult } from '../../../engine/types.ts';

let org: Org | undefined;
afterEach(async () => {
  await org?.close();
  org = undefined;
  removeFolders();
});

const withRule = async (formula: string) =>
  (org = await saveOrg({
    'objects/Opportunity/validationRules/R.validationRule-meta.xml': ruleXml(
      'R',
      formula,
      'Not so.',
      'NextStep'
    )
  }));
const withFlow = async (start: string, elements: string) =>
  (org = await saveOrg({ 'flows/F.flow-meta.xml': flowXml(start, elements) }));
const reference = (next: string) => `<connector><targetReference>${next}</targetReference></connector>`;
const assignment = (name: string, items: string, next = '') =>
  `<assignments><name>${name}</name><label>a</label><locationX>0</locationX><locationY>0</locationY>${items}${next && reference(next)}</assignments>`;
const set = (field: string, value: string, operator = 'Assign') =>
  `<assignmentItems><assignToReference>$Record.${field}</assignToReference><operator>${operator}</operator><value>${value}</value></assignmentItems>`;

/** What a rule says, and whether it refuses an amount of 7 for the first deal, and a new deal. */
const KNOWN: [what: string, formula: string, refusesUpdate: boolean, refusesInsert: boolean][] = [
  ['ISNEW', 'ISNEW()', false, true],
  ['ISCHANGED', 'ISCHANGED(Amount)', true, false],
  ['PRIORVALUE', 'PRIORVALUE(Amount) = 100 &amp;&amp; Amount &lt;&gt; 100', true, false],
  ['ISPICKVAL of nothing', 'ISPICKVAL(LeadSource, "")', true, true],
  [
    'ISPICKVAL of a prior value',
    'ISPICKVAL(PRIORVALUE(StageName), "Prospecting") &amp;&amp; NOT(ISNEW())',
    true,
    false
  ],
  ['REGEX covers the whole text', 'REGEX(Name, "N[a-z]{2}")', false, true],
  [
    'quotation marks of the other kind',
    `Name &lt;&gt; "it's" &amp;&amp; Name &lt;&gt; 'say "it"'`,
    true,
    true
  ],
  ['whether a record is a copy', 'ISCLONE()', false, false],
  [
    'times of day by the org’s clock',
    'HOUR(TIMENOW()) &gt;= 0 &amp;&amp; DATEVALUE(NOW()) &gt;= TODAY() - 1',
    true,
    true
  ],
  ['places', 'DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(0, Amount), "km") &gt; 700', true, false],
  ['parents', 'Account.Name = "Acme"', true, false],
  ['the user', '$User.LastName = "Ana"', true, true],
  ['custom permissions one lacks', '$Permission.Bypass', false, false],
  ['today by the org’s clock', 'CloseDate - TODAY() = 133', false, true],
  ['function names in any case', 'if(isnew(), true, false)', false, true],
  ['field names in any case', 'ischanged ( AMOUNT ) &amp;&amp; priorvalue ( amount ) = 100', true, false],
  [
    'the user and permissions in any case',
    '$user.LASTNAME = "Ana" &amp;&amp; not($permission.bypass)',
    true,
    true
  ],
  ['text with a link', 'CONTAINS(HYPERLINK("/" &amp; Name, "x") &amp; "!", "New")', false, true],
  [
    'record fields that the stage has just set',
    'ISPICKVAL(ForecastCategoryName, "Closed") || IsClosed',
    false,
    false
  ],
  ['percentages as fractions', 'Probability = 0.1', true, true],
  ['formula fields that name others', 'Quarter__c = 1.75', true, false],
  ['formula fields as they were', 'PRIORVALUE(Quarter__c) = 25', true, false],
  [
    'whether a field that holds anything is blank',
    'NOT(ISBLANK(CloseDate)) &amp;&amp; ISBLANK(TEXT(LeadSource))',
    true,
    true
  ]
];

describe('a validation rule', () => {
  it('refuses with its words at its field, every rule that applies', async () => {
    await withRule('Amount &gt; 1000');
    const result = await update(org!, IDS.ana, IDS.d1, { Amount: 1001 });
    expect(result.errors).toEqual([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not so.', fields: ['NextStep'] }
    ]);
    expect((await update(org!, IDS.ana, IDS.d1, { Amount: 1000 })).success).toBe(true);
  });

  describe('knows', () => {
    const number = (name: string, formula: string) =>
      fieldXml(name, 'Number', `<formula>${formula}</formula><precision>18</precision><scale>4</scale>`);
    const all = Object.fromEntries(
      KNOWN.map(([what, formula], i) => [
        `objects/Opportunity/validationRules/R${i}.validationRule-meta.xml`,
        ruleXml(`R${i}`, formula, what)
      ])
    );
    let updated: string[];
    let inserted: string[];
    beforeAll(async () => {
      const known = await saveOrg({
        ...all,
        'objects/Opportunity/fields/Quarter__c.field-meta.xml': number('Quarter__c', 'Half__c / 2'),
        'objects/Opportunity/fields/Half__c.field-meta.xml': number('Half__c', 'Amount / 2')
      });
      const refusals = ({ errors }: SaveResult) => errors.map(({ message }) => message);
      updated = refusals(await update(known, IDS.ana, IDS.d1, { Amount: 7 }));
      inserted = refusals(await insert(known, IDS.ana, NEW));
      await known.close();
      removeFolders();
    });

    it.each(KNOWN)('%s', (what, _formula, refusesUpdate, refusesInsert) => {
      expect([updated.includes(what), inserted.includes(what)]).toEqual([refusesUpdate, refusesInsert]);
    });
  });

  it('is not asked about a record that lacks a required field', async () => {
    await withRule('true');
    const { StageName, CloseDate } = NEW;
    expect(codes(await insert(org!, IDS.ana, { StageName, CloseDate }))).toEqual(['REQUIRED_FIELD_MISSING']);
    expect(codes(await update(org!, IDS.ana, IDS.d2, { Key__c: 'k1' }))).toEqual(['DUPLICATE_VALUE']);
    expect(codes(await insert(org!, IDS.ana, NEW))).toEqual(['FIELD_CUSTOM_VALIDATION_EXCEPTION']);
  });

  it('knows a custom permission that one has', async () => {
    await withRule('NOT($Permission.Bypass)');
    expect(codes(await update(org!, IDS.ana, IDS.d1, { Amount: 7 }))).toEqual([
      'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ]);
    expect((await update(org!, org!.adminId, IDS.d1, { Amount: 7 })).success).toBe(true);
  });

  describe('with VLOOKUP', () => {
    const zip = (field: string) => `$ObjectType.Zip__c.Fields.${field}`;
    const lookUp = (shown: string, key: string) => `vlookup( ${zip(shown)}, ${zip('Name')} , ${key})`;
    const ZIP = {
      'objects/Zip__c/Zip__c.object-meta.xml':
        '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Zip</label><nameField><label>Code</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><pluralLabel>Zips</pluralLabel><sharingModel>Read</sharingModel></CustomObject>',
      'objects/Zip__c/fields/City__c.field-meta.xml': fieldXml('City__c', 'Text', '<length>40</length>'),
      'objects/Zip__c/fields/Next__c.field-meta.xml': fieldXml('Next__c', 'Text', '<length>40</length>'),
      'objects/Zip__c/fields/Share__c.field-meta.xml': fieldXml(
        'Share__c',
        'Percent',
        '<precision>5</precision><scale>2</scale>'
      ),
      'permissionsets/App_Admin.permissionset-meta.xml': permissionSetXml(
        ['Zip__c'],
        ['Zip__c.City__c', 'Zip__c.Next__c', 'Zip__c.Share__c']
      )
    };
    const rule = (formula: string) => ({
      ...ZIP,
      'objects/Opportunity/validationRules/R.validationRule-meta.xml': ruleXml('R', formula, 'Not so.')
    });

    it('finds the record of that name in any case, and the one that it leads to', async () => {
      const next = lookUp('Next__c', 'NextStep');
      org = await saveOrg(
        rule(
          `OR(${lookUp('City__c', 'NextStep')} = "Bern, CH", ${lookUp('Share__c', 'NextStep')} &gt; 0.4, ${lookUp('City__c', next)} = "Basel")`
        )
      );
      const saved = await org.save(
        [
          ['3000', 'Bern, CH', null, 10],
          ['A40', 'x', null, 50],
          ['via', 'y', '4000', 1],
          ['4000', 'Basel', null, 2]
        ].map(([Name, City__c, Next__c, Share__c]) => ({
          operation: 'insert' as const,
          object: 'Zip__c',
          fields: { Name, City__c, Next__c, Share__c }
        })),
        { userId: org.adminId }
      );
      expect(saved.flatMap(({ errors }) => errors)).toEqual([]);
      const refuses = async (NextStep: string | null) =>
        !(await update(org!, IDS.ana, IDS.d1, { NextStep })).success;
      for (const step of ['3000', 'a40', 'via']) expect(await refuses(step), step).toBe(true);
      for (const step of ['3001', '4000', null, '%']) expect(await refuses(step), String(step)).toBe(false);
    });

    it.each([
      ['by another field than the name', `VLOOKUP(${zip('City__c')}, ${zip('Next__c')}, Name) = "x"`, /by their name/],
      ['of a standard object', 'VLOOKUP($ObjectType.Account.Fields.Name, $ObjectType.Account.Fields.Name, Name) = "x"', /custom object/],
      ['of a field that is not there', `VLOOKUP(${zip('No__c')}, ${zip('Name')}, Name) = "x"`, /Zip__c\.No__c/]
    ])('refuses to look up %s', async (_what, formula, why) => {
      await expect(saveOrg(rule(formula))).rejects.toThrow(why);
    }); // prettier-ignore
  });

  it('that cannot be read keeps the org from starting, and is named', async () => {
    await expect(withRule('Amount &gt; Nothing__c')).rejects.toThrow(/R.*Nothing__c/s);
  });
});

describe('a before-save flow', () => {
  const onlyLarge =
    '<filterLogic>and</filterLogic><filters><field>Amount</field><operator>GreaterThan</operator><value><numberValue>500.0</numberValue></value></filters>';

  it('runs for the records that its filters let in, after the stage and before the rules', async () => {
    await withFlow(
      onlyLarge + reference('A'),
      assignment(
        'A',
        set('Stamp__c', '<elementReference>$Flow.CurrentDate</elementReference>') +
          set('Score__c', '<elementReference>$Record.Probability</elementReference>')
      )
    );
    const { id } = await insert(org!, IDS.ana, { ...NEW, Amount: 501, StageName: 'Qualification' });
    expect(await rows(org!, `SELECT Stamp__c, Score__c FROM Opportunity WHERE Id = '${id}'`)).toMatchObject([
      { Stamp__c: '2026-08-20', Score__c: 10 }
    ]);
    const small = await insert(org!, IDS.ana, { ...NEW, Amount: 500 });
    expect(await rows(org!, `SELECT Stamp__c FROM Opportunity WHERE Id = '${small.id}'`)).toMatchObject([
      { Stamp__c: null }
    ]);
  });

  it('decides, adds and uses formulas, constants and variables', async () => {
    const rule =
      '<rules><name>big</name><conditionLogic>1 OR (2 AND 3)</conditionLogic>' +
      '<conditions><leftValueReference>$Record.Amount</leftValueReference><operator>EqualTo</operator><rightValue><elementReference>Limit</elementReference></rightValue></conditions>' +
      '<conditions><leftValueReference>$Record.LeadSource</leftValueReference><operator>IsNull</operator><rightValue><booleanValue>false</booleanValue></rightValue></conditions>' +
      '<conditions><leftValueReference>$Record.Name</leftValueReference><operator>StartsWith</operator><rightValue><stringValue>new</stringValue></rightValue></conditions>' +
      `${reference('Yes')}<label>l</label></rules>`;
    await withFlow(
      reference('D'),
      assignment(
        'Yes',
        set('Score__c', '<elementReference>Half</elementReference>') +
          set('Score__c', '<numberValue>1.0</numberValue>', 'Add')
      ) +
        assignment('No', set('Score__c', '<numberValue>-1.0</numberValue>')) +
        '<constants><name>Limit</name><dataType>Number</dataType><value><numberValue>10.0</numberValue></value></constants>' +
        `<decisions><name>D</name><label>d</label><locationX>0</locationX><locationY>0</locationY><defaultConnector><targetReference>No</targetReference></defaultConnector><defaultConnectorLabel>no</defaultConnectorLabel>${rule}</decisions>` +
        '<formulas><name>Half</name><dataType>Number</dataType><expression>{!$Record.Amount} / 2</expression><scale>1</scale></formulas>'
    );
    const score = async (fields: Record<string, unknown>) => {
      const { id } = await insert(org!, IDS.ana, { ...NEW, ...fields });
      return (await rows(org!, `SELECT Score__c FROM Opportunity WHERE Id = '${id}'`))[0]!.Score__c;
    };
    expect(await score({ Amount: 10 })).toBe(6);
    expect(await score({ Amount: 30, LeadSource: 'Web' })).toBe(16);
    expect(await score({ Amount: 30 })).toBe(-1);
  });

  it('reads what is further away: parents, the user, and text made fit for pages', async () => {
    const text =
      '<formulas><name>Page</name><dataType>String</dataType><expression>HTMLENCODE({!$Record.Name} &amp; "&lt;") &amp; BR() &amp; URLENCODE("a b")</expression></formulas>';
    await withFlow(
      reference('D'),
      `<decisions><name>D</name><label>d</label><locationX>0</locationX><locationY>0</locationY><defaultConnectorLabel>no</defaultConnectorLabel><rules><name>r</name><conditionLogic>and</conditionLogic><conditions><leftValueReference>$Record.Account.Name</leftValueReference><operator>EqualTo</operator><rightValue><stringValue>Acme</stringValue></rightValue></conditions>${reference('A')}<label>l</label></rules></decisions>` +
        assignment(
          'A',
          set('NextStep', '<elementReference>$User.LastName</elementReference>') +
            set('Description', '<elementReference>Page</elementReference>')
        ) +
        text
    );
    await update(org!, IDS.ana, IDS.d1, { Name: 'One' });
    expect(
      await rows(org!, `SELECT NextStep, Description FROM Opportunity WHERE Id = '${IDS.d1}'`)
    ).toMatchObject([{ NextStep: 'Ana', Description: 'One&lt;\na+b' }]);
  });

  it('may wait for a change that makes the record meet its filters', async () => {
    await withFlow(
      `<doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria>${onlyLarge}${reference('A')}`,
      assignment('A', set('Score__c', '<numberValue>1.0</numberValue>', 'Add'))
    );
    for (const Amount of [600, 700, 100, 800]) await update(org!, IDS.ana, IDS.d1, { Amount });
    expect(await rows(org!, `SELECT Score__c FROM Opportunity WHERE Id = '${IDS.d1}'`)).toMatchObject([
      { Score__c: 2 }
    ]);
  });

  it('with an element that is not known keeps the org from starting, and is named', async () => {
    await expect(
      withFlow(
        reference('L'),
        '<recordLookups><name>L</name><label>l</label><locationX>0</locationX><locationY>0</locationY></recordLookups>'
      )
    ).rejects.toThrow(/recordLookups/);
    const far = assignment('A', set('NextStep', '<elementReference>$Setup.X__c.Y__c</elementReference>'));
    await expect(withFlow(reference('A'), far)).rejects.toThrow(/cannot read \$Setup\.X__c\.Y__c in a flow/);
  });
});
