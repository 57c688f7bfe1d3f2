import type { OrgComponent } from '../engine/deploy/types.ts';
import { childrenOf, descendants, textOf, type XmlElement } from '../metadata/index.ts';
import type { FormFactor, PageItem, RecordPage } from './types.ts';

/** The page an app shows for the records of an object, by form factor. */
export type RecordPages = Readonly<Record<string, Partial<Record<FormFactor, RecordPage>>>>;

type Types = ReadonlyMap<string, ReadonlyMap<string, string>>;

const FORM_FACTORS: readonly FormFactor[] = ['Large', 'Small'];

/** What an override is not for a form factor, it is for all of them. */
const formFactorsOf = (override: XmlElement): readonly FormFactor[] => {
  const named = textOf(override, 'formFactor');
  return FORM_FACTORS.filter((factor) => named === undefined || named === factor);
};

/**
 * The record pages of the first app: what its overrides of the action View name, else what the objects' own overrides
 * name. Pages by record type or profile, and rules for when a component is shown, are left out.
 */
export function recordPagesOf(
  app: OrgComponent | undefined,
  objects: readonly OrgComponent[],
  pages: readonly OrgComponent[],
  bundles: readonly OrgComponent[]
): RecordPages {
  const types = propertyTypes(bundles);
  const found: Record<string, Partial<Record<FormFactor, RecordPage>>> = {};
  const follow = (object: string, override: XmlElement): void => {
    const page = pages.find(({ fullName }) => fullName === textOf(override, 'content'));
    if (textOf(override, 'actionName') !== 'View' || !page) return;
    for (const factor of formFactorsOf(override)) {
      found[object] ??= {};
      found[object][factor] ??= pageOf(page, types);
    }
  };
  for (const override of childrenOf(app?.root, 'actionOverrides'))
    follow(textOf(override, 'pageOrSobjectType') ?? '', override);
  for (const object of objects)
    for (const override of childrenOf(object.root, 'actionOverrides')) follow(object.fullName, override);
  return found;
}

function pageOf({ root }: OrgComponent, types: Types): RecordPage {
  const regions = childrenOf(root, 'flexiPageRegions').map((region): [string, PageItem[]] => [
    textOf(region, 'name') ?? '',
    [...descendants(region)]
      .filter(({ name }) => name === 'componentInstance')
      .map((instance) => itemOf(instance, types))
  ]);
  return { regions: Object.fromEntries(regions) };
}

function itemOf(instance: XmlElement, types: Types): PageItem {
  const name = (textOf(instance, 'componentName') ?? '').replace(/^c:/, '');
  const set = childrenOf(instance, 'componentInstanceProperties').flatMap((property): [string, unknown][] => {
    const key = textOf(property, 'name');
    const value = textOf(property, 'value');
    return key === undefined || value === undefined ? [] : [[key, typed(value, types.get(name)?.get(key))]];
  });
  return { name, properties: Object.fromEntries(set) };
}

/** A page keeps texts; a component gets what its property is. */
function typed(value: string, type: string | undefined): unknown {
  if (type === 'boolean') return value === 'true';
  return type === 'integer' ? Number(value) : value;
}

/** Types of the properties that components have for pages, in lower case; by component and property. */
const propertyTypes = (bundles: readonly OrgComponent[]): Types =>
  new Map(
    bundles.map(({ fullName, root }) => [
      fullName,
      new Map(
        (root ? [...descendants(root)] : [])
          .filter(({ name }) => name === 'property')
          .map(({ attributes }) => [attributes['name'] ?? '', (attributes['type'] ?? '').toLowerCase()])
      )
    ])
  );
