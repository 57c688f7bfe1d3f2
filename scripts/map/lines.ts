import { targetOf, type TargetName } from '../lib/mapping/index.ts';
import type { Effect, Proposal } from './types.ts';

const n = (count: number): string => count.toLocaleString('en-US');

/** Targets whose values are listed; the others are taken as they are. */
const isListed = ({ name }: Effect): boolean => targetOf(name).values !== undefined;

/** `Losses by Opportunity.Loss_Reason__c: 36 of 203 classified` */
const effectLine = (effect: Effect): string => {
  const { label } = targetOf(effect.name);
  const did = isListed(effect) ? 'classified' : 'filled';
  return `${label} by ${effect.field}: ${n(effect.filled)} of ${n(effect.of)} ${did}`;
};

/** One line for all entries, without the object's name. */
export const summaryLine = (effects: readonly Effect[]): string =>
  effects.map((effect) => effectLine(effect).replace(/ by \w+\./, ' by ')).join('; ');

/** What each entry does, with every listed value and how often there is it. */
export function effectLines(effects: readonly Effect[], likely: Proposal['likely'] = new Map()): string[] {
  return effects.flatMap((effect) => [`${effect.name}: ${effectLine(effect)}`, ...valueLines(effect, likely.get(effect.name))]); // prettier-ignore
}

function valueLines(effect: Effect, likely: ReadonlySet<string> | undefined): string[] {
  if (effect.of === 0) return ['    there is no such field in the data'];
  if (targetOf(effect.name).isDate) return [];
  const width = Math.min(40, Math.max(0, ...effect.values.map(({ value }) => value.length)));
  const lines = effect.values.map(({ value, count, means }) => {
    const meaning = means ?? (isListed(effect) ? '(not classified)' : '(left out)');
    const isPlain = means !== null && !isListed(effect);
    const mark = likely?.has(value) ? ' ?' : '';
    return `  ${n(count).padStart(8)}  ${value.padEnd(width)}${isPlain ? '' : `  ${meaning}${mark}`}`.trimEnd();
  });
  return effect.further > 0 ? [...lines, `            and ${n(effect.further)} more values`] : lines;
}

/** Said once where any value bears the mark. */
export const likelyLine = (likely: Proposal['likely']): string | undefined =>
  [...likely.values()].some((values) => values.size > 0)
    ? '? Likely, not certain: a price, for example, usually loses to a competitor. Change or delete what is wrong in your org.'
    : undefined;

/** The names of a mapping's entries, for a sentence. */
export const namesLine = (names: readonly TargetName[]): string => names.join(', ');
