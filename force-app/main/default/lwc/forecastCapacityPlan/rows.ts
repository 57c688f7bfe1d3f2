import { attritionOf, capacityOf, monthlyCapacity, planLoadOf, rampFailureOf } from 'c/capacityModel';
import type { Capacity, Grouping, PlanLoad } from 'c/capacityModel';
import { groupsOf, planIn, planOfSellers } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import type { Cell, Column, Row } from 'c/forecastFigureTable';
import {
  formatCount,
  formatList,
  formatMonth,
  formatRoundMoney,
  formatSellers,
  formatShare,
  formatShareRange,
  formatShortMoney
} from 'c/forecastFormat';
import { capacity as labels, common, fill } from 'c/forecastLabels';
import type { Period } from 'c/forecastModel';

/** The running quarter and the year after it. */
const SHOWN = 5;

interface Quarter {
  readonly period: Period;
  readonly capacity: Capacity;
  readonly plan: number | null;
  readonly load: PlanLoad;
}

const quartersOf = (crew: Crew): Quarter[] =>
  crew.quarters.ahead.slice(0, SHOWN).map((period) => {
    const capacity = capacityOf(crew.sellers, period, crew.ramp);
    const plan = planIn(crew, period);
    return { period, capacity, plan, load: planLoadOf(plan, capacity.amount) };
  });

const VERDICTS: Readonly<Record<PlanLoad['verdict'], string>> = {
  enough: labels.enough,
  tooLittle: labels.tooLittle,
  unknown: common.none
};

const loadCell = ({ load, verdict }: PlanLoad): Cell => ({
  text: fill(VERDICTS[verdict], formatShare(load)),
  isLow: verdict === 'tooLittle'
});

const unknownNote = ({ unknown }: Capacity): string | undefined =>
  unknown === 0 ? undefined : fill(labels.without, formatSellers(unknown));

/** A dash where nothing of it is known. */
const capacityText = (capacity: Capacity, format: (amount: number) => string): string =>
  capacity.unknown > 0 && capacity.unknown === capacity.sellers ? common.none : format(capacity.amount);

const planText = (plan: number | null, { arePlansHidden }: Crew): string => {
  if (plan !== null) return formatRoundMoney(plan);
  return arePlansHidden ? common.notVisible : common.none;
};

export const QUARTER_COLUMNS: readonly Column[] = [
  { key: 'quarter', label: labels.quarter },
  { key: 'sellers', label: labels.sellers },
  { key: 'capacity', label: labels.ramped },
  { key: 'plan', label: labels.plan },
  { key: 'load', label: labels.load }
];

/** One row for each quarter: can the sellers carry the plan? */
export const quarterRows = (crew: Crew): Row[] =>
  quartersOf(crew).map(({ period, capacity, plan, load }) => ({
    key: period.key,
    name: period.name,
    cells: [
      { text: formatCount(capacity.sellers) },
      { text: capacityText(capacity, formatRoundMoney), note: unknownNote(capacity) },
      { text: planText(plan, crew) },
      loadCell(load)
    ]
  }));

export const MONTH_COLUMNS: readonly Column[] = [
  { key: 'month', label: labels.month },
  { key: 'sellers', label: labels.sellers },
  { key: 'capacity', label: labels.ramped }
];

/** One row for each month of the same quarters. */
export const monthRows = (crew: Crew): Row[] =>
  monthlyCapacity(crew.sellers, crew.quarters.ahead.slice(0, SHOWN), crew.ramp).map((month) => ({
    key: month.month.key,
    name: formatMonth(month.month.first),
    cells: [
      { text: formatCount(month.sellers) },
      { text: capacityText(month, formatRoundMoney), note: unknownNote(month) }
    ]
  }));

/** The first quarter with too little capacity, in words; else that there is enough, or that no plan is known. */
export function headline(crew: Crew): string {
  const quarters = quartersOf(crew);
  const known = quarters.filter(({ load }) => load.verdict !== 'unknown');
  if (known.length === 0) return crew.arePlansHidden ? labels.headlineHidden : labels.headlineNoPlan;
  const short = known.find(({ load }) => load.verdict === 'tooLittle');
  if (!short) {
    const loads = known.map(({ load }) => load.load!);
    return fill(
      labels.headlineEnough,
      known[0].period.name,
      known.at(-1)!.period.name,
      formatShareRange([Math.min(...loads), Math.max(...loads)])
    );
  }
  const { period, capacity, plan, load } = short;
  return fill(
    labels.headlineShort,
    period.name,
    formatShortMoney(capacity.amount),
    formatShare(load.load),
    formatShortMoney(plan! - capacity.amount)
  );
}

export const groupColumns = (crew: Crew, grouping: Grouping): Column[] => [
  { key: 'group', label: grouping === 'segment' ? labels.segment : labels.region },
  { key: 'sellers', label: labels.sellersNow },
  ...crew.quarters.ahead.slice(0, SHOWN).map(({ key, name }) => ({ key, label: name })),
  { key: 'load', label: fill(labels.loadOf, crew.quarters.ahead[1].name) }
];

/** Capacity of each segment or region by quarter, and of the next quarter against the plans of its sellers. */
export const groupRows = (crew: Crew, grouping: Grouping): Row[] =>
  groupsOf(crew, grouping).map(({ key, name, sellers }) => {
    const quarters = crew.quarters.ahead.slice(0, SHOWN);
    const capacities = quarters.map((period) => capacityOf(sellers, period, crew.ramp));
    const plan = planOfSellers(crew, sellers, quarters[1]);
    return {
      key: `g-${key}`,
      name,
      cells: [
        { text: formatCount(capacities[0].sellers) },
        ...capacities.map((capacity) => ({
          text: capacityText(capacity, formatShortMoney),
          note: unknownNote(capacity)
        })),
        loadCell(planLoadOf(plan, capacities[1].amount))
      ]
    };
  });

/** Who left, and who left before being ramped, in sentences. */
export function attritionWords(crew: Crew): string {
  const [first] = crew.lastFour;
  const last = crew.lastFour.at(-1);
  if (!first || !last || crew.isAssumed) return '';
  const { left, rate } = attritionOf(crew.sellers, { start: first.start, end: last.end });
  const failure = rampFailureOf(crew.sellers, crew.today);
  const names = formatList(left.map(({ name }) => name));
  const attrition =
    left.length === 0
      ? fill(labels.attritionNone, first.name, last.name)
      : fill(labels.attrition, first.name, last.name, formatSellers(left.length), formatShare(rate), names);
  return failure.of === 0
    ? attrition
    : `${attrition} ${fill(labels.rampFailure, formatCount(failure.failed.length), formatSellers(failure.of))}`;
}
