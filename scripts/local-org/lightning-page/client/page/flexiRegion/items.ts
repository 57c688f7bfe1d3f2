import type { LightningElement } from 'lwc';
import type { PageItem } from '../../../types.ts';

export interface ShownTab {
  key: string;
  label: string;
  items: PageItem[];
}

/** One of a component of the org, a section of the plain record page, tabs, or a sentence. */
export interface ShownItem {
  key: string;
  component?: typeof LightningElement;
  properties?: Record<string, unknown>;
  section?: string;
  tabs?: ShownTab[];
  missing?: string;
}

interface Around {
  recordId: string;
  objectApiName: string;
  facets: Record<string, PageItem[]>;
  components: Record<string, typeof LightningElement>;
}

/** The platform's own components, and the section of the plain record page that replaces them. */
const SECTIONS: Readonly<Record<string, string>> = {
  'force:highlightsPanel': 'highlights',
  'force:detailPanel': 'details',
  'force:relatedListContainer': 'lists'
};

/** Titles of tabs that a page keeps by a name. */
const TITLES: Readonly<Record<string, string>> = {
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.relatedLists': 'Related',
  'Standard.Tab.activity': 'Activity'
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const tabsOf = ({ properties }: PageItem, { facets }: Around): ShownTab[] =>
  (facets[text(properties.tabs)] ?? []).map(({ properties: { title, body } }, index) => ({
    key: String(index),
    label: TITLES[text(title)] ?? text(title),
    items: facets[text(body)] ?? []
  }));

/** Another record gets new components, so that no state is left over. */
export const shownItems = (items: PageItem[], around: Around): ShownItem[] =>
  items.map((item, index) => {
    const { recordId, objectApiName, components } = around;
    const key = `${recordId} ${index}`;
    const component = components[item.name];
    if (component) return { key, component, properties: { ...item.properties, recordId, objectApiName } };
    if (item.name === 'flexipage:tabset') return { key, tabs: tabsOf(item, around) };
    const section = SECTIONS[item.name];
    return section ? { key, section } : { key, missing: `The local org does not show ${item.name}.` };
  });
