import { manifestType } from './kinds.ts';
import { xmlOf } from './parts.ts';
import type { Components } from './store.ts';
import { keyOf } from './types.ts';
import type { ComponentName, DeployedComponent, DeployProblem, Deployment, OrgComponent } from './types.ts';
import { withDeactivated } from './values.ts';

/** What a deploy would make of the org. */
export interface Candidate {
  readonly components: ReadonlyMap<string, OrgComponent>;
  readonly deployed: readonly DeployedComponent[];
  readonly removed: readonly ComponentName[];
  readonly problems: readonly DeployProblem[];
}

/** Kinds that an org never gives away again, or not this way. */
const KEPT = new Set(['RecordType', 'StandardValueSet', 'Settings', 'CustomLabels']);

/** The org's components with those that come in and without those that are to go; nothing is checked but what is to go. */
export function candidateOf(there: Components, { components, deletions }: Deployment): Candidate {
  const after = new Map([...there].map(([key, { component }]) => [key, component]));
  const problems: DeployProblem[] = [];
  const deployed: DeployedComponent[] = [];
  const removed: ComponentName[] = [];
  for (const deletion of deletions) {
    const gone = removedWith(deletion, after);
    const refused = whyKept(deletion, gone);
    if (refused) {
      problems.push(refused);
      continue;
    }
    for (const component of gone) after.delete(keyOf(component));
    removed.push(...gone.map(({ type, fullName }) => ({ type, fullName })));
    deployed.push({ ...deletion, change: 'deleted' });
  }
  for (const incoming of components) {
    const key = keyOf(incoming);
    const known = there.get(key)?.component;
    const component = withDeactivated(incoming, known);
    after.set(key, component);
    const change = known === undefined ? 'created' : isSame(known, component) ? 'unchanged' : 'changed';
    deployed.push({ type: incoming.type, fullName: incoming.fullName, file: incoming.file, change });
  }
  return { components: after, deployed, removed, problems };
}

/** A component and, for an object, all of its parts. */
function removedWith(
  { type, fullName }: ComponentName,
  there: ReadonlyMap<string, OrgComponent>
): OrgComponent[] {
  const own = there.get(keyOf({ type, fullName }));
  if (type !== 'CustomObject' || !own) return own ? [own] : [];
  const below = `${fullName}.`;
  const rows = `${fullName.replace(/__mdt$/, '')}.`;
  return [...there.values()].filter(
    (component) =>
      component === own ||
      (component.type !== 'CustomMetadata' &&
        component.file.includes('objects/') &&
        component.fullName.startsWith(below)) ||
      (fullName.endsWith('__mdt') &&
        component.type === 'CustomMetadata' &&
        component.fullName.startsWith(rows))
  );
}

function whyKept(
  { type, fullName, file }: Deployment['deletions'][number],
  gone: readonly OrgComponent[]
): DeployProblem | undefined {
  // Clients look for this name and this wording to tell what was not there anyway.
  const component = { type, fullName: file };
  const place = { component, file, line: 1, column: 1 };
  if (KEPT.has(manifestType(type)))
    return { ...place, message: `A ${type} cannot be deleted this way: ${fullName} stays.` };
  if (gone.length === 0) return { ...place, message: `No ${type} named: ${fullName} found`, warning: true };
  return undefined;
}

/** Whether a component would not change, however its file was written. */
function isSame(one: OrgComponent, other: OrgComponent): boolean {
  const body = ({ root }: OrgComponent): string =>
    (root?.children ?? [])
      .filter((child) => child.name !== 'fullName')
      .map((child) => xmlOf(child))
      .sort()
      .join('');
  const files = ({ files: all }: OrgComponent): string => JSON.stringify([...(all ?? [])].sort());
  return body(one) === body(other) && files(one) === files(other);
}
