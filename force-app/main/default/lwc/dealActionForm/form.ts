import { dueDates, followersOf } from 'c/dealActions';
import { peopleOptions } from 'c/dealPeople';
import type { Choice } from 'c/forecastButtonGroup';
import type { ActionChange, DealAction, DealUser, TeamMember } from 'c/forecastData';

/** What is typed or chosen, by the field's name. */
export interface Input {
  readonly what: string;
  readonly side: 'Customer' | 'Us';
  readonly ownerId: string;
  readonly when: 'day' | 'after';
  readonly dueOn: string;
  readonly followsId: string;
  readonly daysAfter: string;
  readonly doneOn: string;
  readonly isShared: boolean;
}

/** @param action null: a new one, which the customer sees unless it is made internal */
export const inputOf = (action: DealAction | null, due: string | null): Input => ({
  what: action?.what ?? '',
  side: action?.isOurs ? 'Us' : 'Customer',
  ownerId: action?.ownerId ?? '',
  when: action?.followsId && action.daysAfter !== null ? 'after' : 'day',
  dueOn: due ?? '',
  followsId: action?.followsId ?? '',
  daysAfter: String(action?.daysAfter ?? 7),
  doneOn: action?.doneOn ?? '',
  isShared: action?.isShared ?? true
});

/** Who can do it: people of the buying team, or the users who have part in the deal. */
export const ownersOf = (
  { side }: Pick<Input, 'side'>,
  team: readonly TeamMember[] | null,
  users: readonly DealUser[],
  actions: readonly DealAction[]
): Choice[] => {
  const own = actions
    .filter(({ isOurs, ownerId, ownerName }) => isOurs === (side === 'Us') && ownerId && ownerName)
    .map(({ ownerId, ownerName }) => ({ value: ownerId!, label: ownerName! }));
  const known =
    side === 'Us' ? users.map(({ id, name }) => ({ value: id, label: name })) : peopleOptions(team);
  return [...new Map([...own, ...known].map((choice) => [choice.value, choice])).values()];
};

/** The actions that this one can follow: not itself, and none that waits for it. */
export const earlierOf = (actions: readonly DealAction[], action: DealAction | null): Choice[] => {
  const later = action ? followersOf(action.id, actions) : new Set<string>();
  return actions.filter(({ id }) => !later.has(id)).map(({ id, what }) => ({ value: id, label: what }));
};

/** What is saved. */
export const changeOf = (
  input: Input,
  action: DealAction | null,
  actions: readonly DealAction[]
): ActionChange => {
  const isAfter = input.when === 'after';
  const follows = {
    followsId: isAfter ? input.followsId : null,
    daysAfter: isAfter ? Number(input.daysAfter) : null
  };
  const id = action?.id ?? '';
  const kept = { id, dueOn: isAfter ? null : input.dueOn, doneOn: input.doneOn || null, ...follows };
  const others = actions.filter((one) => one.id !== id);
  return {
    what: input.what.trim(),
    isOurs: input.side === 'Us',
    ownerId: input.ownerId || null,
    dueOn: dueDates([...others, kept]).get(id) ?? null,
    ...follows,
    ...(action ? { doneOn: kept.doneOn } : {}),
    isShared: input.isShared
  };
};
