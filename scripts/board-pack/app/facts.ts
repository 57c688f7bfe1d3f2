import { evidenceTopicsRequest, policiesRequest, refusalsAfter, setupRequest } from 'c/forecastData';
import { leaveOutCurrency, today } from 'c/forecastFormat';
import { hasReports, keyOf, periodsOfKind } from 'c/forecastModel';
import type { Person, Scope } from 'c/forecastModel';
import { useCurrencies } from '../../../force-app/main/default/lwc/forecastTab/currencies.ts';
import {
  INITIAL,
  OPTIONAL_RESULTS,
  peopleOf
} from '../../../force-app/main/default/lwc/forecastTab/state.ts';
import type { State } from '../../../force-app/main/default/lwc/forecastTab/state.ts';
import { factsOf } from '../../../force-app/main/default/lwc/forecastTab/view.ts';
import type { Facts } from '../../../force-app/main/default/lwc/forecastTab/view.ts';
import type { Org } from '../document.ts';
import { askerOf } from './ask.ts';
import type { Ask } from './ask.ts';
import { choicesOf } from './picklists.ts';

/** What a page is about. */
export interface Wanted {
  readonly userId: string;
  /** A period's name or key; undefined: the running one. */
  readonly period: string | undefined;
  /** Username, name or id of the head of a team, or of a seller; undefined: the login's own team, else the whole company. */
  readonly person: string | undefined;
  /** Amounts are written without a sign. */
  readonly isCurrencyUnknown: boolean;
}

/** The tab's own facts of a scope and period, and the way to ask for more. */
export interface Read {
  readonly facts: Facts;
  /** Amounts are written without a sign. */
  readonly isCurrencyUnknown: boolean;
  readonly ask: Ask;
  readonly me: Person;
  /** Everyone who can be chosen, with those below. */
  readonly people: readonly Person[];
}

const USUAL = { mayManage: false };

/** Asks what the tab asks, as long as an answer leads to another question. */
async function settle(
  from: State,
  { ask, userId }: { ask: Ask; userId: string },
  after: (state: State) => State = (state) => state
): Promise<State> {
  let state = from;
  const asked = new Map<string, string>();
  for (;;) {
    const start = {
      setup: setupRequest(userId),
      policies: policiesRequest(),
      evidenceTopics: evidenceTopicsRequest()
    };
    const { requests } = factsOf(state, { ...USUAL, userId }, today());
    const open = Object.entries({ ...start, ...requests }).flatMap(([name, request]) =>
      request && asked.get(name) !== keyOf(request) ? [{ name: name as keyof State, request }] : []
    );
    if (open.length === 0) return state;
    for (const { name, request } of open) {
      asked.set(name, keyOf(request));
      const { data, errors, isFallback } = await ask(request);
      if (name === 'totals') state = { ...state, isFallback };
      if (data || !OPTIONAL_RESULTS.has(name))
        state = useCurrencies(
          {
            ...state,
            [name]: data ?? INITIAL[name],
            errors: refusalsAfter(state.errors, name, errors)
          },
          state
        );
    }
    state = after(state);
  }
}

const isCalled = ({ id, name }: Person, wanted: string): boolean =>
  id.slice(0, 15) === wanted.slice(0, 15) || name.toLowerCase() === wanted.toLowerCase();

/** @throws Error with who can be named where no one, or more than one, is called so */
function personCalled(people: readonly Person[], wanted: string): Person {
  const found = people.filter((person) => isCalled(person, wanted));
  if (found.length === 1) return found[0];
  const heads = people.filter(({ id }) => hasReports(people, id)).map(({ name }) => name);
  throw new Error(
    found.length > 1
      ? `${found.length} people are called ${wanted}: give the id of the user.`
      : `This login sees no one called ${wanted}. Teams are headed by ${heads.join(', ') || 'no one'}.`
  );
}

/** The one head of everyone; undefined where there are several, or none. */
function headOf(people: readonly Person[]): Person | undefined {
  const ids = new Set(people.map(({ id }) => id));
  const heads = people.filter(
    ({ id, managerId }) => hasReports(people, id) && (managerId === null || !ids.has(managerId))
  );
  return heads.length === 1 ? heads[0] : undefined;
}

/** A login without a team and deals chooses among everyone, who are asked for last. */
const isEveryoneKnown = (state: State): boolean => {
  const isAlone = state.below?.length === 0 && state.setup?.ownsDeals === false;
  return (
    peopleOf(state) !== null && (!isAlone || state.everybody !== null || Boolean(state.errors.everybody))
  );
};

/** Whose page it is: the one who was named, else the login's team, else the head's, else all that is visible. */
function scopeFor(state: State, wanted: Wanted): Scope {
  const people = peopleOf(state) ?? [];
  const { me } = state.setup!;
  if (wanted.person !== undefined) {
    const { id } = personCalled(people, wanted.person);
    return { kind: hasReports(people, id) ? 'Team' : 'Own', userId: id };
  }
  if (hasReports(people, me.id)) return { kind: 'Team', userId: me.id };
  if (state.setup!.ownsDeals) return { kind: 'Own', userId: me.id };
  const head = headOf(people);
  return head ? { kind: 'Team', userId: head.id } : { kind: 'Visible', userId: null };
}

/** "FY2026-Q4" for "FY2026 Q4". */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** @throws Error with the periods of the org */
function periodKeyFor({ setup }: State, wanted: string | undefined): string | null {
  if (wanted === undefined) return null;
  const all = setup!.periods;
  const found = all.find(({ key, name }) => key === wanted || plain(name) === plain(wanted));
  if (found) return found.key;
  const quarters = periodsOfKind(all, 'Quarter').map(({ name }) => name);
  throw new Error(
    `The org has no period ${wanted}. It has ${quarters.length > 0 ? `${quarters[0]} to ${quarters.at(-1)!}` : 'none'}.`
  );
}

/**
 * Reads a scope and period as the tab does, with the login's rights.
 * @throws Error where the login may not read what every figure needs
 */
export async function readFacts(org: Org, wanted: Wanted): Promise<Read> {
  const ask = askerOf(org);
  const { userId } = wanted;
  const { picklists, hasSeveralCurrencies } = await choicesOf(org);
  if (hasSeveralCurrencies || wanted.isCurrencyUnknown) leaveOutCurrency();
  const nothing: State = { ...INITIAL, picklists, hasSeveralCurrencies };
  const known = await settle(nothing, { ask, userId }, (state) => {
    if (!isEveryoneKnown(state) || state.scope) return state;
    return { ...state, scope: scopeFor(state, wanted), periodKey: periodKeyFor(state, wanted.period) };
  });
  if (!known.setup)
    throw new Error(`The org does not say who logs in: ${(known.errors.setup ?? []).join(' ')}`);
  return {
    ask,
    isCurrencyUnknown: wanted.isCurrencyUnknown,
    facts: factsOf(known, { ...USUAL, userId }, today()),
    me: known.setup.me,
    people: peopleOf(known) ?? []
  };
}
