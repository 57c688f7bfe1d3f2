import type { Lead, LeadMember, LeadTask, LeadTouches } from 'c/forecastData';
import { dayOf, formatCount, formatDate } from 'c/forecastFormat';
import { fill, leadTouches as labels } from 'c/forecastLabels';
import { pointsOf } from 'c/leadModel';

/** Something that happened, or is planned. */
export interface Entry {
  readonly id: string;
  /** ISO instant or date, for the order. */
  readonly at: string;
  readonly when: string;
  readonly title: string;
  readonly about: string;
  readonly words: string;
  readonly className: string;
}

const memberEntry = (member: LeadMember): Entry => {
  const points = pointsOf(member);
  return {
    id: member.id,
    at: `${member.on}T23:59`,
    when: formatDate(member.on),
    title: fill(labels.member, member.status, member.campaign),
    about: points > 0 ? fill(labels.points, formatCount(points)) : '',
    words: '',
    className: points > 0 ? 'entry entry_buyer' : 'entry'
  };
};

const taskEntry = (task: LeadTask): Entry => ({
  id: task.id,
  at: task.at,
  when: formatDate(dayOf(task.at)),
  title: task.subject || task.type,
  about: [task.isDone ? '' : labels.planned, task.who ?? ''].filter(Boolean).join(' · '),
  words: task.note,
  className: 'entry'
});

/** Latest first, down to the day the lead came. */
export const entriesOf = (lead: Lead, { members, tasks }: LeadTouches): Entry[] => [
  ...[...(members ?? []).map(memberEntry), ...(tasks ?? []).map(taskEntry)].sort((one, other) =>
    other.at.localeCompare(one.at)
  ),
  {
    id: 'came',
    at: lead.createdAt,
    when: formatDate(lead.createdOn),
    title: lead.source ? fill(labels.came, lead.source) : labels.cameUnknown,
    about: '',
    words: '',
    className: 'entry entry_buyer'
  }
];

/** What is left out because the user may not see it; '' when nothing is. */
export const hiddenWords = ({ members, tasks }: LeadTouches): string => {
  const hidden = [
    ...(members === null ? [labels.hiddenMembers] : []),
    ...(tasks === null ? [labels.hiddenTasks] : [])
  ];
  return hidden.length > 0 ? fill(labels.hidden, hidden.join(', ')) : '';
};
