import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MAPPING_FILE, fieldMappings, readMapping, type Mapping } from '../lib/mapping/index.ts';
import type { ChoiceOptions } from '../local-org/engine/load/cli-choices.ts';
import type { ExportRules } from '../local-org/engine/load/export-rules.ts';
import { withExport } from '../map/export.ts';
import { summaryLine } from '../map/lines.ts';
import { propose } from '../map/propose.ts';
import type { Effect } from '../map/types.ts';

interface MappingOptions extends Pick<ChoiceOptions, 'won' | 'closed'> {
  data: string;
  /** A file; false for no mapping. */
  map?: string | boolean;
}

const ROOT = resolve(import.meta.dirname, '../..');
const RULES = join(import.meta.dirname, 'export-rules.json');

/**
 * What the local org has to know of this export: the app's rules, and its fields by the mapping of the file that is named,
 * else of config/mapping.json if the export has a field of it, else as proposed. The page and the start say what was mapped.
 * @param folder where the rules are written
 * @param missing what could not be read, in sentences that the page shows, too
 * @returns the file of the rules; undefined where nothing is mapped
 * @throws Error in one sentence where the file cannot be used or the export cannot be read
 */
export async function mappedRules(
  options: MappingOptions,
  folder: string,
  missing: readonly string[] = []
): Promise<string | undefined> {
  if (options.map === false && missing.length === 0) return undefined;
  if (options.map === false) return rulesFile(folder, {}, missing);
  const named = typeof options.map === 'string' ? options.map : undefined;
  const kept = join(ROOT, MAPPING_FILE);
  const file = named ?? (existsSync(kept) ? kept : undefined);
  const { mapping, effects, isProposed } = await withExport(options.data, options, async (source) => {
    const there = file === undefined ? undefined : readMapping(file);
    const found = there && (await source.effects(there));
    // A file for another org says nothing about this export.
    const isOurs = found?.some(isThere) === true || named !== undefined;
    if (there && found && isOurs) return { mapping: there, effects: found, isProposed: false };
    const proposed = propose(source.survey).mapping;
    return { mapping: proposed, effects: await source.effects(proposed), isProposed: true };
  });
  const notes = [...missing, ...notesOn(effects, isProposed ? undefined : (named ?? MAPPING_FILE))];
  return notes.length === 0 ? undefined : rulesFile(folder, mapping, notes);
}

function rulesFile(folder: string, mapping: Mapping, notes: readonly string[]): string {
  const path = join(folder, 'export-rules.json');
  writeFileSync(path, JSON.stringify(rulesWith(mapping, notes)));
  return path;
}

/** The export has the field. */
const isThere = ({ of }: Effect): boolean => of > 0;

function rulesWith(mapping: Mapping, notes: readonly string[]): ExportRules {
  const rules = JSON.parse(readFileSync(RULES, 'utf8')) as ExportRules;
  return { ...rules, mappedFields: [...fieldMappings(mapping).values()], notes };
}

/** What was mapped in one line, and what a file maps that the export does not have. */
function notesOn(effects: readonly Effect[], file: string | undefined): string[] {
  const [there, gone] = [effects.filter(isThere), effects.filter((effect) => !isThere(effect))];
  const whence = file === undefined ? 'Mapped by name and values' : `Mapped by ${file}`;
  const how = file === undefined ? ' npm run map shows each value; --no-map leaves the mapping out.' : '';
  return [
    ...(there.length > 0 ? [`${whence}: ${summaryLine(there)}.${how}`] : []),
    ...(gone.length > 0
      ? [
          `${file}: the export has no ${gone.map(({ field }) => field).join(', ')}; nothing is mapped from there.`
        ]
      : [])
  ];
}
