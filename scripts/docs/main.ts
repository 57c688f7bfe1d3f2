import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readSourceFolder } from '../lib/metadata/index.ts';
import { dataModelPage } from './data-model.ts';

const file = 'docs/data-model.md';
const page = dataModelPage(['force-app/main', 'force-app/stages'].flatMap(readSourceFolder));
writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
console.log(`Wrote ${file}.`);
