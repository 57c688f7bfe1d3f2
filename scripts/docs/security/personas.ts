import { textOf } from '../../local-org/metadata/index.ts';
import type { MetadataComponent } from '../../local-org/metadata/index.ts';
import { markdownTable } from '../markdown.ts';
import { objectOf } from './rights.ts';
import type { SetRights } from './rights.ts';

/** People and users, with the permission set that each holds; '' for none of ours. */
const PERSONAS = [
  ['Rep', 'Forecast_Rep'],
  ['Manager', 'Forecast_Manager'],
  ['Admin', 'Forecast_Admin'],
  ['Sales development', 'Forecast_Development'],
  ['Sync user', 'Forecast_Sync'],
  ['Usage load', 'Forecast_Usage'],
  ['Without our sets', '']
] as const;

/** What each persona can read and write, as Markdown. */
export function personas(metadata: readonly MetadataComponent[], sets: readonly SetRights[]): string {
  const held = PERSONAS.map(([, name]) => sets.find((set) => set.name === name));
  const objects = [...new Set(sets.flatMap((set) => [...set.objects.keys()]))].sort();
  const head = PERSONAS.map(([persona]) => persona);
  return [
    `## What each persona can read and write\n`,
    `With our permission sets alone, on a profile of minimum access. An org's own profiles and permission sets may give more rights on its own objects. They give none on the objects of this app.\n`,
    markdownTable(
      ['object', ...head],
      objects.map((object) => [
        object,
        ...held.map((set) => (set ? cellOf(object, set, sharingOf(object, metadata)) : ''))
      ])
    ),
    `*own and below*: records that one owns and those of people below in the hierarchy; *as the deal*: of deals that one sees, and changed by who may change the
deal (a deal metric: by who may read it and holds the right); *as shared*: as the org shares the object. Numbers are fields that take a permission, read and written; required fields
are always visible. Contact roles follow their deal, and members of a campaign follow it. Tasks take Access Activities and, to log one from a lead, Edit Tasks: people
have both from their profile.\n`,
    `The same holds on each way in, since object, field and sharing rights are the platform's, and no code of the app runs with more rights than the person:\n`,
    markdownTable(['way', ...head], ways(held))
  ].join('\n');
}

type Sharing = 'all' | 'own and below' | 'as the deal' | 'as shared';

function sharingOf(object: string, metadata: readonly MetadataComponent[]): Sharing {
  const component = metadata.find(({ type, fullName }) => type === 'CustomObject' && fullName === object);
  const model = object.endsWith('__c') ? textOf(component?.root, 'sharingModel') : undefined;
  if (model === undefined) return 'as shared';
  if (model === 'ControlledByParent')
    return object === 'Forecast_Submission_Deal__c' ? 'own and below' : 'as the deal';
  return model === 'Private' ? 'own and below' : 'all';
}

function cellOf(object: string, set: SetRights, sharing: Sharing): string {
  const given = set.objects.get(object);
  if (!given) return '';
  const fields = [...set.fields].filter(([field]) => objectOf(field) === object);
  const written = fields.filter(([, isWritten]) => isWritten).length;
  const scope = given.has('all records') ? 'all' : sharing;
  const changes = (['create', 'edit', 'delete'] as const).filter((right) => given.has(right));
  const range = given.has('all records, to change') && sharing !== 'all' ? ' (all)' : '';
  const writes = changes.length > 0 ? `; ${changes.join(', ')}${range}` : '';
  return `read ${scope}${writes}; ${fields.length}/${changes.length > 0 ? written : 0} fields`;
}

const kind = (set: SetRights | undefined, word: string): string[] =>
  (set?.others ?? [])
    .filter((right) => right.startsWith(`${word} `))
    .map((right) => right.slice(word.length + 1));

const listed = (names: readonly string[]): string => names.join(', ') || 'none of ours';

const ways = (held: readonly (SetRights | undefined)[]): string[][] => [
  [
    'REST and Bulk API',
    ...held.map((set) =>
      kind(set, 'user permission').includes('ApiEnabled') ? 'yes' : 'if the profile has API Enabled'
    )
  ],
  ['GraphQL of a page', ...held.map((set) => (kind(set, 'tab').length > 0 ? 'yes' : 'no page of ours'))],
  ['custom metadata by GraphQL', ...held.map((set) => listed(kind(set, 'custom metadata')))],
  ['pages', ...held.map((set) => listed(kind(set, 'tab').map((tab) => tab.replace('standard-', ''))))],
  ['custom permissions', ...held.map((set) => listed(kind(set, 'custom permission')))],
  ['user permissions', ...held.map((set) => listed(kind(set, 'user permission')))]
];
