import type { Catalog, Report } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, textOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

/** Kinds of value that an assignment must not mix. */
type Kind = 'text' | 'number' | 'boolean' | 'date';

const KINDS: Readonly<Record<string, Kind>> = table({
  // As the Metadata API calls the types of custom fields …
  AutoNumber: 'text', Checkbox: 'boolean', Currency: 'number', Date: 'date', DateTime: 'date', Email: 'text', Html: 'text',
  LongTextArea: 'text', Lookup: 'text', MasterDetail: 'text', MultiselectPicklist: 'text', Number: 'number', Percent: 'number',
  Phone: 'text', Picklist: 'text', Text: 'text', TextArea: 'text', Url: 'text',
  // … as the API describes fields …
  boolean: 'boolean', currency: 'number', date: 'date', datetime: 'date', double: 'number', email: 'text', id: 'text',
  int: 'number', long: 'number', multipicklist: 'text', percent: 'number', phone: 'text', picklist: 'text', reference: 'text',
  string: 'text', textarea: 'text', url: 'text',
  // … and as flows call those of what they calculate.
  Boolean: 'boolean', String: 'text'
}); // prettier-ignore

/** Kinds of the values that a flow writes out. */
const CONSTANTS: Readonly<Record<string, Kind>> = table({
  booleanValue: 'boolean', dateTimeValue: 'date', dateValue: 'date', numberValue: 'number', stringValue: 'text'
}); // prettier-ignore

const FLOW: Readonly<Record<string, Kind>> = table({ CurrentDate: 'date', CurrentDateTime: 'date' });

interface FlowWorld {
  root: XmlElement;
  object: string | undefined;
  catalog: Catalog;
}

/** What a flow assigns must fit what it assigns it to, and a field must be writeable. */
export function checkAssignments(world: FlowWorld, report: Report): void {
  for (const assignment of childrenOf(world.root, 'assignments')) {
    for (const item of childrenOf(assignment, 'assignmentItems')) {
      const target = childrenOf(item, 'assignToReference')[0];
      if (!target) continue;
      const field = fieldOf(target.text, world);
      if (field?.readOnly) report(target, `The flow writes ${target.text}, which cannot be written.`);
      const wanted = kindOf(target.text, world);
      const given = childrenOf(item, 'value')[0]?.children[0];
      const kind = given && (CONSTANTS[given.name] ?? kindOf(given.text, world));
      // Any value becomes text; nothing else becomes another.
      if (given && wanted !== undefined && kind !== undefined && wanted !== kind && wanted !== 'text')
        report(given, `The flow assigns a ${kind} to ${target.text}, which holds a ${wanted}.`);
    }
  }
}

function fieldOf(
  reference: string,
  { object, catalog }: FlowWorld
): { type: string; readOnly: boolean } | undefined {
  const [head, name, ...rest] = reference.split('.');
  const isRecord = head === '$Record' || head === '$Record__Prior';
  if (!isRecord || object === undefined || name === undefined || rest.length > 0) return undefined;
  const custom = catalog.field(object, name);
  return custom ? { type: custom.type, readOnly: custom.formula } : catalog.standard.field(object, name);
}

/** Undefined where it is not known. */
function kindOf(reference: string, world: FlowWorld): Kind | undefined {
  const field = fieldOf(reference, world);
  if (field) return KINDS[field.type];
  const [head, name = ''] = reference.split('.');
  if (head === '$Flow') return FLOW[name];
  if (head === '$Permission') return 'boolean';
  const own = world.root.children.find(
    (child) =>
      ['formulas', 'variables', 'constants'].includes(child.name) && textOf(child, 'name') === reference
  );
  return KINDS[textOf(own, 'dataType') ?? ''];
}

/** Values of the org that a reference leads to: labels, permissions, records of custom metadata, fields of the user. */
export function unknownGlobal(reference: string, catalog: Catalog): string | undefined {
  const [head = '', ...path] = reference.split('.');
  const [first = '', second = '', third = ''] = path;
  switch (head) {
    case '$Label':
      return hasLabel(first, catalog) ? undefined : `There is no label ${first}.`;
    case '$Permission':
      return catalog.has('CustomPermission', first) ? undefined : `There is no custom permission ${first}.`;
    case '$CustomMetadata':
      return catalog.has('CustomMetadata', `${first.replace(/__mdt$/, '')}.${second}`) &&
        catalog.hasField(first, third)
        ? undefined
        : `There is no value ${path.join('.')}.`;
    case '$User':
    case '$Profile':
    case '$Organization':
    case '$UserRole': {
      const unknown = catalog.firstUnknown(head.slice(1), path);
      return unknown === undefined ? undefined : `The flow names ${unknown}, which does not exist.`;
    }
    default:
      return undefined;
  }
}

/** Labels are in one file, or one by one as the org keeps them. */
const hasLabel = (name: string, catalog: Catalog): boolean =>
  catalog.has('CustomLabel', name) ||
  catalog.components.some(
    (component) =>
      component.type === 'CustomLabels' &&
      childrenOf(component.root, 'labels').some((label) => textOf(label, 'fullName') === name)
  );
