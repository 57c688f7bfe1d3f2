import type { DealSelection } from 'c/forecastData';
import type { PlanStatus } from 'c/forecastFigures';
import { team as labels } from 'c/forecastLabels';
import { isOverruled, planOf, theNumber, totalsOf } from 'c/forecastModel';
import type { ForecastTotals, Person, Scope, SellerPlan, TheNumber, TotalsRow } from 'c/forecastModel';

/** A person with everyone below, or, where isOwn, only a manager's own deals. */
export interface Member {
  readonly key: string;
  readonly person: Person;
  /** 1 at the top. */
  readonly level: number;
  readonly parentKey: string | null;
  readonly isManager: boolean;
  readonly isOwn: boolean;
  /** The person and everyone below; only the person where isOwn. */
  readonly ids: readonly string[];
  readonly totals: ForecastTotals;
  readonly forecast: TheNumber;
  /** No deal of the people is visible, whenever it is due: the forecast is of nothing. */
  readonly isBlind: boolean;
  /** People whose deals the metrics know and the user cannot see. */
  readonly hiddenPeople: number;
  /** Deals that a manager called differently from their owners. */
  readonly overruled: number;
}

interface Facts {
  readonly people: readonly Person[];
  readonly plans: readonly SellerPlan[];
  readonly rows: readonly TotalsRow[];
  /** Owners without rows of whom deals of other periods are visible. */
  readonly visible: ReadonlySet<string>;
  /** Sellers of whom there are metrics, and so deals. */
  readonly measured: ReadonlySet<string>;
}

/** Up to so many rows everything is open at first. */
const OPEN_AT_FIRST = 30;

const byName = (a: Person, b: Person): number => a.name.localeCompare(b.name);

const memberOf = (
  { people, plans, rows, visible, measured }: Facts,
  person: Person,
  ids: readonly string[],
  place: Pick<Member, 'level' | 'parentKey' | 'isManager' | 'isOwn'>
): Member => {
  const set = new Set(ids);
  const own = rows.filter((row) => set.has(row.ownerId ?? ''));
  const totals = totalsOf(own);
  const owners = new Set(own.map((row) => row.ownerId));
  const unseen = ids.filter((id) => !owners.has(id) && !visible.has(id));
  const isBlind = unseen.length === ids.length;
  const hiddenPeople = unseen.filter((id) => measured.has(id)).length;
  const plan = place.isOwn
    ? null
    : planOf(
        plans.filter((one) => set.has(one.sellerId)),
        people
      );
  return {
    key: place.isOwn ? `own:${person.id}` : person.id,
    person,
    ...place,
    ids,
    totals,
    forecast: theNumber(totals, plan),
    isBlind,
    hiddenPeople,
    overruled: own
      .filter((row) => !row.isClosed && isOverruled(row, row.category))
      .reduce((sum, row) => sum + row.count, 0)
  };
};

/**
 * The people of a scope as a tree, in the order it is read: each before those below. A manager who owns deals has a row
 * of them, and owners without a manager in the tree share one, so that the rows below always add up to the one above.
 * @param others what the row of owners out of sight is called
 */
export const treeOf = (facts: Facts, others: string): Member[] => {
  const { people, rows } = facts;
  const known = new Map(people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  const visit = (person: Person, level: number, parentKey: string | null): Member[] => {
    if (seen.has(person.id)) return [];
    seen.add(person.id);
    const reports = people.filter((one) => one.managerId === person.id && !seen.has(one.id)).sort(byName);
    const isManager = reports.length > 0;
    const below = reports.flatMap((report) => visit(report, level + 1, person.id));
    const ids = [person.id, ...below.filter((one) => !one.isOwn).map((one) => one.person.id)];
    const own = memberOf(facts, person, [person.id], {
      level: level + 1,
      parentKey: person.id,
      isManager: false,
      isOwn: true
    });
    const hasOwn = isManager && rows.some((row) => row.ownerId === person.id && !row.isClosed);
    const hasWon = isManager && own.forecast.closed !== 0;
    return [
      memberOf(facts, person, ids, { level, parentKey, isManager, isOwn: false }),
      ...(hasOwn || hasWon ? [own] : []),
      ...below
    ];
  };
  const tops = people.filter((person) => !person.managerId || !known.has(person.managerId)).sort(byName);
  // People who report to each other in a ring have no top: the first one that repeats on the way up is used as the top.
  const topOf = (person: Person, passed: readonly Person[] = []): Person => {
    const manager = known.get(person.managerId ?? '');
    return !manager || passed.includes(person) ? person : topOf(manager, [...passed, person]);
  };
  const tree = [...tops, ...people.map((person) => topOf(person))].flatMap((top) => visit(top, 1, null));
  const strangers = [...new Set(rows.map((row) => row.ownerId ?? ''))].filter((id) => !known.has(id));
  if (strangers.length === 0) return tree;
  const place = { level: 1, parentKey: null, isManager: false, isOwn: true };
  return [...tree, memberOf(facts, { id: '', name: others, managerId: null }, strangers, place)];
};

const peopleIn = (
  { owners }: Pick<DealSelection, 'owners'>,
  people: readonly Person[]
): readonly Person[] => {
  const set = owners && new Set(owners);
  return set ? people.filter((person) => set.has(person.id)) : people;
};

/** What the tree of a selection is made of. */
interface TeamFacts {
  readonly selection: Pick<DealSelection, 'owners'>;
  readonly people: readonly Person[];
  readonly plans: readonly SellerPlan[];
  readonly planStatus: PlanStatus;
  /** Null: not known yet. */
  readonly totals: readonly TotalsRow[] | null;
  readonly visible: readonly string[];
  readonly measured: readonly string[];
}

/** The people of a selection of whom no deal is due in the period. */
export const withoutRows = ({
  selection,
  people,
  totals
}: Pick<TeamFacts, 'selection' | 'people' | 'totals'>): string[] => {
  if (!totals) return [];
  const owners = new Set(totals.map((row) => row.ownerId));
  return peopleIn(selection, people).flatMap(({ id }) => (owners.has(id) ? [] : [id]));
};

/** The people of a selection as a tree; empty before the totals are known. Plans count where they say it all. */
export const teamOf = ({
  selection,
  people,
  plans,
  planStatus,
  totals,
  visible,
  measured
}: TeamFacts): Member[] => {
  if (!totals) return [];
  const facts = {
    people: peopleIn(selection, people),
    plans: planStatus === 'known' ? plans : [],
    rows: totals,
    visible: new Set(visible),
    measured: new Set(measured)
  };
  return treeOf(facts, labels.others);
};

/** Whose deals a row counts; null for the row of owners out of sight. */
export const scopeOf = (tree: readonly Member[], key: string): Scope | null => {
  const member = tree.find((one) => one.key === key);
  if (!member?.person.id) return null;
  return { kind: member.isManager ? 'Team' : 'Own', userId: member.person.id };
};

/** Those whose managers are all open. */
export const openMembers = (tree: readonly Member[], open: ReadonlySet<string>): Member[] => {
  const shown = new Set<string>();
  return tree.filter((member) => {
    const isShown = member.parentKey === null || (shown.has(member.parentKey) && open.has(member.parentKey));
    if (isShown) shown.add(member.key);
    return isShown;
  });
};

/**
 * The managers whose rows are open.
 * @param toggled those that the user has opened (true) or closed (false)
 */
export const openKeys = (
  tree: readonly Member[],
  toggled: Readonly<Record<string, boolean>>
): Set<string> => {
  const isOpen = ({ key, level }: Member): boolean =>
    toggled[key] ?? (level === 1 || tree.length <= OPEN_AT_FIRST);
  return new Set(tree.filter((member) => member.isManager && isOpen(member)).map(({ key }) => key));
};
