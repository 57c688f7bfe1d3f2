import { WORDS, numberWithWords } from './words';

/** An amount as 4.82M, or as the user's language counts it: 482万, 4,82 Mio., 48.2L. */
export type ShortFormat = (amount: number) => string;

const MILLION = 1_000_000;
/** Beyond it no language has a word. */
const MOST = 15;
/** From here on whole thousands would round to a thousand of them. */
const NEARLY = 999_500;

const memoized = <To>(work: (exponent: number) => To): ((exponent: number) => To) => {
  const known = new Map<number, To>();
  return (exponent) => {
    if (!known.has(exponent)) known.set(exponent, work(exponent));
    return known.get(exponent)!;
  };
};

const counting = new Intl.NumberFormat(WORDS, { notation: 'compact', maximumFractionDigits: 0 });

/** The power of ten in which the language counts amounts of this power: 3 (K) or 4 (万) for ten thousand. */
const unitOf = memoized((exponent) => {
  const digits = counting
    .formatToParts(10 ** exponent)
    .filter(({ type }) => type === 'integer')
    .reduce((sum, { value }) => sum + value.length, 0);
  return exponent - (digits - 1);
});

/** To the thousand below a million, above it to two decimals of millions and billions: parts of a bar then add up. */
const exactTo = (exponent: number): number => (exponent < 6 ? 3 : 3 * Math.floor(exponent / 3) - 2);

export const shortFormat = (options: Intl.NumberFormatOptions = {}): ShortFormat => {
  const formatFor = memoized((digits) =>
    numberWithWords({
      notation: 'compact',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...options
    })
  );
  return (amount) => {
    const size = Math.abs(amount);
    const shown = size < NEARLY ? size : Math.max(size, MILLION);
    const exponent = shown >= 1 ? Math.min(MOST, Math.floor(Math.log10(shown))) : 0;
    const digits = Math.max(0, unitOf(exponent) - exactTo(exponent));
    return formatFor(digits)(Math.sign(amount) * shown);
  };
};
