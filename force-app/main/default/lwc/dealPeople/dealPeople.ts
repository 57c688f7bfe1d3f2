import type { Choice } from 'c/forecastButtonGroup';
import type { TeamMember } from 'c/forecastData';
import { common, dealStage as labels, fill } from 'c/forecastLabels';

/** The people of a buying team, to choose one of them; a person with two roles once. */
export const peopleOptions = (team: readonly TeamMember[] | null): Choice[] => {
  const people = new Map((team ?? []).map((member) => [member.id, member]));
  return [...people.values()]
    .filter(({ id }) => id !== '')
    .map(({ id, name, title }) => ({
      value: id,
      label: title ? fill(labels.nameAndTitle, name ?? common.notVisible, title) : (name ?? common.notVisible)
    }));
};
