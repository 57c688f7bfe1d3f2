import { childrenOf, textOf } from '../metadata/index.ts';
import type { OrgComponent } from '../engine/deploy/types.ts';
import { recordPagesOf, type RecordPages } from './record-pages.ts';

interface TabMetadata {
  name: string;
  label: string;
  /** Bundle shown by the tab; absent for a tab of an object. */
  component?: string;
  object?: string;
}

interface AppMetadata {
  name: string;
  label: string;
  headerColor?: string;
  /** API names in the order of the navigation bar; `standard-Opportunity` for a standard object. */
  tabs: string[];
}

export interface LayoutMetadata {
  object: string;
  /** `Child__c.Parent__c` with the columns, in the layout's own names. */
  relatedLists: { name: string; fields: string[] }[];
}

/** What the page needs of the metadata: apps, tabs, record pages and related lists to show, labels and components to build. */
export interface PageMetadata {
  recordPages: RecordPages;
  layouts: LayoutMetadata[];
  apps: AppMetadata[];
  tabs: TabMetadata[];
  labels: ReadonlyMap<string, string>;
  /** Files by path in the bundle, as they were deployed; by the bundle's name. */
  bundles: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Reads what is deployed in the org; components of other kinds are left to the schema. */
export function readPageMetadata(components: Iterable<OrgComponent>): PageMetadata {
  const all = [...components].sort((a, b) => (a.fullName < b.fullName ? -1 : 1));
  const ofType = (type: string): OrgComponent[] => all.filter((component) => component.type === type);
  const optional = (component: OrgComponent, element: string): string | undefined =>
    textOf(component.root, element) || undefined;
  const bundles = ofType('LightningComponentBundle');
  return {
    recordPages: recordPagesOf(
      ofType('CustomApplication')[0],
      ofType('CustomObject'),
      ofType('FlexiPage'),
      bundles
    ),
    layouts: ofType('Layout').map((layout) => ({
      object: layout.fullName.split('-')[0]!,
      relatedLists: childrenOf(layout.root, 'relatedLists').map((list) => ({
        name: textOf(list, 'relatedList') ?? '',
        fields: childrenOf(list, 'fields').map(({ text }) => text)
      }))
    })),
    apps: ofType('CustomApplication').map((app) => ({
      name: app.fullName,
      label: optional(app, 'label') ?? app.fullName,
      headerColor: textOf(childrenOf(app.root, 'brand')[0], 'headerColor') || undefined,
      tabs: childrenOf(app.root, 'tabs').map(({ text }) => text)
    })),
    tabs: ofType('CustomTab').map((tab) => ({
      name: tab.fullName,
      label: optional(tab, 'label') ?? tab.fullName,
      component: optional(tab, 'lwcComponent'),
      object: textOf(tab.root, 'customObject') === 'true' ? tab.fullName : undefined
    })),
    labels: new Map(
      ofType('CustomLabel').map((label) => [label.fullName, textOf(label.root, 'value') ?? ''])
    ),
    bundles: new Map(bundles.map(({ fullName, files }) => [fullName, files ?? new Map()]))
  };
}
