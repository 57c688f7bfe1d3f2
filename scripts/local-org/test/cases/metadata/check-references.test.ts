import { describe, expect, test } from 'vitest';
import { checkReferences, formulaReferences, readComponent, sourceName } from '../../../metadata/index.ts';
import type { MetadataComponent } from '../../../metadata/index.ts';
import { STANDARD_NAMES } from '../../../metadata/standard-names.ts';

function component(path: string, inner: string): MetadataComponent {
  const { type, fullName } = sourceName(path)!;
  const namespaces =
    'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return readComponent(type, fullName, path, `<${type} ${namespaces}>${inner}</${type}>`);
}

/** A small org: orders that belong to a deal, with a status and a sum, and what stands around them. */
const ORG = [
  component('objects/Order__c/Order__c.object-meta.xml', '<label>Order</label>'),
  component(
    'objects/Order__c/fields/Deal__c.field-meta.xml',
    '<referenceTo>Opportunity</referenceTo><type>MasterDetail</type>'
  ),
  component(
    'objects/Order__c/fields/Status__c.field-meta.xml',
    // An org ignores what a field on a global value set says: it is always restricted.
    '<type>Picklist</type><valueSet><restricted>false</restricted><valueSetName>Status</valueSetName></valueSet>'
  ),
  component('objects/Order__c/fields/Key__c.field-meta.xml', '<required>true</required><type>Text</type>'),
  component('objects/Order__c/fields/Total__c.field-meta.xml', '<formula>1 + 1</formula><type>Number</type>'),
  component('objects/Rate__mdt/Rate__mdt.object-meta.xml', '<label>Rate</label>'),
  component(
    'objects/Rate__mdt/fields/Percent__c.field-meta.xml',
    '<required>true</required><type>Percent</type>'
  ),
  component('objects/Rate__mdt/fields/Code__c.field-meta.xml', '<length>3</length><type>Text</type>'),
  component(
    'globalValueSets/Status.globalValueSet-meta.xml',
    '<customValue><fullName>Open</fullName></customValue>'
  ),
  component(
    'standardValueSets/OpportunityStage.standardValueSet-meta.xml',
    '<standardValue><fullName>Won</fullName></standardValue>'
  ),
  component('customPermissions/Skip.customPermission-meta.xml', '<label>Skip</label>'),
  component(
    'lwc/board/board.js-meta.xml',
    '<isExposed>true</isExposed><targets><target>lightning__AppPage</target></targets>'
  )
];

const problems = (path: string, inner: string): string[] =>
  checkReferences([...ORG, component(path, inner)], STANDARD_NAMES).map((problem) => problem.message);

const RULE = 'objects/Order__c/validationRules/R.validationRule-meta.xml';
const FIELD = 'objects/Order__c/fields/New__c.field-meta.xml';
const SET = 'permissionsets/P.permissionset-meta.xml';
const LAYOUT = 'layouts/Order__c-Order Layout.layout-meta.xml';
const FLOW = 'flows/F.flow-meta.xml';
const RECORD = 'customMetadata/Rate.One.md-meta.xml';

const rule = (formula: string) =>
  `<active>true</active><errorConditionFormula>${formula}</errorConditionFormula>`;
const readable = (field: string, editable = false) =>
  `<fieldPermissions><editable>${editable}</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;
const rights = (object: string, ...given: string[]) =>
  `<objectPermissions>${given.map((right) => `<${right}>true</${right}>`).join('')}<object>${object}</object></objectPermissions>`;
const item = (field: string, behavior = 'Edit') =>
  `<layoutSections><layoutColumns><layoutItems><behavior>${behavior}</behavior><field>${field}</field></layoutItems></layoutColumns></layoutSections>`;
const whole = item('Key__c', 'Required') + item('Deal__c', 'Required');
const held = (field: string, type: string, value: string) =>
  `<values><field>${field}</field><value xsi:type="xsd:${type}">${value}</value></values>`;
const start = (inner: string) => `<start><object>Order__c</object>${inner}</start>`;

test('the small org refers to nothing that is missing', () => {
  expect(checkReferences(ORG, STANDARD_NAMES)).toEqual([]);
});

describe('references that hold', () => {
  test.each([
    [
      'a formula over two relationships',
      RULE,
      rule('AND(Deal__r.Account.Name = "x.Y__c", NOT($Permission.Skip), ISNEW(), $User.Id = "1")')
    ],
    [
      'readable fields and details',
      SET,
      readable('Order__c.Status__c', true) +
        rights('Order__c', 'allowRead') +
        rights('Opportunity', 'allowRead') +
        rights('Account', 'allowRead')
    ],
    ['a layout with all that is required', LAYOUT, whole + item('Total__c', 'Readonly')],
    ['a record', RECORD, held('Percent__c', 'double', '3') + held('Code__c', 'string', 'abc')],
    [
      'a flow',
      FLOW,
      `<assignments><name>Set</name><assignmentItems><assignToReference>$Record.Status__c</assignToReference></assignmentItems></assignments>${start('<connector><targetReference>Set</targetReference></connector><filterLogic>1 OR 2</filterLogic><filters><field>Key__c</field></filters><filters><field>Status__c</field></filters>')}`
    ]
  ])('%s', (_, path, inner) => {
    expect(problems(path, inner)).toEqual([]);
  });
});

describe('references that lead nowhere', () => {
  test.each([
    [
      'a field in a formula',
      RULE,
      rule('Deal__r.Acount.Name = "x"'),
      'The formula names Opportunity.Acount, which does not exist.'
    ],
    ['a custom permission', RULE, rule('NOT($Permission.Jump)'), 'There is no custom permission Jump.'],
    [
      'the field of a message',
      RULE,
      `${rule('TRUE')}<errorDisplayField>Sum__c</errorDisplayField>`,
      'There is no field Order__c.Sum__c to show the message at.'
    ],
    [
      'a message too long',
      RULE,
      `${rule('TRUE')}<errorMessage>${'a'.repeat(256)}</errorMessage>`,
      'The message has 256 characters; 255 are possible.'
    ],
    [
      'the object of a lookup',
      FIELD,
      '<referenceTo>Invoice__c</referenceTo><type>Lookup</type>',
      'There is no object Invoice__c to refer to.'
    ],
    ['a lookup to nothing', FIELD, '<type>Lookup</type>', 'A Lookup field needs <referenceTo>.'],
    [
      'a value set',
      FIELD,
      '<type>Picklist</type><valueSet><valueSetName>Colour</valueSetName></valueSet>',
      'There is no global value set Colour.'
    ],
    ['a field of a permission', SET, readable('Order__c.Sum__c'), 'There is no field Order__c.Sum__c.'],
    [
      'a permission on a required field',
      SET,
      readable('Order__c.Key__c'),
      'Order__c.Key__c always has a value, so it takes no field permission.'
    ],
    [
      'a permission on a master',
      SET,
      readable('Order__c.Deal__c'),
      'Order__c.Deal__c always has a value, so it takes no field permission.'
    ],
    [
      'a permission on a stage',
      SET,
      readable('Opportunity.StageName'),
      'Opportunity.StageName always has a value, so it takes no field permission.'
    ],
    [
      'an editable formula',
      SET,
      readable('Order__c.Total__c', true),
      'Order__c.Total__c is a formula and cannot be editable.'
    ],
    [
      'a field twice',
      SET,
      readable('Order__c.Status__c') + readable('Order__c.Status__c'),
      'Order__c.Status__c stands twice.'
    ],
    [
      'deleting without editing',
      SET,
      rights('Account', 'allowRead', 'allowDelete'),
      'allowDelete of Account needs allowEdit.'
    ],
    [
      'a detail without its master',
      SET,
      rights('Order__c', 'allowRead'),
      'Who reads Order__c must be able to read Opportunity.'
    ],
    ['a tab', SET, '<tabSettings><tab>Board</tab></tabSettings>', 'There is no tab Board.'],
    ['a field of a layout', LAYOUT, whole + item('Sum__c'), 'There is no field Order__c.Sum__c.'],
    [
      'a layout without a required field',
      LAYOUT,
      item('Deal__c', 'Required'),
      'Key__c always needs a value and must be on the layout.'
    ],
    [
      'a formula to edit on a layout',
      LAYOUT,
      whole + item('Total__c'),
      'Total__c is a formula and must be Readonly.'
    ],
    [
      'a related list',
      LAYOUT,
      `${whole}<relatedLists><relatedList>Order__c.Deal__c</relatedList></relatedLists>`,
      'Order__c.Deal__c does not refer to Order__c.'
    ],
    [
      'a component without the target of a tab',
      'tabs/Board.tab-meta.xml',
      '<label>Board</label><lwcComponent>board</lwcComponent><motif>Custom53: Bell</motif>',
      'The component board does not have the target lightning__Tab.'
    ],
    [
      'a column',
      'objects/Order__c/listViews/V.listView-meta.xml',
      '<columns>NAME</columns><columns>Sum__c</columns>',
      'There is no column Sum__c of Order__c.'
    ],
    [
      'a field of a flow',
      FLOW,
      start('<filters><field>Sum__c</field></filters>'),
      'There is no field Order__c.Sum__c.'
    ],
    [
      'an element of a flow',
      FLOW,
      start('<connector><targetReference>Set</targetReference></connector>'),
      'There is no element Set in this flow.'
    ],
    [
      'a value a flow sets',
      FLOW,
      '<assignments><name>Set</name><assignmentItems><assignToReference>$Record.Sum__c</assignToReference></assignmentItems></assignments>' +
        start(''),
      'The flow names Order__c.Sum__c, which does not exist.'
    ],
    [
      'logic that leaves a condition out',
      FLOW,
      start(
        '<filterLogic>1 AND 1</filterLogic><filters><field>Key__c</field></filters><filters><field>Status__c</field></filters>'
      ),
      'The logic must name each of the 2 conditions.'
    ],
    [
      'a field of a record',
      RECORD,
      held('Percent__c', 'double', '3') + held('Name__c', 'string', 'x'),
      'There is no field Rate__mdt.Name__c.'
    ],
    ['a required field of a record', RECORD, held('Code__c', 'string', 'x'), 'Percent__c needs a value.'],
    [
      'a value too long',
      RECORD,
      held('Percent__c', 'double', '3') + held('Code__c', 'string', 'abcd'),
      'Code__c can hold 3 characters, not 4.'
    ],
    [
      'a value of another type',
      RECORD,
      held('Percent__c', 'string', '3'),
      'Percent__c is a Percent and holds xsd:double, not xsd:string.'
    ],
    [
      'a stage of a process',
      'objects/Opportunity/businessProcesses/B.businessProcess-meta.xml',
      '<values><fullName>Lost</fullName></values>',
      'There is no stage Lost.'
    ],
    [
      'a stage of a path',
      'pathAssistants/P.pathAssistant-meta.xml',
      '<entityName>Opportunity</entityName><fieldName>StageName</fieldName><pathAssistantSteps><picklistValueName>Lost</picklistValueName></pathAssistantSteps><recordTypeName>__MASTER__</recordTypeName>',
      'Opportunity.StageName has no value Lost.'
    ]
  ])('%s', (_, path, inner, expected) => {
    expect(problems(path, inner)).toEqual([expected]);
  });

  test('values of a record type', () => {
    const inner =
      '<picklistValues><picklist>Status__c</picklist><values><fullName>Open</fullName></values><values><fullName>Shut</fullName></values></picklistValues>';
    expect(problems('objects/Order__c/recordTypes/T.recordType-meta.xml', inner)).toEqual([
      'Order__c.Status__c has no value Shut.'
    ]);
  });

  test('parts that stand in the file of their object are looked up too', () => {
    const inner =
      '<fields><fullName>To__c</fullName><referenceTo>Nothing__c</referenceTo><type>Lookup</type></fields>';
    expect(problems('objects/Bill__c/Bill__c.object-meta.xml', inner)).toEqual([
      'There is no object Nothing__c to refer to.'
    ]);
  });
});

test.each([
  ['IF(A__c = 0, NULL, A__c / (B__c + 0.5))', ['A__c', 'B__c']],
  ['"A__c \\" B__c" & C__c /* D__c */ & \'E__c\'', ['C__c']],
  ['{!$Record.X__c} > Account.Owner.Name', ['$Record.X__c', 'Account.Owner.Name']],
  ['AND(TRUE, true, ISNEW ( ), NOT($Permission.P))', ['$Permission.P']]
])('names in the formula %s', (formula, names) => {
  expect(formulaReferences(formula)).toEqual(names);
});
