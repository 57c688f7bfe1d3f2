/** What the server writes into the page and the browser reads there. Types only: both sides import them. */

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
  /** Values of @salesforce/i18n/*, by name. */
  i18n: Record<string, unknown>;
}
