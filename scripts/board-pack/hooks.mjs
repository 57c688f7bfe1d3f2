// Lets Node import the app's components: what the platform would give them comes from `register`, in person.ts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LWC = path.join(import.meta.dirname, '../../force-app/main/default/lwc');

/** @type {{ labels: ReadonlyMap<string, string>; i18n: Readonly<Record<string, string>>; userId: string }} */
let given;

export function initialize(data) {
  given = data;
}

export function resolve(specifier, context, next) {
  const source = sourceOf(specifier);
  if (source !== undefined)
    return {
      url: `data:text/javascript,${encodeURIComponent(source)}`,
      format: 'module',
      shortCircuit: true
    };
  const file = fileOf(specifier, context.parentURL);
  return next(file === undefined ? specifier : pathToFileURL(file).href, context);
}

/** A module of the app: bundles by their name, files of a bundle without an extension. */
function fileOf(specifier, parentUrl = '') {
  if (specifier.startsWith('c/')) {
    const name = specifier.slice(2);
    return path.join(LWC, name, `${name}.ts`);
  }
  if (!specifier.startsWith('.') || !parentUrl.startsWith('file:')) return undefined;
  const parent = fileURLToPath(parentUrl);
  if (!parent.startsWith(LWC + path.sep)) return undefined;
  const file = path.join(path.dirname(parent), `${specifier}.ts`);
  return existsSync(file) ? file : undefined;
}

/** A class that a component extends or an adapter that it names; nothing of it runs without a page. */
const PLATFORM = {
  lwc: `export class LightningElement extends EventTarget {}
    export const api = () => undefined;
    export const track = () => undefined;
    export const wire = () => () => undefined;`,
  'lightning/graphql': `export class graphql {}
    export const gql = (strings, ...values) => String.raw({ raw: strings }, ...values);
    export const executeMutation = () => { throw new Error('Nothing is written from here.'); };`,
  'lightning/modal': `import { LightningElement } from 'lwc';
    export default class extends LightningElement {}`,
  'lightning/navigation': `export const NavigationMixin = (Base) => class extends Base {};
    NavigationMixin.Navigate = Symbol('Navigate');`,
  'lightning/uiObjectInfoApi': `export class getObjectInfo {}
    export class getPicklistValues {}`,
  'lightning/uiRecordApi': 'export const notifyRecordUpdateAvailable = () => Promise.resolve();'
};

function sourceOf(specifier) {
  if (Object.hasOwn(PLATFORM, specifier))
    return PLATFORM[specifier].replace("'lwc'", JSON.stringify(lwcUrl()));
  const [, kind, name] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  return kind === undefined
    ? undefined
    : `export default ${JSON.stringify(valueOf(kind, name)) ?? 'undefined'};`;
}

const lwcUrl = () => `data:text/javascript,${encodeURIComponent(PLATFORM.lwc)}`;

function valueOf(kind, name) {
  switch (kind) {
    case 'label': {
      const text = given.labels.get(name.replace(/^c\./, ''));
      if (text === undefined) throw new Error(`There is no custom label ${name}.`);
      return text;
    }
    case 'schema':
      return schemaOf(name);
    case 'i18n':
      if (name in given.i18n) return given.i18n[name];
      break;
    case 'user':
      if (name === 'Id') return given.userId;
      break;
    case 'customPermission':
      return undefined;
  }
  throw new Error(`There is no @salesforce/${kind}/${name} outside a page.`);
}

function schemaOf(name) {
  const [objectApiName, ...fieldPath] = name.split('.');
  return fieldPath.length > 0 ? { fieldApiName: fieldPath.join('.'), objectApiName } : { objectApiName };
}
