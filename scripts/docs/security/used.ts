import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceObjects } from '../../sync/src/plan/objects.ts';
import { fieldTargets, targets } from '../../sync/src/plan/targets.ts';
import type { Used } from './rights.ts';

const LWC = 'force-app/main/default/lwc';

/** The text of the components, without their tests. */
export const componentsText = (root: string): string =>
  readdirSync(join(root, LWC), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|html)$/.test(entry.name) && !/__tests__/.test(entry.parentPath)
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

/** A field is read where the components name it, or the record that it leads to. What writes it is said by the reasons. */
function usedByComponents(root: string): Used {
  const words = new Set(componentsText(root).match(/\w+/g));
  const isNamed = (name: string): boolean => words.has(name) || words.has(name.replace(/__c$/, '__r'));
  return { reads: (field) => isNamed(field.split('.')[1] ?? ''), writes: () => false };
}

/** The catalogue of the sync says what it reads and writes. */
function usedBySync(): Used {
  const read = new Set(
    sourceObjects.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`))
  );
  const written = new Set(
    [...targets, ...fieldTargets].flatMap(({ name, fields }) => fields.map((field) => `${name}.${field}`))
  );
  return { reads: (field) => read.has(field) || written.has(field), writes: (field) => written.has(field) };
}

/** Which of the two a permission set is for, by its name. */
export const usedBy = (root: string): ((set: string) => Used) => {
  const [components, sync] = [usedByComponents(root), usedBySync()];
  return (set) => (set === 'Forecast_Sync' ? sync : components);
};
