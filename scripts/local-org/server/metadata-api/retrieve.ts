import { textOf } from '../../metadata/index.ts';
import type { XmlElement } from '../../metadata/index.ts';
import type { Schema } from '../../engine/schema/types.ts';
import { fileOf, KINDS, manifestType, memberName, partElement } from '../../engine/deploy/kinds.ts';
import { documentOf, elementOf } from '../../engine/deploy/parts.ts';
import type { Components } from '../../engine/deploy/store.ts';
import type { OrgComponent, StoredComponent } from '../../engine/deploy/types.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Members by type, as a package.xml names them; `*` means all. */
export type Wanted = ReadonlyMap<string, readonly string[]>;

export interface Retrieved {
  /** Contents by path in the package, package.xml among them. */
  readonly files: ReadonlyMap<string, string>;
  readonly components: readonly (StoredComponent & { readonly path: string })[];
  /** What was asked for and is not there. */
  readonly messages: readonly string[];
}

/** The files of the components that are wanted. An object brings its parts, a part only itself. */
export function retrieve(components: Components, schema: Schema, wanted: Wanted, version: string): Retrieved {
  const chosen = new Map<string, StoredComponent>();
  const messages: string[] = [];
  const objects = new Set<string>();
  for (const [type, members] of wanted) {
    for (const member of members) {
      const found = select(components, type, member);
      for (const [key, stored] of found) chosen.set(key, stored);
      if (type === 'CustomObject' && schema.object(member) && member !== '*') objects.add(member);
      else if (found.length === 0 && member !== '*')
        messages.push(`Entity of type '${type}' named '${member}' cannot be found`);
    }
  }
  const files = new Map<string, string>();
  const byFile = new Map<string, StoredComponent[]>();
  for (const object of objects) byFile.set(fileOf({ type: 'CustomObject', fullName: object }), []);
  for (const stored of chosen.values()) {
    const path = fileOf(stored.component);
    byFile.set(path, [...(byFile.get(path) ?? []), stored]);
  }
  for (const [path, list] of byFile) {
    files.set(
      path,
      contentOf(
        list.map(({ component }) => component),
        path
      )
    );
    for (const { component } of list)
      for (const [name, text] of bundleFiles(component)) files.set(name, text);
  }
  files.set('package.xml', manifest(wanted, [...chosen.values()], version));
  const listed = [...chosen.values()].map((stored) => ({ ...stored, path: fileOf(stored.component) }));
  return { files, components: listed, messages };
}

function select(components: Components, type: string, member: string): [string, StoredComponent][] {
  return [...components].filter(([, { component }]) => {
    const { fullName } = component;
    if (type === 'CustomObject' && component.type !== 'CustomObject') {
      const parts = KINDS.get('CustomObject')?.parts ?? {};
      const [object = ''] = fullName.split('.');
      const wanted = member === '*' ? /__(?:c|mdt)$/.test(object) : object === member;
      return wanted && Object.values(parts).includes(component.type);
    }
    if (type === 'CustomLabels') return component.type === 'CustomLabels' || component.type === 'CustomLabel';
    if (manifestType(component.type) !== type) return false;
    if (member !== '*') return fullName === memberName(member);
    // The platform has no * for these: what is standard is named.
    return type !== 'StandardValueSet' && (type !== 'CustomObject' || /__(?:c|mdt)$/.test(fullName));
  });
}

/** The XML of a file: one component, or a holder with its parts. */
function contentOf(components: readonly OrgComponent[], path: string): string {
  const holder = components.find((component) => partElement(component.type) === undefined);
  const parts = components
    .filter((component) => partElement(component.type) !== undefined)
    .map((component) => partOf(component))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const own = holder?.root ?? elementOf(path.startsWith('objects/') ? 'CustomObject' : 'CustomLabels', []);
  return documentOf({
    ...own,
    attributes: { xmlns: NAMESPACE, ...own.attributes },
    text: parts.length + own.children.length > 0 ? '' : own.text,
    children: [...own.children, ...parts]
  });
}

const sortKey = (part: XmlElement): string => `${part.name} ${textOf(part, 'fullName')}`;

function partOf({ type, fullName, root }: OrgComponent): XmlElement {
  const name = type === 'CustomLabel' ? fullName : fullName.slice(fullName.indexOf('.') + 1);
  const rest = (root?.children ?? []).filter((child) => child.name !== 'fullName');
  return elementOf(partElement(type) ?? type, [elementOf('fullName', name), ...rest]);
}

function bundleFiles({ type, fullName, files }: OrgComponent): [string, string][] {
  if (type !== 'LightningComponentBundle') return [];
  return [...(files ?? [])].map(([name, text]) => [`lwc/${fullName}/${name}`, text]);
}

function manifest(wanted: Wanted, chosen: readonly StoredComponent[], version: string): string {
  const types = [...wanted].map(([type, members]) => {
    const there = chosen
      .map(({ component }) => component)
      .filter((component) => manifestType(component.type) === type);
    const names = new Set([
      ...members.filter((member) => member !== '*'),
      ...there.map(({ fullName }) => fullName)
    ]);
    return elementOf('types', [
      ...[...names].sort().map((name) => elementOf('members', name)),
      elementOf('name', type)
    ]);
  });
  const root = {
    ...elementOf('Package', [...types, elementOf('version', version)]),
    attributes: { xmlns: NAMESPACE }
  };
  return documentOf(root);
}
