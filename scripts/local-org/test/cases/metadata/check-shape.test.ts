import { describe, expect, test } from 'vitest';
import { checkComponent, isCheckable, readComponent, sourceName } from '../../../metadata/index.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The problems of a file whose root is its type, as `line:column message`. */
function problems(
  path: string,
  inner: string,
  attributes = 'xmlns="http://soap.sforce.com/2006/04/metadata"'
): string[] {
  const { type, fullName } = sourceName(path)!;
  const text = `${HEAD}<${type} ${attributes}>\n${inner}\n</${type}>\n`;
  return checkComponent(readComponent(type, fullName, path, text)).map(
    (p) => `${p.line}:${p.column} ${p.message}`
  );
}

const FIELD = 'objects/Account/fields/Size__c.field-meta.xml';
const RECORD = 'customMetadata/Policy.Inside.md-meta.xml';
const typed = (value: string) => `<values><field>Days__c</field>${value}</values>`;
const XSI =
  'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

describe('files that are right', () => {
  test.each([
    [
      'a field',
      FIELD,
      '<fullName>Size__c</fullName><label>Size</label><precision>18</precision><type>Number</type>'
    ],
    [
      'elements that repeat',
      'tabs/X.tab-meta.xml',
      '<customObject>true</customObject><motif>Custom53: Bell</motif>'
    ],
    [
      'elements inherited from a wider type',
      'standardValueSets/OpportunityStage.standardValueSet-meta.xml',
      '<sorted>false</sorted><standardValue><fullName>A</fullName><default>false</default><probability>10</probability><forecastCategory>BestCase</forecastCategory></standardValue>'
    ],
    ['entities and CDATA', FIELD, '<formula>A__c &lt;&gt; <![CDATA[B__c & "x"]]></formula>'],
    ['a comment between elements', FIELD, '<!-- why & how --><label>Size</label>']
  ])('%s', (_, path, inner) => {
    expect(problems(path, inner)).toEqual([]);
  });

  test('values with their own types, and nil', () => {
    const inner = typed('<value xsi:type="xsd:double">3.5</value>') + typed('<value xsi:nil="true"/>');
    expect(problems(RECORD, inner, XSI)).toEqual([]);
  });
});

describe('files that a deploy would refuse', () => {
  test.each([
    ['an unknown element', FIELD, '<lable>Size</lable>', '3:1 <lable> is not an element of CustomField.'],
    [
      'an element that stands twice',
      FIELD,
      '<label>A</label>\n<label>B</label>',
      '4:1 <label> can stand only once in CustomField.'
    ],
    [
      'a missing element',
      'customPermissions/P.customPermission-meta.xml',
      '<label>P</label>',
      '2:1 <isLicensed> is missing in CustomPermission.'
    ],
    ['a boolean', FIELD, '  <required>yes</required>', '3:3 <required> must be true or false, not "yes".'],
    ['a number', FIELD, '<length>long</length>', '3:1 <length> must be a number, not "long".'],
    [
      'an enum',
      'objects/A__c/A__c.object-meta.xml',
      '<deploymentStatus>Live</deploymentStatus>',
      '3:1 <deploymentStatus> cannot be "Live"; possible are InDevelopment, Deployed.'
    ],
    [
      'stray text',
      FIELD,
      '<label>A</label>oops',
      '2:1 <CustomField> holds text ("oops") between its elements.'
    ],
    ['elements in a value', FIELD, '<label><b>A</b></label>', '3:8 <label> holds a value, not elements.'],
    [
      'another name than the file',
      FIELD,
      '<fullName>Site__c</fullName>',
      '3:1 <fullName> is Site__c, but the file is named Size__c.'
    ],
    [
      'a nested enum',
      'standardValueSets/S.standardValueSet-meta.xml',
      '<sorted>false</sorted><standardValue><default>false</default>\n<forecastCategory>Commit</forecastCategory></standardValue>',
      '4:1 <forecastCategory> cannot be "Commit"; possible are Omitted, Pipeline, BestCase, MostLikely, Forecast, Closed.'
    ],
    [
      'a nested required element',
      'permissionsets/P.permissionset-meta.xml',
      '<label>P</label>\n<fieldPermissions><editable>true</editable><readable>true</readable></fieldPermissions>',
      '4:1 <field> is missing in PermissionSetFieldPermissions.'
    ],
    ['an attribute', FIELD, '<label lang="en">A</label>', '3:1 <label> cannot have the attribute lang.'],
    [
      'an open element',
      FIELD,
      '<label>A',
      "4:1 Not well-formed: Expected closing tag 'label' (opened in line 3, col 1) instead of closing tag 'CustomField'."
    ],
    [
      'an entity of its own',
      FIELD,
      '<label>A&nbsp;B</label>',
      '3:9 Not well-formed: Only &amp; &lt; &gt; &quot; and &apos; are known here.'
    ]
  ])('%s', (_, path, inner, expected) => {
    expect(problems(path, inner)).toEqual([expected]);
  });

  test.each([
    ['no type', '<value>3</value>', '<value> needs xsi:type, or xsi:nil="true".'],
    [
      'a value of another type',
      '<value xsi:type="xsd:double">three</value>',
      '"three" is not a value of xsd:double.'
    ],
    ['nil with a value', '<value xsi:nil="true">3</value>', '<value> is nil and must be empty.']
  ])('a record of custom metadata: %s', (_, value, message) => {
    expect(problems(RECORD, typed(value), XSI)).toEqual([`3:31 ${message}`]);
  });

  test.each([
    [
      'nested without end',
      '<a>'.repeat(5000) + '</a>'.repeat(5000),
      'Elements are nested more than 100 levels deep.'
    ],
    ['a tag that is never closed', `<a ${'x'.repeat(100_000)}`, 'A tag is longer than 10000 characters.'],
    ['a short tag that is never closed', `<a ${'x'.repeat(1000)}`, 'A tag does not end.'],
    ['an element that is never closed', `<${'a'.repeat(1000)}>`, /^.{1,200}…$/]
  ])('%s', (_, inner, why) => {
    const { malformed } = readComponent('CustomTab', 'X', 'X.tab', inner);
    expect(malformed?.message).toMatch(why);
  });

  test('another namespace', () => {
    expect(problems(FIELD, '<label>A</label>', 'xmlns="urn:other"')).toEqual([
      '2:1 The namespace must be http://soap.sforce.com/2006/04/metadata.'
    ]);
  });

  test('another root element', () => {
    const component = readComponent(
      'CustomField',
      'Account.Size__c',
      'Size__c',
      `${HEAD}<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"/>`
    );
    expect(checkComponent(component)[0]!.message).toBe(
      'The root element is <CustomObject>; this file must hold <CustomField>.'
    );
  });

  test('two roots, and a DOCTYPE', () => {
    const message = (text: string) =>
      checkComponent(readComponent('CustomField', 'A.B__c', 'f', text))[0]!.message;
    expect(message('<a/><b/>')).toBe('Not well-formed: A metadata file has exactly one root element.');
    expect(message('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toBe(
      'Not well-formed: A metadata file cannot have a DOCTYPE.'
    );
  });
});

test('a type without declaration is not checked, and says so', () => {
  const { type, fullName } = sourceName('zones/Y.zone-meta.xml')!;
  expect(isCheckable(type)).toBe(false);
  expect(checkComponent(readComponent(type, fullName, 'zones/Y.zone-meta.xml', '<Zone/>'))).toEqual([]);
});

test.each([
  ['force-app/main/default/objects/Account/fields/Size__c.field-meta.xml', 'CustomField', 'Account.Size__c'],
  [
    'objects/Opportunity/businessProcesses/Buyer Stages.businessProcess-meta.xml',
    'BusinessProcess',
    'Opportunity.Buyer Stages'
  ],
  ['layouts/Account-Own %28new%29.layout-meta.xml', 'Layout', 'Account-Own (new)'],
  ['customMetadata/Policy.Inside.md-meta.xml', 'CustomMetadata', 'Policy.Inside'],
  ['lwc/forecastBoard/forecastBoard.js-meta.xml', 'LightningComponentBundle', 'forecastBoard'],
  ['settings/Opportunity.settings-meta.xml', 'OpportunitySettings', 'Opportunity']
])('%s is a %s named %s', (path, type, fullName) => {
  expect(sourceName(path)).toEqual({ type, fullName });
});
