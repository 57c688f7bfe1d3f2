import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  TARGET_NAMES,
  mappingText,
  readMapping,
  type Mapping,
  type TargetName
} from '../lib/mapping/index.ts';
import type { MapSource } from './export.ts';
import { effectLines, likelyLine, namesLine } from './lines.ts';
import { propose } from './propose.ts';
import type { Proposal } from './types.ts';

export interface MapOptions {
  /** The mapping file. */
  map: string;
  /** Entries that are not wanted. */
  without: readonly TargetName[];
  yes?: boolean;
  dryRun?: boolean;
  /** Propose again although there is a file. */
  propose?: boolean;
}

/** How a person answers; undefined where there is no terminal to ask in. */
export type Ask = ((question: string) => Promise<string>) | undefined;

/**
 * Shows the mapping of a file, or proposes one where there is none, and writes what is accepted.
 * @returns whether it ended as wanted: false when nothing could be asked
 * @throws Error in one sentence
 */
export async function mapFields(
  source: MapSource,
  options: MapOptions,
  say: (line: string) => void,
  ask: Ask
): Promise<boolean> {
  const isThere = existsSync(options.map);
  const kept = isThere && options.propose !== true ? readMapping(options.map) : undefined;
  const proposal: Proposal = kept ? { mapping: kept, likely: new Map() } : propose(source.survey);
  const { lost, deals } = source.survey;
  say(`${deals.toLocaleString('en-US')} deals, ${lost.toLocaleString('en-US')} of them lost. ${kept ? `Mapped by ${options.map}:` : 'Proposed:'}`); // prettier-ignore
  let mapping = withoutEntries(proposal.mapping, options.without);
  await show(source, mapping, proposal, say);
  if (Object.keys(mapping).length === 0 && !kept) {
    say('No field looks like one that could be mapped. Write the file by hand: docs/mapping.md.');
    return true;
  }
  if (options.dryRun) return true;
  const isChanged = kept === undefined || Object.keys(mapping).length < Object.keys(kept).length;
  if (!isChanged) {
    say(`Nothing to change. Edit ${options.map}, leave an entry out with --without NAME, or start again with --propose.`); // prettier-ignore
    return true;
  }
  if (!options.yes) {
    if (!ask) {
      say('Nothing is written, because there is no terminal to ask in. Accept it with --yes.');
      return false;
    }
    const accepted = await askFor(source, mapping, proposal, say, ask, options.map);
    if (!accepted) {
      say('Nothing is written.');
      return true;
    }
    mapping = accepted;
  }
  await mkdir(dirname(options.map), { recursive: true });
  await writeFile(options.map, mappingText(mapping));
  say(`Written to ${options.map}. To undo an entry, delete it there, or run this again with --without NAME.`);
  return true;
}

async function show(
  source: MapSource,
  mapping: Mapping,
  { likely }: Proposal,
  say: (line: string) => void
): Promise<void> {
  for (const line of effectLines(await source.effects(mapping), likely)) say(line);
  const mark = likelyLine(new Map([...likely].filter(([name]) => mapping[name])));
  if (mark !== undefined) say(mark);
}

/** Asks until the answer is yes or no; the name of an entry leaves it out. */
async function askFor(
  source: MapSource,
  proposed: Mapping,
  proposal: Proposal,
  say: (line: string) => void,
  ask: NonNullable<Ask>,
  file: string
): Promise<Mapping | undefined> {
  let mapping = proposed;
  for (;;) {
    const names = TARGET_NAMES.filter((name) => mapping[name]);
    if (names.length === 0) return undefined;
    const answer = (
      await ask(`Write ${file}? yes, no, or the name of an entry to leave out (${namesLine(names)}): `)
    ).trim();
    if (/^y(es)?$/i.test(answer)) return mapping;
    if (/^no?$/i.test(answer)) return undefined;
    const left = names.find((name) => name.toLowerCase() === answer.toLowerCase());
    if (!left) continue;
    mapping = withoutEntries(mapping, [left]);
    await show(source, mapping, proposal, say);
  }
}

/** Kinds of no decision say nothing without the loss type. */
export function withoutEntries(mapping: Mapping, names: readonly TargetName[]): Mapping {
  const left = new Set(names.includes('lossType') ? [...names, 'noDecisionKind'] : names);
  return Object.fromEntries(Object.entries(mapping).filter(([name]) => !left.has(name as TargetName)));
}
