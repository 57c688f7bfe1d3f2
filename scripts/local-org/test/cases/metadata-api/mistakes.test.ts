import { describe, expect, test } from 'vitest';
import { readComponent, sourceName } from '../../../metadata/index.ts';
import { platformComponents } from '../../../engine/deploy/platform-defaults.ts';
import { checkDeployment } from '../../../engine/deploy/checks/index.ts';
import { prepareDeployment } from '../../../engine/deploy/deploy.ts';
import { takenApart } from '../../../engine/deploy/parts.ts';
import { SALES_APP, SALES_COMPONENTS } from '../../support/sales-app.ts';
import { MISTAKES } from './mistakes.ts';
import { readSource } from '../../../engine/deploy/source.ts';
import { keyOf } from '../../../engine/deploy/types.ts';
import type { DeployProblem, OrgComponent } from '../../../engine/deploy/types.ts';

const FACTS = { multiCurrency: false, prefixes: new Map<string, string>() };
const NAMESPACES =
  'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

const own = (await prepareDeployment(readSource([SALES_APP, SALES_COMPONENTS]))).components;

/** A file whose marked element begins a new line: `!!` follows its tag. */
function fileOf(index: number): { components: OrgComponent[]; line: number; file: string } {
  const [, path, inner] = MISTAKES[index]!;
  const numbered = (text: string): string => text.replaceAll('{n}', String(index));
  const file = numbered(path);
  const { type, fullName } = sourceName(file)!;
  const broken = numbered(inner).replace(/(<[^<>]+>)!!/, '\n$1');
  const text = `<${type} ${NAMESPACES}>${broken}</${type}>`;
  const components = takenApart(readComponent(type, fullName, file, text));
  return { components, line: broken.includes('\n') ? 2 : 1, file };
}

/** Problems of a deploy of all these files together. */
async function problemsOf(files: readonly { components: OrgComponent[] }[]): Promise<DeployProblem[]> {
  const incoming = files.flatMap(({ components }) => components);
  const all = [...platformComponents(), ...own, ...incoming].map(
    (component) => [keyOf(component), component] as const
  );
  return (await checkDeployment(incoming, new Map(all), FACTS)).problems;
}

describe(`each of ${MISTAKES.length} further mistakes is told with component, file and line`, async () => {
  const files = MISTAKES.map((_, index) => fileOf(index));
  // Files of one name cannot be deployed together.
  const rounds: number[][] = [];
  for (const [index, { file }] of files.entries()) {
    const round = rounds.find((indices) => !indices.some((other) => files[other]!.file === file));
    if (round) round.push(index);
    else rounds.push([index]);
  }
  const told = new Map<number, DeployProblem[]>();
  for (const round of rounds) {
    const problems = await problemsOf(round.map((index) => files[index]!));
    for (const index of round)
      told.set(
        index,
        problems.filter(({ file }) => file === files[index]!.file)
      );
  }

  test.each(MISTAKES.map(([what, , , message], index) => ({ what, message, index })))(
    '$what',
    ({ message, index }) => {
      const { line } = files[index]!;
      expect(told.get(index)).toContainEqual(
        expect.objectContaining({
          component: expect.objectContaining({ fullName: expect.stringMatching(/./) }),
          line,
          message: expect.stringContaining(message)
        })
      );
    }
  );
});

test('settings of a component for its targets are no mistake', async () => {
  const inner = `<apiVersion>60.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__AppPage</target><target>lightning__RecordPage</target></targets><targetConfigs><targetConfig targets="lightning__AppPage, lightning__RecordPage"><property name="x" type="Integer" label="X" default="3" min="0" max="9"/><objects><object>Opportunity</object></objects><supportedFormFactors><supportedFormFactor type="Small"/></supportedFormFactors></targetConfig></targetConfigs>`;
  const file = 'lwc/fine/fine.js-meta.xml';
  const text = `<LightningComponentBundle ${NAMESPACES}>${inner}</LightningComponentBundle>`;
  expect(
    await problemsOf([{ components: [readComponent('LightningComponentBundle', 'fine', file, text)] }])
  ).toEqual([]);
});
