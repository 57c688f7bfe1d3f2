import type { Lead } from 'c/forecastData';
import { fill, leadCalls as labels } from 'c/forecastLabels';
import { minutesSince } from 'c/leadModel';
import type { CallItem } from 'c/leadModel';
import { channelName, formatMinutes, goalClass, overdueWords, roleAndCompany } from 'c/leadWords';

/** A lead as a row of the list shows it. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly grade: string;
  readonly gradeClass: string;
  /** How to get in touch. */
  readonly channel: string;
  /** How long a new one waits, or how long another is overdue; ''. */
  readonly clock: string;
  readonly clockClass: string;
  readonly className: string;
  readonly current: 'true' | undefined;
  /** Only one row is in the order of the Tab key; arrows move between them. */
  readonly tabIndex: string;
}

export const rowOf = (
  { lead, due, isFresh }: CallItem<Lead>,
  { activeId, today, now }: { readonly activeId: string | null; readonly today: string; readonly now: number }
): Row => {
  const isActive = lead.id === activeId;
  const minutes = minutesSince(lead.createdAt, now);
  return {
    id: lead.id,
    name: lead.name,
    about: roleAndCompany(lead),
    grade: lead.grade,
    gradeClass: `grade grade_${lead.grade}`,
    channel: channelName(due.planned.step.channel),
    clock: isFresh ? fill(labels.newFor, formatMinutes(minutes)) : overdueWords(due.on, today),
    clockClass: isFresh ? goalClass(minutes) : 'clock',
    className: isActive ? 'row row_active' : 'row',
    current: isActive ? 'true' : undefined,
    tabIndex: isActive ? '0' : '-1'
  };
};

/**
 * The lead that comes next when one has left the list.
 * @param order the ids as the list was when it still had the one
 * @param ids those of today's list
 * @returns null where none is left
 */
export function nextAfter(leadId: string, order: readonly string[], ids: readonly string[]): string | null {
  const left = new Set(ids.filter((id) => id !== leadId));
  return order.slice(order.indexOf(leadId) + 1).find((id) => left.has(id)) ?? [...left].at(-1) ?? null;
}
