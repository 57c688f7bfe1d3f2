import type { DealChoices } from 'c/dealChoices';
import type { Acceptance, AcceptanceToSave } from 'c/forecastData';
import { formatDate, formatLongDate } from 'c/forecastFormat';
import { common, dealAcceptance as labels, fill } from 'c/forecastLabels';
import { addDays, isInForecast } from 'c/forecastModel';
import type { ForecastCategory, StageFacts } from 'c/forecastModel';

/** The values with which the rules of the org refuse a deal, and the one that needs a promise. */
const NO_FIT = 'None';
const NO_FUNDING = 'No path';
const NO_EVENT = 'None';
const NO_POWER = 'None';
const PROMISED = 'Will connect us';
/** The criterion that a promise is evidence for. */
const PROMISE_TOPIC = 'Way_To_Power';

/** What has been chosen or typed, by the name of the field. */
export type Input = Readonly<Record<string, string | undefined>>;

/** The form as it is, with what has been chosen. */
export interface Form {
  readonly fit: string;
  readonly funding: string;
  readonly event: string;
  readonly eventDate: string;
  readonly power: string;
  readonly has: {
    readonly eventDate: boolean;
    readonly promise: boolean;
  };
  /** Why the deal cannot be accepted so, in a sentence; '': it can. */
  readonly refusal: string;
  /** What speaks against it although it can be accepted; ''. */
  readonly caution: string;
}

const isCounted = (deal: Acceptance): boolean => isInForecast(deal.category as ForecastCategory);

/** Open, without the date of acceptance, and not held back until a later day. */
export const awaitsAcceptance = (deal: Acceptance): boolean => !deal.isClosed && deal.acceptedDate === '';

const refusalOf = ({ fit, funding, power }: Pick<Form, 'fit' | 'funding' | 'power'>): string => {
  if (fit === NO_FIT) return labels.noFit;
  if (funding === NO_FUNDING) return labels.noFunding;
  return power === NO_POWER ? labels.noPower : '';
};

export const formOf = (deal: Acceptance, input: Input, choices: DealChoices | null): Form => {
  const said = {
    fit: input.fit ?? deal.fit ?? '',
    funding: input.funding ?? deal.funding ?? '',
    event: input.event ?? deal.event ?? '',
    power: input.power ?? deal.power ?? ''
  };
  return {
    ...said,
    eventDate: input.eventDate ?? deal.eventDate ?? '',
    has: {
      eventDate: said.event !== '' && said.event !== NO_EVENT,
      promise: said.power === PROMISED && choices?.mayConfirm === true
    },
    refusal: refusalOf(said),
    caution: said.event === NO_EVENT ? labels.noEvent : ''
  };
};

/** The first open stage that counts, for a deal that stands outside of the forecast. */
const firstStage = (stages: readonly StageFacts[]): StageFacts | undefined =>
  stages.find(({ isClosed, category }) => !isClosed && isInForecast(category));

/** An open stage outside of the forecast; undefined: the org has none. */
export const outsideStage = (stages: readonly StageFacts[]): StageFacts | undefined =>
  stages.find(({ isClosed, category }) => !isClosed && category === 'Omitted');

/** What the org is asked to save; a field that is not visible stays as it is. */
export const toSave = (
  dealId: string,
  deal: Acceptance,
  { form, input, stages, today }: { form: Form; input: Input; stages: readonly StageFacts[]; today: string }
): AcceptanceToSave => {
  const visible = (value: string, was: string | null): string | undefined =>
    was === null || value === '' ? undefined : value;
  const by = input.promiseBy;
  const words = (input.promise ?? '').trim();
  const answer = [words, by ? fill(labels.promiseBy, formatLongDate(by)) : ''].filter(Boolean).join(' ');
  return {
    dealId,
    acceptedDate: today,
    stage: isCounted(deal) ? undefined : firstStage(stages)?.value,
    fit: visible(form.fit, deal.fit),
    funding: visible(form.funding, deal.funding),
    event: visible(form.event, deal.event),
    eventDate: form.has.eventDate ? visible(form.eventDate, deal.eventDate) : undefined,
    power: visible(form.power, deal.power),
    promise: form.has.promise
      ? {
          dealId,
          topic: PROMISE_TOPIC,
          contactId: input.promiseContact || null,
          confirmedOn: today,
          answer: answer || null
        }
      : undefined
  };
};

/** What is known of an accepted deal, in one line; '' where nothing of it is visible. */
export const summaryOf = ({ fit, funding, event, eventDate, power }: Acceptance): string =>
  [
    fit && fill(labels.fitIs, fit),
    funding,
    event && event !== NO_EVENT && (eventDate ? fill(labels.eventOn, event, formatDate(eventDate)) : event),
    power
  ]
    .filter(Boolean)
    .join(' · ');

/** What speaks against an accepted deal, in a few words each. */
export const chipsOf = (deal: Acceptance, today: string): string[] => {
  if (deal.isClosed) return [];
  const { event, eventDate, closeDate, power } = deal;
  return [
    event === '' || event === NO_EVENT ? labels.noEventBehind : '',
    eventDate && event !== NO_EVENT && closeDate > eventDate ? labels.closesAfterEvent : '',
    eventDate && event !== NO_EVENT && eventDate < today ? labels.eventIsPast : '',
    power === '' || power === NO_POWER ? labels.noPowerYet : ''
  ].filter(Boolean);
};

/** "Look again on December 14, 2026", as the deal's next step. */
export const nextStepOf = (day: string): string => fill(labels.nextStep, formatLongDate(day));

/** Four weeks from a day: long enough for something to change. */
export const proposedDay = (today: string): string => addDays(today, 28);

export const acceptedWords = ({ acceptedDate }: Acceptance): string =>
  acceptedDate ? fill(labels.acceptedOn, formatLongDate(acceptedDate)) : common.notVisible;
