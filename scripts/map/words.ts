import vocabulary from './vocabulary.json' with { type: 'json' };
import type { TargetName } from '../lib/mapping/index.ts';

/** The phrases of a list of the vocabulary, in which a line holds several with commas between them. */
const phrasesOf = (lines: readonly string[] = []): string[] => lines.flatMap((line) => line.split(', '));

/** What a value of a reason for losing means, and whether it can mean something else. */
interface LossMeaning {
  readonly type: 'Competition' | 'No Decision';
  readonly kind?: 'Told Us' | 'Keeps What It Has' | 'Went Silent';
  readonly isSure: boolean;
}

/**
 * A text as it is compared: lower case, without accents, single blanks between words. `ä` and `ae` are the same, since names
 * of fields have no accents.
 */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a field's name: `MainCompetitor2__c` is "main competitor 2". */
const wordsOfName = (name: string): string =>
  plain(
    name
      .replace(/__[a-z]$/i, '')
      .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
  );

const patterns = new Map<string, RegExp>();

/** Whether a phrase of the vocabulary is in a plain text: whole words, a star for the rest of a word. */
function has(text: string, phrase: string): boolean {
  let pattern = patterns.get(phrase);
  if (!pattern) {
    const words = phrase
      .split(' ')
      .map((word) => plain(word) + (word.endsWith('*') ? '[\\p{L}\\p{N}]*' : ''));
    pattern = new RegExp(`(^| )${words.join(' ')}( |$)`, 'u');
    patterns.set(phrase, pattern);
  }
  return pattern.test(text);
}

/** A name from so many letters on is found within another word, as in `Kundensegment`. */
const LONG = 6;

/** Setup makes `Motivo_de_P_rdida__c` of "Motivo de Pérdida": an underscore can be a letter. */
const withGaps = (name: string, compact: string): boolean =>
  new RegExp(
    `^${name
      .replace(/__[a-z]$/i, '')
      .replace(/\W/g, '')
      .toLowerCase()
      .replace(/_+/g, '.?')}$`
  ).test(compact);

/** How well the API name or label of a field fits a target: 0 not at all, and earlier words of the vocabulary better than later ones. */
export function nameScore(target: TargetName, names: readonly string[]): number {
  const phrases = phrasesOf((vocabulary.names as Partial<Record<TargetName, readonly string[]>>)[target]);
  const place = phrases.findIndex((phrase) => {
    const text = plain(phrase);
    const compact = text.replaceAll(' ', '');
    return names.some((name) => {
      const words = wordsOfName(name);
      if (words === '') return false;
      if (has(words, text)) return true;
      return (
        compact.length >= LONG && (words.replaceAll(' ', '').includes(compact) || withGaps(name, compact))
      );
    });
  });
  return place < 0 ? 0 : 1 - place / (phrases.length + 1);
}

/** The longest phrase counts, and a sure one before a likely one. */
export function lossMeaning(value: string): LossMeaning | undefined {
  const text = plain(value);
  let best: { weight: number; meaning: LossMeaning } | undefined;
  for (const { type, kind, is, words } of vocabulary.losses as readonly LossWords[]) {
    for (const phrase of phrasesOf(words)) {
      const weight = phrase.length + (is === 'sure' ? 1000 : 0);
      if (weight <= (best?.weight ?? 0) || !has(text, phrase)) continue;
      best = { weight, meaning: { type, ...(kind ? { kind } : {}), isSure: is === 'sure' } };
    }
  }
  return best?.meaning;
}

interface LossWords extends Pick<LossMeaning, 'type' | 'kind'> {
  readonly is: 'sure' | 'likely';
  readonly words: readonly string[];
}

/** Lists of words by what they mean. */
const MEANINGS: Partial<Record<TargetName, Readonly<Record<string, readonly string[]>>>> = {
  motion: vocabulary.motions,
  call: vocabulary.calls,
  fit: vocabulary.fits
};

/** What a value means for a motion, a call or a fit; the first list that has it. */
export function meaningOf(target: TargetName, value: string): string | undefined {
  const text = plain(value);
  const isWhole = target !== 'motion';
  return Object.entries(MEANINGS[target] ?? {}).find(([, words]) =>
    phrasesOf(words).some((word) => (isWhole ? text === plain(word) : has(text, word)))
  )?.[0];
}

/** "None", "unknown" and the like. */
export const meansNothing = (value: string): boolean => {
  const text = plain(value);
  return text === '' || phrasesOf(vocabulary.nothing).some((word) => text === plain(word));
};
