import { addDays } from '../calculator/days.ts';
import type { HistoryRow, OpportunityRow } from '../calculator/rows.ts';
import { randomDay, randomInstant, type Time } from './calendar.ts';
import { idOf, type Chance } from './chance.ts';
import { OPEN_STAGES, type OpenStage } from './stages.ts';

export const SELLERS = Array.from({ length: 8 }, (_, n) => idOf('005', n));
export const ACCOUNTS = Array.from({ length: 6 }, (_, n) => idOf('001', n));
const MOTIONS = ['Enterprise', 'Inside', 'Inside', 'Expansion', null] as const;
export const COMPETITORS = ['Globex', 'Initech', 'Umbrella'].map((Name, n) => ({ Id: idOf('a0C', n), Name }));
const KEPT_COMPETITORS = ['Globex', 'Hooli', null] as const;
const SOURCES = ['Web', 'Event', 'Partner', null] as const;
const LOSS_TYPES = ['Competition', 'No Decision', null] as const;

export interface Deals {
  readonly Opportunity: OpportunityRow[];
  readonly OpportunityHistory: HistoryRow[];
}

type Values = Pick<
  OpportunityRow,
  'StageName' | 'ForecastCategory' | 'Amount' | 'CloseDate' | 'IsClosed' | 'IsWon'
>;

/** Deals with histories of all kinds: edges of periods, two rows of one instant, rows and deals that were deleted, none at all. */
export function randomDeals(chance: Chance, time: Time, count: number, currencies: readonly string[]): Deals {
  const deals: Deals = { Opportunity: [], OpportunityHistory: [] };
  // The Ids of the rows say nothing about their time.
  const rowIds = chance.shuffled(Array.from({ length: count * 10 }, (_, n) => idOf('008', n)));
  for (let n = 0; n < count; n += 1) {
    const history = chance.is(0.15) ? [] : randomHistory(chance, time, idOf('006', n), rowIds);
    deals.OpportunityHistory.push(...history.map(({ row }) => row));
    const last = history
      .filter(({ row }) => !row.IsDeleted)
      .sort(inTime)
      .at(-1)?.values;
    // Now and then a deal was changed where its history does not show it.
    const values = last && chance.is(0.85) ? last : randomValues(chance, time);
    const created = last ? history.map(({ row }) => row.CreatedDate).sort()[0] : undefined;
    deals.Opportunity.push({
      Id: idOf('006', n),
      AccountId: chance.is(0.9) ? chance.pick(ACCOUNTS) : null,
      OwnerId: chance.pick(SELLERS),
      ...values,
      CurrencyIsoCode: currencies.length > 0 ? chance.pick(currencies) : null,
      LeadSource: chance.pick(SOURCES),
      Sales_Motion__c: chance.pick(MOTIONS),
      Sales_Accepted_Date__c: chance.is(0.65) ? acceptedDay(chance, time, history) : null,
      Loss_Type__c: values.IsClosed && !values.IsWon ? chance.pick(LOSS_TYPES) : null,
      Competitor__c: chance.is(0.5) ? chance.pick(COMPETITORS).Id : null,
      Primary_Competitor__c: chance.pick(KEPT_COMPETITORS),
      CreatedDate: created ?? createdBefore(chance, time, values),
      IsDeleted: chance.is(0.06)
    });
  }
  return deals;
}

interface Step {
  readonly row: HistoryRow;
  readonly values: Values;
}

const inTime = (a: Step, b: Step): number =>
  a.row.CreatedDate === b.row.CreatedDate
    ? a.row.Id < b.row.Id
      ? -1
      : 1
    : a.row.CreatedDate < b.row.CreatedDate
      ? -1
      : 1;

function randomHistory(chance: Chance, time: Time, deal: string, rowIds: string[]): Step[] {
  const steps: Step[] = [];
  let at = randomInstant(chance, time);
  const length = chance.between(1, 6);
  let before: Values | undefined;
  for (let n = 0; n < length; n += 1) {
    // A fifth of the rows share an instant with the one before.
    if (before && !chance.is(0.2)) at = laterInstant(chance, time, at, before.CloseDate);
    const isEnd = n === length - 1 && chance.is(0.5);
    const values = isEnd ? closedValues(chance, time, at, before) : nextValues(chance, time, before);
    const { StageName, ForecastCategory, Amount, CloseDate } = values;
    steps.push({
      row: {
        Id: rowIds.pop() as string,
        OpportunityId: deal,
        StageName,
        ForecastCategory,
        Amount,
        CloseDate,
        CreatedDate: new Date(at).toISOString(),
        IsDeleted: chance.is(0.05)
      },
      values
    });
    before = values;
  }
  return steps;
}

/** Often on an edge, and now and then exactly when a period begins in which the deal was due until then. */
function laterInstant(chance: Chance, time: Time, at: number, due: string): number {
  const starts = time.startDays
    .filter((day) => day <= due)
    .map((day) => time.zone.startOf(day))
    .filter((start) => start > at && start < Date.parse(time.settings.now));
  if (starts.length > 0 && chance.is(0.25)) return Math.max(...starts);
  const later = time.edgeInstants.filter((edge) => edge > at);
  if (later.length > 0 && chance.is(0.5)) return chance.pick(later);
  return Math.min(
    at + chance.pick([1, 60_000, 86_400_000, 35 * 86_400_000]),
    Date.parse(time.settings.now) - 1
  );
}

/** What changes from row to row: the close date, the stage, the amount, or some of them. */
function nextValues(chance: Chance, time: Time, before: Values | undefined): Values {
  const later = time.edgeDays.filter((day) => before && day > before.CloseDate);
  if (before && later.length > 0 && chance.is(0.3)) return { ...before, CloseDate: chance.pick(later) };
  const fresh = randomOpen(chance, time);
  if (!before) return fresh;
  const from = (share: number): Values => (chance.is(share) ? fresh : before);
  const stage = from(0.6);
  return {
    ...openOf({ name: stage.StageName, category: stage.ForecastCategory }),
    ...(stage.IsClosed ? { IsClosed: true, IsWon: stage.IsWon } : {}),
    Amount: from(0.4).Amount,
    CloseDate: from(0.5).CloseDate
  };
}

function closedValues(chance: Chance, time: Time, at: number, before: Values | undefined): Values {
  const isWon = chance.is(0.6);
  return {
    StageName: isWon ? 'Closed Won' : 'Closed Lost',
    ForecastCategory: isWon ? 'Closed' : 'Omitted',
    IsClosed: true,
    IsWon: isWon,
    Amount: before && chance.is(0.6) ? before.Amount : randomAmount(chance),
    CloseDate: closeDay(chance, time, at, before)
  };
}

/** Most deals are closed on the day they were won; others keep the day they were due, or have any. */
function closeDay(chance: Chance, time: Time, at: number, before: Values | undefined): string {
  if (chance.is(0.6)) return time.zone.dayOf(at);
  return before && chance.is(0.5) ? before.CloseDate : randomDay(chance, time);
}

const openOf = ({ name, category }: OpenStage): Omit<Values, 'Amount' | 'CloseDate'> => ({
  StageName: name,
  ForecastCategory: category,
  IsClosed: false,
  IsWon: false
});

function randomOpen(chance: Chance, time: Time): Values {
  return {
    ...openOf(chance.pick(OPEN_STAGES)),
    Amount: randomAmount(chance),
    CloseDate: randomDay(chance, time)
  };
}

function randomValues(chance: Chance, time: Time): Values {
  return chance.is(0.5)
    ? randomOpen(chance, time)
    : closedValues(chance, time, randomInstant(chance, time), undefined);
}

function randomAmount(chance: Chance): number | null {
  return chance.pick([null, 0, 0.01, 100, chance.between(1, 9_999_999) / 100, chance.between(1, 90_000)]);
}

/** A deal without history that was closed existed on the day it was closed, unless it was migrated later. */
function createdBefore(chance: Chance, time: Time, values: Values): string {
  const at = randomInstant(chance, time);
  if (chance.is(0.4)) return new Date(at).toISOString();
  const latest = values.IsClosed ? time.zone.startOf(values.CloseDate) + chance.below(2) * 3_600_000 : at;
  return new Date(Math.min(at, latest)).toISOString();
}

/** The stated day, often that of a row of the history or the day around it. */
function acceptedDay(chance: Chance, time: Time, history: readonly Step[]): string {
  // Some are accepted today or tomorrow, whatever their history says.
  if (chance.is(0.12)) return addDays(time.today, chance.pick([0, 1]));
  if (history.length === 0 || chance.is(0.5)) return randomDay(chance, time);
  const { row } = chance.pick(history);
  return addDays(time.zone.dayOf(Date.parse(row.CreatedDate)), chance.pick([-1, 0, 0, 1]));
}
