import type { Choice } from 'c/forecastButtonGroup';
import type { Pickers } from 'c/forecastHeader';
import { common, fill, header } from 'c/forecastLabels';
import { hasReports, isWithin, periodsOfKind } from 'c/forecastModel';
import type { Motion, Period, Scope } from 'c/forecastModel';
import type { State } from './state';
import { kindsOf, peopleOf, periodOf, periodsOf, scopeOf } from './state';

/** Latest first, with two that are still to come. */
const periodOptions = (periods: readonly Period[], today: string): Choice[] => {
  const soon = periods.filter((period) => period.start > today).slice(0, 2);
  const begun = periods.filter((period) => period.start <= today);
  return [...begun, ...soon].reverse().map((period) => ({
    value: period.key,
    label: isWithin(today, period) ? fill(header.periodCurrent, period.name) : period.name
  }));
};

const encode = (scope: Scope): string => `${scope.kind}:${scope.userId ?? ''}`;

export const decodeScope = (value: string): Scope => {
  const [kind, userId] = value.split(':');
  return { kind: kind as Scope['kind'], userId: userId || null };
};

const scopeValue = (state: State): string | undefined => {
  const scope = scopeOf(state);
  return scope ? encode(scope) : undefined;
};

/** Me, my team, everyone below by name, and all that sharing shows. */
const scopeOptions = (state: State): Choice[] => {
  const { setup } = state;
  const people = peopleOf(state);
  if (!setup || !people) return [];
  const { me } = setup;
  const isLeading = hasReports(people, me.id);
  const others = people
    .filter((person) => person.id !== me.id)
    .map((person) =>
      hasReports(people, person.id)
        ? { value: encode({ kind: 'Team', userId: person.id }), label: fill(header.teamOf, person.name) }
        : { value: encode({ kind: 'Own', userId: person.id }), label: person.name }
    );
  return [
    ...(isLeading ? [{ value: encode({ kind: 'Team', userId: me.id }), label: header.myTeam }] : []),
    { value: encode({ kind: 'Own', userId: me.id }), label: header.me },
    ...others,
    { value: encode({ kind: 'Visible', userId: null }), label: header.visible }
  ];
};

const ALL = '';

const motionOptions = (state: State): Choice[] => [
  { value: ALL, label: common.allMotions },
  ...(state.picklists?.motions ?? [])
];

/** Whose deals they are, by name. */
export const whoseDeals = (state: State): string => {
  const scope = scopeOf(state);
  const person = peopleOf(state)?.find(({ id }) => id === scope?.userId);
  if (!scope || !person) return header.visible;
  return scope.kind === 'Team' ? fill(header.teamOf, person.name) : person.name;
};

/** Whose deals they are, by name and with the motion, for a page that others read. */
export const scopeName = (state: State): string => {
  const motion = motionOptions(state).find(({ value }) => value === state.motion);
  return motion ? `${whoseDeals(state)} · ${motion.label}` : whoseDeals(state);
};

export const decodeMotion = (value: string): Motion | null => (value === ALL ? null : value);

/** Of every kind that the motion is looked at in; of an org without periods, the calendar's. */
const offeredPeriods = (state: State, today: string): Choice[] => {
  const all = state.setup?.periods ?? [];
  const kinds = kindsOf(state).map((kind) => periodsOfKind(all, kind));
  const known = kinds.some((ofKind) => ofKind.length > 0) ? kinds : [periodsOf(state, today)];
  return known.flatMap((ofKind) => periodOptions(ofKind, today));
};

export const pickersOf = (state: State, today: string): Pickers => ({
  periods: state.setup ? offeredPeriods(state, today) : [],
  period: state.setup ? periodOf(state, today)?.key : undefined,
  scopes: scopeOptions(state),
  scope: scopeValue(state),
  motions: motionOptions(state),
  motion: state.motion ?? ALL
});
