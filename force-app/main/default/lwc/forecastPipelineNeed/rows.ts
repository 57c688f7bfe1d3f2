import { requirementOf } from 'c/capacityModel';
import type { Requirement, Seller } from 'c/capacityModel';
import { groupsOf, openOf, planIn, planOfSellers, sumsOfSellers } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import type { Cell, Column, Row } from 'c/forecastFigureTable';
import { formatDays, formatDate, formatRoundMoney, formatShare, formatShortMoney } from 'c/forecastFormat';
import { capacity as labels, common, fill } from 'c/forecastLabels';
import { cycleDays, decidedBy, isFew, ratesOf, roundToCent } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';

export const COLUMNS: readonly Column[] = [
  { key: 'where', label: labels.segment },
  { key: 'plan', label: labels.plan },
  { key: 'rate', label: labels.closeRate },
  { key: 'needed', label: labels.needed },
  { key: 'open', label: labels.openDue },
  { key: 'create', label: labels.toCreate },
  { key: 'latest', label: labels.acceptedBy },
  { key: 'slips', label: labels.partOfSlips }
];

interface Line {
  readonly plan: number | null;
  readonly closeRate: number | null;
  readonly isFew: boolean;
  readonly cycle: number | null;
  readonly open: number;
  readonly requirement: Requirement | null;
}

const lineOf = (crew: Crew, sellers: readonly Seller[], plan: number | null, place: number): Line => {
  const { sums, wonDays } = sumsOfSellers(sellers, crew.sums);
  const { closeRate, adjustedCloseRate } = ratesOf(sums, 'amount');
  const cycle = cycleDays(wonDays, sums.won);
  const open = openOf(sellers, crew.openNext[place]).amount;
  const facts = { plan, closeRate, adjustedCloseRate, open, cycleDays: cycle, today: crew.today };
  return {
    plan,
    closeRate,
    isFew: isFew(decidedBy(sums, 'closeRate')),
    cycle,
    open,
    requirement: requirementOf({ ...facts, end: crew.quarters.next[place].end })
  };
};

const money = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? common.none : formatRoundMoney(amount);

const latestCell = ({ requirement, cycle }: Line): Cell => {
  if (!requirement) return { text: common.none };
  if (requirement.toCreate === 0) return { text: labels.created };
  if (requirement.latest === null || cycle === null) return { text: labels.noCycle };
  return {
    text: formatDate(requirement.latest),
    note: requirement.isLate ? fill(labels.late, formatDays(Math.round(cycle))) : undefined,
    isLow: requirement.isLate
  };
};

const cellsOf = (line: Line, crew: Crew): Cell[] => {
  const { plan, closeRate, open, requirement } = line;
  const planText = plan === null && crew.arePlansHidden ? common.notVisible : money(plan);
  return [
    { text: planText, note: plan === null && !crew.arePlansHidden ? labels.noPlan : undefined },
    { text: formatShare(closeRate), note: line.isFew ? labels.few : undefined },
    { text: money(requirement?.needed) },
    { text: formatRoundMoney(open) },
    {
      text: money(requirement?.toCreate),
      isLow: requirement !== null && requirement.isLate && requirement.toCreate > 0
    },
    latestCell(line),
    { text: money(requirement?.slippage) }
  ];
};

/** The segments of the scope and all together, for one of the next quarters. */
export function rowsOf(crew: Crew, place: number): Row[] {
  const period = crew.quarters.next[place];
  const row = (key: string, name: string, line: Line, isTotal = false): Row => ({
    key: `${period.key}-${key}`,
    name,
    cells: cellsOf(line, crew),
    isTotal
  });
  const groups = groupsOf(crew, 'segment').map(({ key, name, sellers }) =>
    row(key, name, lineOf(crew, sellers, planOfSellers(crew, sellers, period), place))
  );
  return [...groups, row('all', labels.all, lineOf(crew, crew.sellers, planIn(crew, period), place), true)];
}

/** What is to be created for both quarters together, against what was created in the running one so far. */
export function words(crew: Crew): string {
  const lines = crew.quarters.next.map((period, place) =>
    lineOf(crew, crew.sellers, planIn(crew, period), place)
  );
  const { sums } = sumsOfSellers(crew.sellers, crew.soFar);
  const net = roundToCent(sums.accepted.amount - sums.acceptedLost.amount);
  const created = fill(labels.netCreated, formatShortMoney(net), crew.quarters.running.name);
  const parts = crew.quarters.next.flatMap((period: Period, place) => {
    const requirement = lines[place].requirement;
    return requirement ? [fill(labels.createFor, formatShortMoney(requirement.toCreate), period.name)] : [];
  });
  return parts.length === 0 ? `${labels.needUnknown} ${created}` : `${parts.join(' ')} ${created}`;
}
