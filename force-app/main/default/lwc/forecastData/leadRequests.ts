import { LEAD, LEAD_METRIC } from './leadFields';
import type { QueryName } from './queries';
import type { Request } from './request';

const about = <Name extends QueryName>(name: Name, variables: Record<string, unknown>): Request<Name> => ({
  name,
  steps: [variables]
});

/** As many as one result may hold; the list says when more are due. */
export const LEADS_PER_LIST = 2000;
/** A lead without a track is called for so long after it came. */
export const NEW_DAYS = 30;

export const leadRequest = (leadId: string) =>
  about('leads', { where: { Id: { eq: leadId } }, orderBy: { Id: { order: 'ASC' } }, first: 1 });

export const leadTouchesRequest = (leadId: string) => about('leadTouches', { lead: leadId });

export const periodsRequest = () => about('periods', {});

export const nurtureStepsRequest = () => about('nurtureSteps', {});

/** Whose leads: the user's own, or every lead that sharing shows. */
export type Whose = 'mine' | 'all';

/** Leads that a user may touch: open, not stopped, and not rejected by this user. */
const touchable = (userId: string, whose: Whose): Record<string, unknown>[] => [
  ...(whose === 'mine' ? [{ OwnerId: { eq: userId } }] : []),
  { IsConverted: { eq: false } },
  { [LEAD.stopReason]: { eq: null } },
  { or: [{ [LEAD.rejectedBy]: { eq: null } }, { [LEAD.rejectedBy]: { ne: userId } }] }
];

/**
 * Who may be due now, by owner and pointer: their day has come, or they came lately and are on no track yet.
 * @param today yyyy-mm-dd
 * @param since ISO instant: leads without a track count from then on
 */
export const dueLeadsRequest = (
  { userId, whose }: { readonly userId: string; readonly whose: Whose },
  today: string,
  since: string
) =>
  about('leads', {
    where: {
      and: [
        ...touchable(userId, whose),
        {
          or: [
            { [LEAD.nextTouch]: { lte: { value: today } } },
            {
              and: [
                { [LEAD.nextTouch]: { eq: null } },
                { [LEAD.track]: { eq: null } },
                { CreatedDate: { gte: { value: since } } }
              ]
            }
          ]
        }
      ]
    },
    orderBy: { [LEAD.nextTouch]: { order: 'ASC', nulls: 'FIRST' }, Id: { order: 'ASC' } },
    first: LEADS_PER_LIST
  });

/** Leads that are older than that and on no track: one of them, with the number of all. */
export const untrackedLeadsRequest = (
  { userId, whose }: { readonly userId: string; readonly whose: Whose },
  since: string
) =>
  about('leads', {
    where: {
      and: [
        ...touchable(userId, whose),
        { [LEAD.nextTouch]: { eq: null } },
        { [LEAD.track]: { eq: null } },
        { CreatedDate: { lt: { value: since } } }
      ]
    },
    orderBy: { Id: { order: 'ASC' } },
    first: 1
  });

/** The leads created in a span of time, with the minutes to their first answer. */
export const answeredLeadsRequest = (from: string, to: string) =>
  about('answeredLeads', { where: { CreatedDate: { gte: { value: from }, lt: { value: to } } } });

export const leadMetricsRequest = (periodIds: readonly string[]) =>
  periodIds.length === 0
    ? null
    : about('leadMetrics', { where: { [LEAD_METRIC.period]: { in: periodIds } } });
