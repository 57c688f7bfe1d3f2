/** What became of the leads of a source that came in a period (Lead_Metric__c). */
export interface LeadMetric {
  readonly periodId: string;
  readonly source: string;
  readonly leads: number;
  readonly mql: number;
  readonly sql: number;
  readonly sal: number;
  readonly won: number;
}

export const FUNNEL_STEPS = ['leads', 'mql', 'sql', 'sal', 'won'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];
export type FunnelCounts = Readonly<Record<FunnelStep, number>>;

const NONE: FunnelCounts = { leads: 0, mql: 0, sql: 0, sal: 0, won: 0 };

export const addUp = (rows: readonly FunnelCounts[]): FunnelCounts =>
  rows.reduce(
    (sum, row) =>
      Object.fromEntries(FUNNEL_STEPS.map((step) => [step, sum[step] + row[step]])) as FunnelCounts,
    NONE
  );

/** The share of the step before that came to a step; null: no one was there. */
export const conversionTo = (counts: FunnelCounts, step: FunnelStep): number | null => {
  const before = FUNNEL_STEPS[FUNNEL_STEPS.indexOf(step) - 1];
  return before === undefined || counts[before] === 0 ? null : counts[step] / counts[before];
};

/** Sums by a name of each row, most leads first. */
export const funnelBy = (
  rows: readonly LeadMetric[],
  nameOf: (row: LeadMetric) => string
): { readonly name: string; readonly counts: FunnelCounts }[] => {
  const groups = new Map<string, LeadMetric[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return [...groups]
    .map(([name, group]) => ({ name, counts: addUp(group) }))
    .sort((one, other) => other.counts.leads - one.counts.leads || one.name.localeCompare(other.name));
};
