import { describe, expect, test } from 'vitest';
import { checkDeployRules, readComponent, sourceName } from '../../../metadata/index.ts';

function problems(path: string, inner: string): string[] {
  const { type, fullName } = sourceName(path)!;
  const text = `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${type}>\n`;
  return checkDeployRules(readComponent(type, fullName, path, text)).map(
    (p) => `${p.line}:${p.column} ${p.message}`
  );
}

const FIELD = 'objects/Account/fields/Size__c.field-meta.xml';
const label = '<label>Size</label>';

describe('what the types leave open and a deploy asks for', () => {
  test.each([
    ['a complete field', FIELD, `${label}<type>Number</type><precision>18</precision><scale>0</scale>`, []],
    ['a formula brings its length', FIELD, `${label}<type>Text</type><formula>Name</formula>`, []],
    ['a standard field', 'objects/Account/fields/Name.field-meta.xml', '', []],
    ['no label', FIELD, '<type>Date</type>', ['1:1 Required field is missing: label of CustomField.']],
    [
      'no length',
      FIELD,
      `${label}<type>Text</type>`,
      ['1:1 Required field is missing: length of a Text field.']
    ],
    [
      'a length beyond the longest',
      FIELD,
      `${label}<type>Text</type>\n<length>256</length>`,
      ['3:1 <length> of a Text field must be from 1 to 255, not 256.']
    ],
    [
      'too many digits',
      FIELD,
      `${label}<type>Number</type>\n<precision>19</precision><scale>0</scale>`,
      ['3:1 <precision> must be a whole number up to 18, not 19.']
    ],
    [
      'a label that is too long',
      FIELD,
      `<label>${'x'.repeat(41)}</label><type>Date</type>`,
      ['2:1 <label> has 41 characters; 40 are possible.']
    ],
    [
      'a name with two underscores',
      'objects/Account/fields/Si__ze__c.field-meta.xml',
      `${label}<type>Date</type>`,
      [
        '1:1 The name Si__ze cannot be used: letters, digits and single underscores, at most 40, beginning with a letter.'
      ]
    ],
    [
      'a stage that says nothing of its category',
      'standardValueSets/OpportunityStage.standardValueSet-meta.xml',
      '<standardValue><fullName>A</fullName><label>A</label><closed>false</closed><won>false</won><probability>1</probability></standardValue>',
      ['2:1 Required field is missing: forecastCategory of a stage.']
    ],
    [
      'a value that stands twice',
      'globalValueSets/Call.globalValueSet-meta.xml',
      '<customValue><fullName>In</fullName></customValue>\n<customValue><fullName>In</fullName></customValue>',
      ['3:1 The value In stands twice.']
    ],
    [
      'an object without its names field',
      'objects/Bill__c/Bill__c.object-meta.xml',
      '<label>Bill</label><pluralLabel>Bills</pluralLabel><deploymentStatus>Deployed</deploymentStatus><sharingModel>Read</sharingModel>',
      ['1:1 Required field is missing: nameField of CustomObject.']
    ]
  ])('%s', (_, path, inner, expected) => {
    expect(problems(path, inner)).toEqual(expected);
  });
});
