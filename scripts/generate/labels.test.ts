import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { appLabels } from '../lib/app-labels.ts';
import { labelModules, placeOf } from './label-files.ts';

// That the modules say what the XML says is in files.test.ts; that scripts use only what there is, the types say.

const LWC = resolve(import.meta.dirname, '../../force-app/main/default/lwc');
const LABELS = [...appLabels().keys()];
const PLACES = LABELS.map((label) => ({ label, ...placeOf(label) }));

interface Bundle {
  name: string;
  /** Its scripts and templates. */
  scripts: string;
  templates: string;
  /** The topics of labels that it imports. */
  topics: readonly string[];
}

const textOf = (bundle: string, ending: string): string =>
  readdirSync(join(LWC, bundle))
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(LWC, bundle, file), 'utf8'))
    .join('\n');

const imported = /import \{([^}]*)\} from 'c\/forecastLabels'/g;

const bundles: Bundle[] = readdirSync(LWC).map((name) => {
  const scripts =
    name === 'forecastLabels' ? readFileSync(join(LWC, name, 'words.ts'), 'utf8') : textOf(name, '.ts');
  const names = [...scripts.matchAll(imported)].flatMap(([, list = '']) => list.split(','));
  const topics = names.map((one) => one.trim().split(' ')[0] ?? '');
  const own = name === 'forecastLabels' ? ['common', 'team'] : topics;
  return { name, scripts, templates: textOf(name, '.html'), topics: own };
});

/** Handed over as a whole: the forms of a plural. */
const READ_WHOLE = ['dealCount', 'sellerCount'];

/** Whether a bundle reads labels by a key that it has worked out: then the keys are texts in it. */
const readsByKey = ({ scripts }: Bundle, topic: string): boolean => {
  const alias = new RegExp(`\\b${topic} as (\\w+)`).exec(scripts)?.[1] ?? topic;
  return scripts.includes(`${alias}[`);
};

const uses = (bundle: Bundle, topic: string, key: string): boolean =>
  bundle.topics.includes(topic) &&
  (new RegExp(`\\.${key}\\b`).test(`${bundle.scripts}\n${bundle.templates}`) ||
    (readsByKey(bundle, topic) && bundle.scripts.includes(`'${key}'`)));

test('every label is used by a component', () => {
  const unused = PLACES.filter(
    ({ topic, key }) => !READ_WHOLE.includes(topic) && !bundles.some((bundle) => uses(bundle, topic, key))
  );
  expect(unused.map(({ label }) => label)).toEqual([]);
});

test('every label that a template shows is there', () => {
  const missing = bundles.flatMap(({ name, scripts, templates, topics }) => {
    const keys = PLACES.filter(({ topic }) => topics.includes(topic)).map(({ key }) => key);
    const added = [...(/labels = \{([^}]*)\}/.exec(scripts)?.[1] ?? '').matchAll(/(\w+):/g)].map(
      ([, key]) => key
    );
    const shown = [...templates.matchAll(/\{labels\.(\w+)\}/g)].map(([, key]) => key);
    return shown.filter((key) => ![...keys, ...added].includes(key!)).map((key) => `${name}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('a label becomes a member of its topic', () => {
  const modules = labelModules(['Forecast_Board_Title', 'Forecast_Board_InCall', 'Forecast_Notes_View']);
  expect([...modules.keys()]).toEqual(['board.ts', 'notes.ts', 'forecastLabels.ts']);
  expect(modules.get('board.ts')).toContain(
    "import inCall from '@salesforce/label/c.Forecast_Board_InCall';"
  );
  expect(modules.get('board.ts')).toContain('export const board = { title, inCall };');
  expect(() => placeOf('Board_Title')).toThrow('Forecast_Topic_Name');
});
