import { resolve } from 'node:path';
import { unusedMetadata } from './unused-metadata.ts';

const findings = unusedMetadata(resolve(import.meta.dirname, '../..'));
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
