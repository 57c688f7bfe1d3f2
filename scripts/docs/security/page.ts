import type { MetadataComponent } from '../../local-org/metadata/index.ts';
import { markdownTable } from '../markdown.ts';
import { LEAVING } from './leaving.ts';
import { personas } from './personas.ts';
import { OBJECT_RIGHTS, objectOf, rightsOf, writerOf } from './rights.ts';
import type { SetReasons, SetRights } from './rights.ts';

const INTRO = `# Security

Written by \`npm run docs\` from the permission sets in \`force-app\` and the reasons in \`scripts/docs/security\`: change it there. A right without a reason, a reason
without a right, and a field that nothing reads fail a test.

The app adds rights by permission sets only; it changes no profile, no sharing setting of the org's objects and no other permission set. Records are seen by
the org's own sharing. The app's own objects are private (submissions, sellers), follow their deal, or are read by everyone who may read the object (sums and
plans).
`;

interface Sources {
  readonly metadata: readonly MetadataComponent[];
  readonly reasons: Readonly<Record<string, SetReasons>>;
}

/** The page about rights, as Markdown. */
export function securityPage({ metadata, reasons }: Sources): string {
  const sets = setsOf(metadata);
  const sections = sets.map((set) => section(set, reasons[set.name]!));
  return [INTRO, LEAVING, personas(metadata, sets), '## Why each right\n', ...sections].join('\n');
}

/** The permission sets of the app, by name. */
export const setsOf = (metadata: readonly MetadataComponent[]): SetRights[] =>
  metadata
    .filter(({ type }) => type === 'PermissionSet')
    .map(rightsOf)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

function section(set: SetRights, reasons: SetReasons): string {
  const objects = [...set.objects]
    .sort()
    .flatMap(([object, given]) =>
      OBJECT_RIGHTS.filter(([, right]) => given.has(right)).map(([, right]) => [
        object,
        right,
        reasons.objects[object]?.[right] ?? ''
      ])
    );
  const others = set.others.map((right) => ['', right, reasons.others[right] ?? '']);
  return [
    `### ${set.label} (\`${set.name}\`)\n`,
    `${set.description}\n`,
    markdownTable(['object', 'right', 'why'], [...objects, ...others]),
    'Fields that take a permission:\n',
    markdownTable(['object', 'fields', 'why'], fieldRows(set, reasons))
  ].join('\n');
}

/** Rows of fields, those that are written first, each with what writes or reads it. */
function fieldRows({ fields }: SetRights, reasons: SetReasons): string[][] {
  const groups = new Map<string, string[]>();
  for (const [field, isWritten] of [...fields].sort()) {
    const [object, name] = field.split('.') as [string, string];
    const key = [object, isWritten ? 0 : 1, why(field, isWritten, reasons)].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups].sort().map(([key, names]) => {
    const [object = '', , text = ''] = key.split('\n');
    return [object, names.map((name) => `\`${name}\``).join(', '), text];
  });
}

function why(field: string, isWritten: boolean, reasons: SetReasons): string {
  if (isWritten) return `written: ${writerOf(field, reasons) ?? 'the sync writes it'}`;
  const reason = reasons.reads?.[objectOf(field)];
  return reason === undefined ? 'read' : `read: ${reason}`;
}
