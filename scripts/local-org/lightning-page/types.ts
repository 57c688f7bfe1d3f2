/** What the server writes into the page and the browser reads there. Types only: both sides import them. */

import type { ExportAccount } from '../engine/store/facts.ts';

export interface PagePerson {
  id: string;
  name: string;
  title: string | null;
  username: string;
  role: PersonRole;
}

export type PersonRole = 'rep' | 'manager' | 'admin' | 'none';

export interface PageTab {
  name: string;
  label: string;
  /** Bundle in the namespace c. */
  component?: string;
  /** Object whose records the tab lists. */
  object?: string;
  visible: boolean;
}

/** A column of a related list. */
export interface RelatedColumn {
  name: string;
  label: string;
  type: string;
  /** Of a reference: the relationship, whose Name is shown. */
  parent?: string;
}

/** Records of another object below one, as the layout has them. */
export interface RelatedList {
  label: string;
  object: string;
  /** The child's field that leads to the record. */
  field: string;
  columns: RelatedColumn[];
}

export type FormFactor = 'Large' | 'Small';

/** A component or part of a record page. */
export interface PageItem {
  /** `dealStage` for a bundle of the org, `force:detailPanel` for a part of the platform. */
  name: string;
  /** What the page sets of it. */
  properties: Record<string, unknown>;
}

/** A Lightning page for records: the content of its regions and facets, by their name. */
export interface RecordPage {
  regions: Record<string, PageItem[]>;
}

export interface PageData {
  apiVersion: string;
  /** The org's clock when the page was written, ISO. */
  now: string;
  /** Of the person; every call of the page carries it. */
  accessToken: string;
  orgId: string;
  orgName: string;
  person: PagePerson;
  customPermissions: string[];
  app: { label: string; headerColor?: string; tabs: PageTab[] };
  /** Objects by the first three characters of their records' Ids. */
  objects: Record<string, string>;
  /** By the object of the record they are shown for. */
  relatedLists: Record<string, RelatedList[]>;
  /** By the object of the record, where the app has a custom page for it. */
  recordPages: Record<string, Partial<Record<FormFactor, RecordPage>>>;
  /** What was made of the export that the org was started with; undefined where there is nothing to tell. */
  data?: ExportAccount;
  /** Values of @salesforce/i18n/*, by name. */
  i18n: Record<string, unknown>;
}
