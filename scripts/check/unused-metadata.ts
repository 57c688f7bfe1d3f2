import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders whose files are searched, from the project's folder. */
const APP = 'force-app/main/default';
const LWC = `${APP}/lwc`;

/** Fields that no code reads, each with its reason. */
const KEPT: Readonly<Record<string, string>> = {
  'Buyer_Stage__mdt.Buyer_Step__c': 'content for the opportunity page',
  'Buyer_Stage__mdt.Content__c': 'content for the opportunity page',
  'Buyer_Stage__mdt.Question__c': 'content for the opportunity page',
  'Buyer_Stage__mdt.Seller_Action__c': 'content for the opportunity page',
  'Evidence_Topic__mdt.Text__c': 'content for the opportunity page',
  'Nurture_Step__mdt.Channel__c': 'content for the lead page',
  'Nurture_Step__mdt.Content__c': 'content for the lead page',
  'Nurture_Step__mdt.Day__c': 'content for the lead page',
  'Nurture_Step__mdt.Repeat_Days__c': 'content for the lead page',
  'Nurture_Step__mdt.Track__c': 'content for the lead page',
  'OpportunityContactRole.Is_Beachhead__c': 'entered in the related list, whose columns are not deployed'
};

/** What the app's code consists of, by the bundle's name. */
interface Bundle {
  readonly styles: string;
  /** Templates and scripts; '' in a bundle of styles alone. */
  readonly code: string;
}

/** @returns a sentence for each CSS class and field of the app that nothing uses; labels: scripts/generate/labels.test.ts */
export const unusedMetadata = (root: string): string[] => {
  const bundles = bundlesOf(root);
  return [
    ...unusedClasses(bundles).map((name) => `The class ${name} is in no template or script.`),
    ...unusedFields(root).map((name) => `Nothing reads the field ${name}.`)
  ];
};

function bundlesOf(root: string): ReadonlyMap<string, Bundle> {
  const names = readdirSync(join(root, LWC), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    names.map(({ name }) => {
      const text = (...endings: string[]): string =>
        readdirSync(join(root, LWC, name))
          .filter((file) => endings.some((ending) => file.endsWith(ending)))
          .map((file) => readFileSync(join(root, LWC, name, file), 'utf8'))
          .join('\n');
      return [name, { styles: text('.css'), code: text('.html', '.ts') }];
    })
  );
}

const importsOf = (text: string): string[] => [...text.matchAll(/'c\/(\w+)'/g)].map(([, name]) => name ?? '');

/** The bundle and everything that `next` leads to from it. */
function closureOf(
  name: string,
  next: (name: string) => readonly string[],
  seen = new Set<string>()
): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  next(name).forEach((other) => closureOf(other, next, seen));
  return seen;
}

const isWordIn = (word: string, text: string): boolean =>
  new RegExp(`(?<![\\w-])${word.replaceAll('-', '\\-')}(?![\\w-])`).test(text);

/** A class may be put together: `part_${phase}` uses every class that begins with `part_`. */
const isClassIn = (name: string, code: string): boolean =>
  isWordIn(name, code) ||
  [...code.matchAll(/([A-Za-z][\w-]*[_-])\$\{/g)].some(([, start]) => name.startsWith(start ?? ''));

/** Classes of the design system are its own. */
const classesOf = (styles: string): string[] => {
  const selectors = styles.replace(/\/\*[\s\S]*?\*\/|@import[^;]*;/g, '').replace(/\{[^{}]*\}/g, '{}');
  const names = [...selectors.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => !name.startsWith('slds-'));
};

/** Those whose templates contain the component: they may hand it the names of classes. */
const parentsOf = (name: string, bundles: ReadonlyMap<string, Bundle>): string[] => {
  const tag = `<c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return [...bundles].filter(([, { code }]) => isWordIn(tag, code)).map(([parent]) => parent);
};

/** As `bundle.class`. A shared style must be used by one of the bundles that import it. */
function unusedClasses(bundles: ReadonlyMap<string, Bundle>): string[] {
  const names = [...bundles.keys()];
  const importing = (name: string): string[] =>
    names.filter((other) => importsOf(bundles.get(other)?.styles ?? '').includes(name));
  const modules = (name: string): string[] => importsOf(bundles.get(name)?.code ?? '');
  return names.flatMap((name) => {
    const styled = [...closureOf(name, importing)].flatMap((one) => [one, ...parentsOf(one, bundles)]);
    const readers = new Set(styled.flatMap((one) => [...closureOf(one, modules)]));
    const code = [...readers].map((one) => bundles.get(one)?.code ?? '').join('\n');
    return classesOf(bundles.get(name)?.styles ?? '')
      .filter((one) => !isClassIn(one, code))
      .map((one) => `${name}.${one}`);
  });
}

/** As `Object.Field__c`: read by no component, no part of the sync and no other metadata but rights and records. */
function unusedFields(root: string): string[] {
  const texts = [
    ...textsBelow(root, LWC, /\.ts$/),
    ...textsBelow(root, 'scripts/sync', /\.(ts|sql|json)$/),
    ...textsBelow(root, APP, /\/(objects|layouts|flexipages|quickActions)\/.*-meta\.xml$/)
  ];
  return texts.flatMap(([file]) => {
    const [, object, field] = /objects\/(\w+)\/fields\/(\w+__c)\.field-meta\.xml$/.exec(file) ?? [];
    if (!object || !field || KEPT[`${object}.${field}`]) return [];
    const isUsed = texts.some(([other, text]) => other !== file && isWordIn(field, text));
    return isUsed ? [] : [`${object}.${field}`];
  });
}

const isTest = (file: string): boolean => /__tests__|\/test\/|\.test\./.test(file);

function textsBelow(root: string, folder: string, files: RegExp): [file: string, text: string][] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => files.test(file) && !isTest(file) && !file.includes('node_modules'))
    .map((file) => [file, withoutName(readFileSync(file, 'utf8'))]);
}

/** A field of the same name on another object is no use. */
const withoutName = (text: string): string => text.replace(/<fullName>\w+<\/fullName>/, '');
