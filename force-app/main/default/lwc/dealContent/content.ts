import type { GivenContent } from 'c/forecastData';
import { formatDate } from 'c/forecastFormat';
import { dealContent as labels, fill } from 'c/forecastLabels';

/** Content of a stage, and when this buyer was given it. */
export interface Row {
  readonly text: string;
  /** ''; "given Nov 30", "given 3 times, last on Nov 30". */
  readonly given: string;
  /** The task of today, which can be taken back; undefined: it was not given today. */
  readonly todayId: string | undefined;
  readonly canGive: boolean;
  readonly giveLabel: string;
  readonly undoLabel: string;
}

const givenWords = (own: readonly GivenContent[]): string => {
  if (own.length === 0) return '';
  const last = own.find(({ on }) => on !== null)?.on ?? null;
  if (last === null) return labels.given;
  return own.length === 1
    ? fill(labels.givenOn, formatDate(last))
    : fill(labels.givenTimes, String(own.length), formatDate(last));
};

/**
 * @param given latest first
 * @param today yyyy-mm-dd; what was given today is not given again, but can be taken back
 */
export const rowsOf = (
  content: readonly string[],
  given: readonly GivenContent[],
  { today, mayGive }: { today: string; mayGive: boolean }
): Row[] =>
  content.map((text) => {
    const own = given.filter((one) => one.content !== '' && text.startsWith(one.content));
    const todayId = own.find(({ on }) => on === today)?.id;
    return {
      text,
      given: givenWords(own),
      todayId: mayGive ? todayId : undefined,
      canGive: mayGive && todayId === undefined,
      giveLabel: fill(labels.giveLabel, text),
      undoLabel: fill(labels.undoLabel, text)
    };
  });
