import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readSourceFolder } from '../local-org/metadata/index.ts';
import { dataModelPage } from './data-model.ts';
import { coveragePage, readCoverage } from './local-org-coverage.ts';
import { readMeasured, scalePage } from './scale/page.ts';
import { securityPage } from './security/page.ts';
import { REASONS } from './security/reasons.ts';

const metadata = ['force-app/main', 'force-app/stages'].flatMap(readSourceFolder);

const PAGES = {
  'docs/data-model.md': dataModelPage(metadata),
  'docs/security.md': securityPage({ metadata, reasons: REASONS }),
  'docs/scale.md': scalePage(readMeasured()),
  'docs/local-org-coverage.md': coveragePage(await readCoverage())
};

for (const [file, page] of Object.entries(PAGES)) {
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`Wrote ${file}.`);
}
