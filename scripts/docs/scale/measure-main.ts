import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { measure, MEASURED_SELLERS, type Measured } from './measure.ts';

/** Measures again what docs/scale.md says; it takes some minutes. Run it when the sync writes other records. */
const file = new URL('measured.json', import.meta.url).pathname;
const all: Measured[] = [];
for (const sellers of MEASURED_SELLERS) all.push(await measure(sellers));
writeFileSync(file, await format(JSON.stringify(all), { ...(await resolveConfig(file)), filepath: file }));
console.log(`Wrote ${file}.`);
