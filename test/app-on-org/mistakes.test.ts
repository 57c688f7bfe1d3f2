import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseXml, readComponent } from '../../scripts/local-org/metadata/index.ts';
import type { XmlElement } from '../../scripts/local-org/metadata/index.ts';
import { inspectBundles } from '../../scripts/local-org/engine/deploy/bundles/prepare.ts';
import { platformComponents } from '../../scripts/local-org/engine/deploy/platform-defaults.ts';
import { checkDeployment } from '../../scripts/local-org/engine/deploy/checks/index.ts';
import { prepareDeployment } from '../../scripts/local-org/engine/deploy/deploy.ts';
import { takenApart } from '../../scripts/local-org/engine/deploy/parts.ts';
import { SEED_KINDS, seedsOf, sortOf } from './seeding/seeds.ts';
import type { Seed } from './seeding/seeds.ts';
import { readSource } from '../../scripts/local-org/engine/deploy/source.ts';
import { keyOf } from '../../scripts/local-org/engine/deploy/types.ts';
import type { DeployProblem, OrgComponent } from '../../scripts/local-org/engine/deploy/types.ts';

const ROUNDS = 20;
const FACTS = { multiCurrency: false, prefixes: new Map<string, string>() };

const source = await prepareDeployment(readSource(['force-app/main', 'force-app/stages']));
const raw = readSource(['force-app/main', 'force-app/stages']);

/** Every file of the deploy, sources of components among them. */
const files = new Map(
  raw.components.flatMap(({ file, text, files: bundle }) => [
    [file, text] as const,
    ...[...(bundle ?? [])].map(([name, content]) => [`${dirname(file)}/${name}`, content] as const)
  ])
);

const check = (components: readonly OrgComponent[]): Promise<DeployProblem[]> => {
  const bare = platformComponents().map((component) => [keyOf(component), component] as const);
  const own = components.map((component) => [keyOf(component), component] as const);
  return checkDeployment(components, new Map([...bare, ...own]), FACTS).then(({ problems }) => problems);
};

function changed({ file, line, text }: Seed): string {
  const lines = files.get(file)!.split('\n');
  lines[line - 1] = text;
  return lines.join('\n');
}

const isBundleFile = ({ file }: Seed): boolean => file.includes('/lwc/') && !file.endsWith('-meta.xml');

/** The bundles of all seeds with their mistakes in them, compiled at one go. */
async function brokenBundles(seeds: readonly Seed[]): Promise<Map<Seed, OrgComponent>> {
  const own = seeds.filter(isBundleFile);
  const components = own.map(({ file }) =>
    raw.components.find((c) => c.files && dirname(c.file) === dirname(file))!
  );
  const jobs = own.map((seed, index) => ({
    name: components[index]!.fullName,
    source: dirname(`${process.cwd()}/${components[index]!.file}`),
    files: {
      ...Object.fromEntries(components[index]!.files!),
      [seed.file.slice(dirname(seed.file).length + 1)]: changed(seed)
    }
  }));
  const inspected = await inspectBundles(jobs);
  return new Map(
    own.map((seed, index) => {
      const { files: emitted, facts } = inspected[index]!;
      return [seed, { ...components[index]!, files: new Map(Object.entries(emitted)), facts }];
    })
  );
}

/** Everything there is, with the mistakes of one round. */
function deploymentOf(seeds: readonly Seed[], bundles: ReadonlyMap<Seed, OrgComponent>): OrgComponent[] {
  const broken = new Map(seeds.map((seed) => [seed.file, seed]));
  const replaced = new Set<string>();
  return source.components.flatMap((component) => {
    const inBundle = seeds.find((seed) => bundles.get(seed)?.file === component.file);
    if (inBundle) return [bundles.get(inBundle)!];
    const seed = broken.get(component.file);
    if (!seed) return [component];
    // A file may hold several components; all of them are read again with the first.
    if (replaced.has(component.file)) return [];
    replaced.add(component.file);
    const { type, fullName } = raw.components.find((c) => c.file === component.file)!;
    const read = readComponent(type, fullName, component.file, changed(seed));
    return takenApart(read).map((part) => ({ ...part, files: component.files, facts: component.facts }));
  });
}

/** Lines at which a mistake may be reported: its line, those of the elements around it, and that of its neighbor. */
function linesOf(seed: Seed): Set<number> {
  const lines = new Set([seed.line]);
  if (isBundleFile(seed)) return lines;
  const around = (element: XmlElement, parents: readonly number[]): void => {
    if (element.line === seed.line) for (const line of parents) lines.add(line);
    for (const child of element.children) around(child, [...parents, element.line]);
  };
  around(parseXml(files.get(seed.file)!), []);
  return lines;
}

const isTold = (problems: readonly DeployProblem[], seed: Seed): boolean => {
  const lines = linesOf(seed);
  return problems.some(
    ({ file, line, column, component, message }) =>
      file === seed.file && lines.has(line) && column >= 1 && component.fullName !== '' && message !== ''
  );
};

test('the metadata of this repository has no mistake', async () => {
  expect(await check(source.components)).toEqual([]);
});

describe(`${ROUNDS * SEED_KINDS.length} mistakes of ${SEED_KINDS.length} kinds`, async () => {
  const rounds = seedsOf(files, ROUNDS, 7);
  const bundles = await brokenBundles(rounds.flat());
  const missed: Seed[] = [];
  for (const seeds of rounds) {
    const problems = await check(deploymentOf(seeds, bundles));
    missed.push(...seeds.filter((seed) => !isTold(problems, seed)));
  }

  test.each(SEED_KINDS.map(({ kind }) => kind))('%s is told with component, file and line', (kind) => {
    expect(missed.filter((seed) => seed.kind === kind)).toEqual([]);
  });

  test('names that lead nowhere are of many sorts of files', () => {
    const kind = rounds.flat().filter((seed) => seed.kind === 'a name that leads nowhere');
    expect([...new Set(kind.map(({ file }) => sortOf(file)))]).toEqual(
      expect.arrayContaining(['layout', 'listView', 'permissionset', 'tab', 'validationRule'])
    );
  });

  test('are as many as they should be, no two alike', () => {
    expect(rounds.flat()).toHaveLength(200);
    expect(new Set(rounds.flat().map(({ kind, file, line }) => `${kind} ${file}:${line}`)).size).toBe(200);
  });
});
