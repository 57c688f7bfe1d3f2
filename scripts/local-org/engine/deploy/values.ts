import { childrenOf, textOf } from '../../metadata/index.ts';
import type { XmlElement } from '../../metadata/index.ts';
import { elementOf } from './parts.ts';
import type { OrgComponent } from './types.ts';
import { table } from '../../../lib/table.ts';

/** Where values stand: elements to go down, and the one that repeats. */
const VALUES: Readonly<Record<string, { path: readonly string[]; value: string }>> = table({
  CustomField: { path: ['valueSet', 'valueSetDefinition'], value: 'value' },
  GlobalValueSet: { path: [], value: 'customValue' },
  StandardValueSet: { path: [], value: 'standardValue' }
});

const nameOf = (value: XmlElement): string => textOf(value, 'fullName') ?? '';

const inactive = (value: XmlElement): XmlElement => ({
  ...value,
  children: [
    ...value.children
      .filter((child) => child.name !== 'isActive')
      .map((child) => (child.name === 'default' ? { ...child, text: 'false' } : child)),
    elementOf('isActive', 'false')
  ]
});

/**
 * The component with the values that the org has and that it does not name, as inactive ones: a deploy never takes a value
 * away from records that hold it.
 */
export function withDeactivated(component: OrgComponent, there: OrgComponent | undefined): OrgComponent {
  const values = VALUES[component.type];
  if (!values || !component.root || !there?.root) return component;
  const holder = down(there.root, values.path);
  const known = new Set(childrenOf(down(component.root, values.path), values.value).map(nameOf));
  const dropped = childrenOf(holder, values.value).filter((value) => !known.has(nameOf(value)));
  if (dropped.length === 0 || !down(component.root, values.path)) return component;
  return { ...component, root: added(component.root, values.path, dropped.map(inactive)) };
}

const down = (root: XmlElement, path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((element, name) => childrenOf(element, name)[0], root);

function added(
  root: XmlElement,
  [name, ...rest]: readonly string[],
  values: readonly XmlElement[]
): XmlElement {
  if (name === undefined) return { ...root, children: [...root.children, ...values] };
  return {
    ...root,
    children: root.children.map((child) => (child.name === name ? added(child, rest, values) : child))
  };
}
