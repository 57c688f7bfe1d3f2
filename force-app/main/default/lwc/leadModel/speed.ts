/** How fast a lead was answered. */
export interface Answered {
  /** Minutes, rounded up; null: not yet, or not known. */
  readonly minutes: number | null;
}

/** Speed to lead of a group (docs/metrics.md, Leads). */
export interface Speed {
  readonly leads: number;
  readonly answered: number;
  /** Of the answered ones, in minutes; null: none is. */
  readonly median: number | null;
  readonly percentile95: number | null;
  /** How many of all were answered within 5 minutes, an hour, a day. */
  readonly within5Min: number;
  readonly within1Hour: number;
  readonly within24Hours: number;
}

/** The value at place ⌈share × count⌉ of sorted values; null: there is none. */
const atShare = (sorted: readonly number[], share: number): number | null =>
  sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

export const speedOf = (leads: readonly Answered[]): Speed => {
  const sorted = leads.flatMap(({ minutes }) => minutes ?? []).sort((one, other) => one - other);
  const within = (goal: number): number => sorted.filter((minutes) => minutes <= goal).length;
  return {
    leads: leads.length,
    answered: sorted.length,
    median: atShare(sorted, 0.5),
    percentile95: atShare(sorted, 0.95),
    within5Min: within(5),
    within1Hour: within(60),
    within24Hours: within(24 * 60)
  };
};

/** By a name of each lead, most leads first. */
export const speedBy = <One extends Answered>(
  leads: readonly One[],
  nameOf: (lead: One) => string
): { readonly name: string; readonly speed: Speed }[] => {
  const groups = new Map<string, One[]>();
  for (const lead of leads) groups.set(nameOf(lead), [...(groups.get(nameOf(lead)) ?? []), lead]);
  return [...groups]
    .map(([name, group]) => ({ name, speed: speedOf(group) }))
    .sort((one, other) => other.speed.leads - one.speed.leads || one.name.localeCompare(other.name));
};
