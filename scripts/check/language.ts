import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { proseOf } from './prose.ts';

/** A word or turn that this project does not use, and what to write instead. */
interface Turn {
  find: RegExp;
  instead: string;
}

export const turns: readonly Turn[] = [
  { find: /\banew\b/i, instead: 'again' },
  { find: /\bof (?:its|their|his|her|one's) own\b/i, instead: '"its own …", "separate" or "another"' },
  { find: /\bnobody\b/i, instead: '"no one", or the person who does not' },
  { find: /\bsomebody\b/i, instead: '"someone", or the person' },
  { find: /\beverybody\b/i, instead: 'everyone' },
  { find: /\banybody\b/i, instead: 'anyone' },
  {
    find: /\b(?:is|are|was|were|be|been) told\b/,
    instead: 'the active voice: who says it, or "gets", "knows"'
  },
  { find: /\bshall\b/i, instead: '"will" or "must"' },
  { find: /\b(?:makes?|made|making) good\b/i, instead: '"repair" or "resume"' },
  { find: /\bamiss\b/i, instead: 'wrong' },
  { find: /\botherwise than\b/i, instead: 'different from' },
  { find: /\bheed(?:s|ed)?\b/i, instead: '"follow" or "use"' },
  { find: /\bvanish(?:es|ed|ing)?\b/i, instead: '"disappear" or "is removed"' },
  { find: /\bfor ever\b/i, instead: '"forever" or "never deletes"' },
  { find: /\bany more\b/i, instead: 'no longer' },
  { find: /\b(?:is|are|has|have|in use) no more\b/i, instead: 'no longer' },
  {
    find: /\b(?:stands?|stood|standing) (?:in|on|at|for|there|beside|above|below|behind|before|between)\b/i,
    instead: '"is", "means" or "is shown"'
  },
  { find: /\brests? (?:on|upon)\b/, instead: '"is based on" or "depends on"' },
  { find: /\b(?:held|holds?|holding) (?:\w+ )?against\b/i, instead: '"compare with" or "check against"' },
  { find: /\b(?:lies|lay) (?:in|on|at|there|before|after|behind|between|outside|within)\b/i, instead: 'is' },
  { find: /\bwhatever (?:a|an|the|it|is|was|comes)\b/i, instead: '"any", "regardless of" or "what"' },
  { find: /\bwhoever\b/i, instead: '"anyone who", or the person' },
  { find: /\b(?:thereof|whereof|wherein|hitherto|thereupon)\b/i, instead: 'a plain relative clause' },
  { find: /\bcomes? of\b/i, instead: '"results from" or "comes from"' },
  { find: /\bthat (?:is|are) none\b/i, instead: '"invalid", or "that is not one"' },
  { find: /\bhas to see to\b/i, instead: '"must"' },
  { find: /\bgoes out:|\bcomes in:/i, instead: '"Input:" and "Output:"' },
  { find: /^In: /, instead: '"Input:" and "Output:"' }
];

/** Files and folders that the check reads. Extend it when you clean another folder. */
const covered: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/benchmarks.md',
  'docs/data-model.md',
  'docs/decisions',
  'docs/local-org-coverage.md',
  'docs/mapping.md',
  'docs/metrics.md',
  'docs/scheduling.md',
  'docs/tour.md',
  'docs/usage.md',
  'force-app/main/default/applications',
  'force-app/main/default/customMetadata',
  'force-app/main/default/customPermissions',
  'force-app/main/default/globalValueSets',
  'force-app/main/default/labels',
  'force-app/main/default/lwc',
  'force-app/main/default/objects',
  'force-app/main/default/permissionsets',
  'force-app/main/default/tabs',
  'jest',
  'scripts/bench',
  'scripts/board-pack',
  'scripts/build-lwc',
  'scripts/check',
  'scripts/docs',
  'scripts/generate',
  'scripts/lib',
  'scripts/lint',
  'scripts/local-org',
  'scripts/map',
  'scripts/parity',
  'scripts/sample-data',
  'scripts/screenshots',
  'scripts/setup',
  'scripts/start',
  'scripts/sync',
  'test/app-on-org',
  'test/browser',
  'test/second-opinion',
  'test/support'
];

/** Places that keep such a word, each with the reason. */
const allowed: readonly { file: string; text: string; reason: string }[] = [
  { file: 'scripts/check/language.ts', text: 'instead:', reason: 'the list itself' },
  { file: 'scripts/check/language.test.ts', text: 'anew', reason: 'the planted word' }
];

interface Finding {
  /** file:line */
  place: string;
  turn: string;
  instead: string;
}

/** @param text what a file contains; its name says how to read it */
export function findingsIn(file: string, text: string): Finding[] {
  // Most files have none of the words anywhere, and need not be parsed.
  const possible = turns.filter(({ find }) => new RegExp(find.source, `${find.flags}m`).test(text));
  if (possible.length === 0) return [];
  return proseOf(file, file === 'CHANGELOG.md' ? unreleased(text) : text)
    .filter((part) => !allowed.some((entry) => entry.file === file && part.text.includes(entry.text)))
    .flatMap((part) =>
      possible.flatMap(({ find, instead }) => {
        const found = find.exec(part.text);
        return found ? [{ place: `${file}:${part.line}`, turn: found[0], instead }] : [];
      })
    );
}

/** @param root the project's folder */
export const findingsOf = (root: string, paths = covered): Finding[] =>
  paths
    .flatMap((path) => filesBelow(root, path))
    .flatMap((file) => findingsIn(file, readFileSync(join(root, file), 'utf8')));

/** Notes of a release are not rewritten. */
const unreleased = (changelog: string): string => changelog.split(/^## \[\d/m)[0]!;

function filesBelow(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
