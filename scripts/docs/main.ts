import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readSourceFolder } from '../local-org/metadata/index.ts';
import { dataModelPage } from './data-model.ts';
import { coveragePage, readCoverage } from './local-org-coverage.ts';

const PAGES = {
  'docs/data-model.md': dataModelPage(['force-app/main', 'force-app/stages'].flatMap(readSourceFolder)),
  'docs/local-org-coverage.md': coveragePage(await readCoverage())
};

for (const [file, page] of Object.entries(PAGES)) {
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`Wrote ${file}.`);
}
