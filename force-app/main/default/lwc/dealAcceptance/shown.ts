import type { Acceptance } from 'c/forecastData';
import { dealAcceptance as labels, fill } from 'c/forecastLabels';
import { acceptedWords, awaitsAcceptance, chipsOf, summaryOf } from './form';

/** The card of a deal that is known. */
export interface Shown {
  /** Open, and no one has accepted it. */
  readonly isAsked: boolean;
  readonly isAccepted: boolean;
  readonly isClosedUnaccepted: boolean;
  readonly acceptedWords: string;
  readonly summary: string;
  readonly chips: readonly string[];
  /** Until when it is left out; ''. */
  readonly waiting: string;
}

/** @param today yyyy-mm-dd */
export const shownOf = (deal: Acceptance, today: string): Shown => {
  const { acceptedDate, category, nextStep } = deal;
  const isAsked = awaitsAcceptance(deal);
  const isAccepted = Boolean(acceptedDate);
  return {
    isAsked,
    isAccepted,
    isClosedUnaccepted: !isAsked && !isAccepted,
    acceptedWords: acceptedWords(deal),
    summary: summaryOf(deal),
    chips: chipsOf(deal, today),
    waiting: category === 'Omitted' && nextStep ? fill(labels.waiting, nextStep) : ''
  };
};
