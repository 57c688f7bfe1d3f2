import type { Plugin } from 'rollup';

/** The module that holds what the server wrote into the page; part of the vendor bundle. */
export const PAGE_DATA = 'local-org/pageData';

/** Tables of the whole world rather than of the person's locale: the library brings them. */
const LIBRARY_TABLES = new Set(['calendarData', 'common.calendarData', 'common.digits']);

const VIRTUAL = '\0salesforce:';
const fromPage = (expression: string): string =>
  `import { page, formFactor } from '${PAGE_DATA}';\nexport default ${expression};`;

/** @salesforce/i18n and @salesforce/client, for the base components as for the app: values of the person. */
export function personModules(): Plugin {
  return {
    name: 'person-modules',
    resolveId(id) {
      if (id === '@salesforce/client/formFactor') return VIRTUAL + id;
      const value = /^@salesforce\/i18n\/(.+)$/.exec(id)?.[1];
      return value && !LIBRARY_TABLES.has(value) ? VIRTUAL + id : null;
    },
    load(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      if (id.endsWith('formFactor')) return fromPage('formFactor');
      const value = /^\0salesforce:@salesforce\/i18n\/(.+)$/.exec(id)?.[1];
      return value ? fromPage(`page.i18n[${JSON.stringify(value)}]`) : null;
    }
  };
}

/** The other @salesforce modules, as the platform would give them to the person who looks at the page. */
export function appModules(labels: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'app-modules',
    resolveId: (id) =>
      id.startsWith('@salesforce/') && !id.startsWith('@salesforce/i18n/') ? VIRTUAL + id : null,
    load(id) {
      const [, , kind, ...rest] = id.startsWith(`${VIRTUAL}@salesforce/`)
        ? ['', '', ...id.slice(`${VIRTUAL}@salesforce/`.length).split('/')]
        : [];
      return kind ? moduleSource(kind, rest.join('/'), labels) : null;
    }
  };
}

/** @throws Error with a sentence on what cannot be imported and what to do instead */
export function moduleSource(kind: string, name: string, labels: ReadonlyMap<string, string>): string {
  switch (kind) {
    case 'label':
      return `export default ${JSON.stringify(labelText(name, labels))};`;
    case 'schema':
      return `export default ${JSON.stringify(schemaReference(name))};`;
    case 'user':
      if (name === 'Id') return fromPage('page.person.id');
      if (name === 'isGuest') return 'export default false;';
      break;
    case 'customPermission':
      // The platform gives true or undefined, never false.
      return fromPage(`page.customPermissions.includes(${JSON.stringify(name)}) || undefined`);
    case 'client':
      if (name === 'formFactor') return fromPage('formFactor');
  }
  throw new Error(
    `The local org has no @salesforce/${kind}/${name}: use a module it has (label, schema, user, customPermission, i18n, client/formFactor).`
  );
}

function labelText(name: string, labels: ReadonlyMap<string, string>): string {
  const text = labels.get(name.replace(/^c\./, ''));
  if (text === undefined) {
    throw new Error(`There is no custom label ${name.replace(/^c\./, '')} in the org: deploy it.`);
  }
  return text;
}

/** `Opportunity` → the object; `Opportunity.Account.Name` → a field, reached over a relationship. */
function schemaReference(name: string): { objectApiName: string; fieldApiName?: string } {
  const [objectApiName = name, ...fieldPath] = name.split('.');
  return fieldPath.length > 0 ? { fieldApiName: fieldPath.join('.'), objectApiName } : { objectApiName };
}
