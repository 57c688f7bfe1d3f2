import type { Channel, Grade, LeadChange } from 'c/leadModel';
import { gql } from 'lightning/graphql';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { LEAD } from './leadFields';
import { save } from './mutations';

/** What a person did, kept as a completed task. */
export interface TouchToSave {
  readonly channel: Channel;
  readonly subject: string;
  /** How it ended. */
  readonly result: string;
  readonly note: string;
  /** yyyy-mm-dd */
  readonly on: string;
}

/** What is saved of a lead; undefined: stays as it is. */
export interface LeadToSave extends LeadChange {
  readonly leadId: string;
  /** yyyy-mm-dd; null: in no call list. */
  readonly nextTouch?: string | null;
  readonly ownerId?: string;
  readonly handedOverById?: string | null;
  readonly rejectionReason?: string | null;
  readonly rejectedById?: string | null;
  readonly gradeOverride?: Grade | null;
  readonly gradeOverrideById?: string | null;
  /** yyyy-mm-dd */
  readonly gradeOverrideUntil?: string | null;
}

const leadInput = ({ leadId, ownerId, ...change }: LeadToSave) => {
  const fields: Record<string, unknown> = {
    OwnerId: ownerId,
    [LEAD.gradeOverride]: change.gradeOverride,
    [LEAD.gradeOverrideBy]: change.gradeOverrideById,
    [LEAD.gradeOverrideUntil]: change.gradeOverrideUntil,
    [LEAD.handedOverBy]: change.handedOverById,
    [LEAD.nextTouch]: change.nextTouch,
    [LEAD.pausedUntil]: change.pausedUntil,
    [LEAD.pauseReason]: change.pauseReason,
    [LEAD.rejectedBy]: change.rejectedById,
    [LEAD.rejectionReason]: change.rejectionReason,
    [LEAD.stage]: change.stage,
    [LEAD.startsOn]: change.startsOn,
    [LEAD.stepDone]: change.stepDone,
    [LEAD.stopReason]: change.stopReason,
    [LEAD.track]: change.track
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { Id: leadId, Lead: given };
};

/** Types of tasks that count as an answer: docs/metrics.md, Leads, speed. */
const TASK_TYPES: Readonly<Record<Channel, { Type: string; TaskSubtype: string }>> = {
  Phone: { Type: 'Call', TaskSubtype: 'Call' },
  'E-mail': { Type: 'Email', TaskSubtype: 'Email' },
  'Direct mail': { Type: 'Other', TaskSubtype: 'Task' },
  Event: { Type: 'Other', TaskSubtype: 'Task' }
};

const taskInput = (leadId: string, { channel, subject, result, note, on }: TouchToSave) => ({
  Task: {
    ...TASK_TYPES[channel],
    WhoId: leadId,
    Subject: subject,
    Status: 'Completed',
    ActivityDate: on,
    CallDisposition: result,
    Description: note || null
  }
});

const leadDocument = gql`
  mutation saveLead($lead: LeadUpdateInput!) {
    uiapi(input: { allOrNone: true }) {
      LeadUpdate(input: $lead) {
        Record {
          Id
        }
      }
    }
  }
`;

const touchDocument = gql`
  mutation saveLeadTouch($lead: LeadUpdateInput!, $task: TaskCreateInput!) {
    uiapi(input: { allOrNone: true }) {
      LeadUpdate(input: $lead) {
        Record {
          Id
        }
      }
      created: TaskCreate(input: $task) {
        Record {
          Id
        }
      }
    }
  }
`;

/**
 * Saves where a lead is now, and what was done as a completed task, both or neither. Components that show leads call
 * refresh('leads') afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const saveLead = async (toSave: LeadToSave, touch: TouchToSave | null): Promise<void> => {
  const lead = leadInput(toSave);
  if (touch) await save(touchDocument, { lead, task: taskInput(toSave.leadId, touch) });
  else await save(leadDocument, { lead });
  await notifyRecordUpdateAvailable([{ recordId: toSave.leadId }]);
};
