import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CoverageArea } from '../local-org/engine/coverage-row.ts';

const FOLDER = resolve(import.meta.dirname, '../local-org');

const INTRO = `# What the local org does

Written by \`npm run docs\` from the files coverage.ts beside the code: change it there. A test fails when a route or a word of
SOQL has no row. Evidence says why we believe that Salesforce behaves so; \`npm run parity -- --target-org ALIAS\` compares a
real org.
`;

/** The areas in their order, each from the file beside its code. */
export async function readCoverage(): Promise<CoverageArea[]> {
  const files = ['engine', 'server']
    .flatMap((part) => readdirSync(join(FOLDER, part)).map((name) => join(FOLDER, part, name, 'coverage.ts')))
    .filter((file) => existsSync(file));
  const areas = await Promise.all(
    files.map(
      async (file) => ((await import(pathToFileURL(file).href)) as { coverage: CoverageArea }).coverage
    )
  );
  return areas.sort((a, b) => a.order - b.order);
}

/** The page, as Markdown. */
export function coveragePage(areas: readonly CoverageArea[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const sections = areas.map(({ area, rows }) => {
    const lines = rows.map(({ behaviour, implemented, evidence, test, differences }) =>
      [behaviour, implemented, evidence, test ? `\`scripts/${test}\`` : '', differences ?? '']
        .map(cell)
        .join(' | ')
    );
    const head =
      '| behaviour | implemented | evidence | test | known differences |\n| --- | --- | --- | --- | --- |';
    return `## ${area}\n\n${head}\n${lines.map((line) => `| ${line} |`).join('\n')}\n`;
  });
  return [INTRO, ...sections].join('\n');
}
