import { childrenOf, textOf } from '../local-org/metadata/index.ts';
import type { MetadataComponent, XmlElement } from '../local-org/metadata/index.ts';
import { markdownTable as table } from './markdown.ts';

const INTRO = `# Data model

Written by \`node --import tsx scripts/docs/main.ts\` from the metadata in \`force-app\`: change it there. What the figures mean is in
[metrics.md](metrics.md).
`;

/** Standard objects first, in the order in which a deal is born. */
const STANDARD = ['Lead', 'Account', 'Opportunity', 'OpportunityContactRole'];

/** The page about objects, fields, rules, stages and permission sets, as Markdown. */
export function dataModelPage(components: readonly MetadataComponent[]): string {
  const objects = [...new Set(ofType(components, 'CustomField').filter(isCustom).map(objectOf))];
  const custom = objects.filter((object) => object.endsWith('__c')).sort();
  const types = objects.filter((object) => object.endsWith('__mdt')).sort();
  const page = [
    INTRO,
    '## Stages\n',
    stages(components),
    '## Fields on standard objects\n',
    ...STANDARD.filter((object) => objects.includes(object)).map((object) => section(components, object)),
    '## Custom objects\n',
    ...custom.map((object) => section(components, object)),
    '## Custom metadata types\n',
    ...types.map((object) => section(components, object)),
    '## Shared value sets\n',
    valueSets(components),
    '## Permission sets\n',
    permissionSets(components)
  ];
  return `${page.join('\n').trimEnd()}\n`;
}

const ofType = (components: readonly MetadataComponent[], type: string) =>
  components
    .filter((component) => component.type === type)
    .sort((a, b) => (a.fullName < b.fullName ? -1 : 1));

const objectOf = ({ fullName }: MetadataComponent): string => fullName.split('.')[0]!;
const ownName = ({ fullName }: MetadataComponent): string => fullName.split('.')[1]!;
const isCustom = ({ fullName }: MetadataComponent): boolean => fullName.endsWith('__c');

function stages(components: readonly MetadataComponent[]): string {
  const set = ofType(components, 'StandardValueSet').find(
    (component) => component.fullName === 'OpportunityStage'
  );
  const rows = childrenOf(set?.root, 'standardValue').map((value) =>
    ['fullName', 'forecastCategory', 'probability', 'closed', 'won', 'description'].map(
      (name) => textOf(value, name) ?? ''
    )
  );
  const head = ['stage', 'forecast category', 'probability', 'closed', 'won', 'where the buyer is'];
  return table(
    head,
    rows.map((row) => row.map((text) => ({ true: 'yes', false: '' })[text] ?? text))
  );
}

function section(components: readonly MetadataComponent[], object: string): string {
  const root = ofType(components, 'CustomObject').find((component) => component.fullName === object)?.root;
  const about = textOf(root, 'description') ?? '';
  const sharing = textOf(root, 'sharingModel');
  const fields = ofType(components, 'CustomField').filter(
    (field) => objectOf(field) === object && isCustom(field)
  );
  const rules = ofType(components, 'ValidationRule').filter((rule) => objectOf(rule) === object);
  const lines = [`### ${object}\n`];
  if (about !== '') lines.push(`${about}${sharing === undefined ? '' : ` Sharing: ${sharing}.`}\n`);
  lines.push(
    table(
      ['field', 'label', 'type', 'meaning'],
      fields.map((field) => [`\`${ownName(field)}\``, ...fieldCells(field.root)])
    )
  );
  if (rules.length > 0) {
    lines.push(
      'Rules:\n',
      table(
        ['rule', 'message'],
        rules.map((rule) => [ownName(rule), textOf(rule.root, 'errorMessage') ?? ''])
      )
    );
  }
  return lines.join('\n');
}

function fieldCells(root: XmlElement | undefined): string[] {
  return [
    textOf(root, 'label') ?? '',
    fieldType(root),
    `${textOf(root, 'inlineHelpText')} ${textOf(root, 'description')}`
  ];
}

function fieldType(root: XmlElement | undefined): string {
  const type = textOf(root, 'type') ?? '';
  const marks = [
    textOf(root, 'formula') === undefined ? '' : 'formula',
    textOf(root, 'externalId') === 'true' ? 'external id' : '',
    textOf(root, 'required') === 'true' ? 'required' : ''
  ].filter((mark) => mark !== '');
  return [`${type}${size(root, type)}`, ...marks].join(', ');
}

function size(root: XmlElement | undefined, type: string): string {
  if (type === 'Lookup' || type === 'MasterDetail') return ` to ${textOf(root, 'referenceTo')}`;
  if (type === 'Picklist') return `: ${values(childrenOf(root, 'valueSet')[0])}`;
  const length = textOf(root, 'length');
  if (length !== undefined) return `(${length})`;
  const precision = textOf(root, 'precision');
  return precision === undefined ? '' : `(${precision}, ${textOf(root, 'scale')})`;
}

function values(valueSet: XmlElement | undefined): string {
  const shared = textOf(valueSet, 'valueSetName');
  if (shared !== undefined) return `value set ${shared}`;
  const own = childrenOf(childrenOf(valueSet, 'valueSetDefinition')[0], 'value');
  return own.map((value) => textOf(value, 'label')).join(', ');
}

function valueSets(components: readonly MetadataComponent[]): string {
  const rows = ofType(components, 'GlobalValueSet').map(({ fullName, root }) => [
    fullName,
    childrenOf(root, 'customValue')
      .map((value) => textOf(value, 'label'))
      .join(', '),
    textOf(root, 'description') ?? ''
  ]);
  return table(['value set', 'values', 'what for'], rows);
}

const RIGHTS = [
  ['allowCreate', 'create'],
  ['allowRead', 'read'],
  ['allowEdit', 'edit'],
  ['allowDelete', 'delete'],
  ['viewAllRecords', 'all records'],
  ['modifyAllRecords', 'all records, to change']
] as const;

function permissionSets(components: readonly MetadataComponent[]): string {
  const sets = ofType(components, 'PermissionSet');
  const about = table(
    ['permission set', 'for'],
    sets.map(({ root }) => [textOf(root, 'label') ?? '', textOf(root, 'description') ?? ''])
  );
  const rights = sets.map(
    ({ root }) =>
      new Map(childrenOf(root, 'objectPermissions').map((entry) => [textOf(entry, 'object') ?? '', entry]))
  );
  const objects = [...new Set(rights.flatMap((of) => [...of.keys()]))].sort();
  const matrix = objects.map((object) => [object, ...rights.map((of) => given(of.get(object)))]);
  return `${about}\n${table(['object', ...sets.map(({ root }) => textOf(root, 'label') ?? '')], matrix)}`;
}

const given = (entry: XmlElement | undefined): string =>
  RIGHTS.filter(([right]) => textOf(entry, right) === 'true')
    .map(([, word]) => word)
    .join(', ');
