import { dayOf } from 'c/forecastFormat';
import type { Channel, MemberTouch, Step } from 'c/leadModel';
import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** What the person did in a campaign. */
export interface LeadMember extends MemberTouch {
  readonly id: string;
  readonly campaign: string;
}

/** What we did. */
export interface LeadTask {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  /** How it ended, in the words it was recorded with; '' where nothing is said. */
  readonly result: string;
  readonly note: string;
  readonly who: string | null;
  readonly isDone: boolean;
  /** ISO instant, or yyyy-mm-dd of a task that is not done. */
  readonly at: string;
}

/** Null: not visible to the user. */
export interface LeadTouches {
  readonly members: readonly LeadMember[] | null;
  readonly tasks: readonly LeadTask[] | null;
}

type Text = Field<string>;

interface MemberNode {
  Id: string;
  Status?: Text;
  HasResponded?: Field<boolean>;
  FirstRespondedDate?: Text;
  CreatedDate: Text;
  Campaign?: { Name?: Text; Type?: Text } | null;
}
interface TaskNode {
  Id: string;
  Subject?: Text;
  Type?: Text;
  CallDisposition?: Text;
  Description?: Text;
  IsClosed?: Field<boolean>;
  CompletedDateTime?: Text;
  ActivityDate?: Text;
  CreatedDate: Text;
  CreatedBy?: { Name?: Text } | null;
}
interface TouchData {
  uiapi: { query: { members?: Connection<MemberNode> | null; tasks?: Connection<TaskNode> | null } };
}

/** Latest first, at most 200 of each. */
export const leadTouchesDocument = gql`
  query forecastLeadTouches($lead: ID!) {
    uiapi {
      query {
        # Always visible: a query from which everything was left out is refused.
        visible: Lead(first: 1, where: { Id: { eq: $lead } }) {
          edges {
            node {
              Id
            }
          }
        }
        members: CampaignMember(
          first: 200
          where: { LeadId: { eq: $lead } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Status @optional {
                value
              }
              HasResponded @optional {
                value
              }
              FirstRespondedDate @optional {
                value
              }
              CreatedDate {
                value
              }
              Campaign @optional {
                Name @optional {
                  value
                }
                Type @optional {
                  value
                }
              }
            }
          }
        }
        tasks: Task(
          first: 200
          where: { WhoId: { eq: $lead } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Subject @optional {
                value
              }
              Type @optional {
                value
              }
              CallDisposition @optional {
                value
              }
              Description @optional {
                value
              }
              IsClosed @optional {
                value
              }
              CompletedDateTime @optional {
                value
              }
              ActivityDate @optional {
                value
              }
              CreatedDate {
                value
              }
              CreatedBy @optional {
                Name @optional {
                  value
                }
              }
            }
          }
        }
      }
    }
  }
`;

const memberOf = (node: MemberNode): LeadMember => ({
  id: node.Id,
  campaign: valueOf(node.Campaign?.Name) ?? '',
  campaignType: valueOf(node.Campaign?.Type) ?? '',
  status: valueOf(node.Status) ?? '',
  hasResponded: valueOf(node.HasResponded) === true,
  on: valueOf(node.FirstRespondedDate) ?? dayOf(valueOf(node.CreatedDate) ?? '')
});

const taskOf = (node: TaskNode): LeadTask => {
  const isDone = valueOf(node.IsClosed) === true;
  const created = valueOf(node.CreatedDate) ?? '';
  return {
    id: node.Id,
    subject: valueOf(node.Subject) ?? '',
    type: valueOf(node.Type) ?? '',
    result: valueOf(node.CallDisposition) ?? '',
    note: valueOf(node.Description) ?? '',
    who: valueOf(node.CreatedBy?.Name),
    isDone,
    at: isDone ? (valueOf(node.CompletedDateTime) ?? created) : (valueOf(node.ActivityDate) ?? created)
  };
};

export const readLeadTouches = ({ uiapi: { query } }: TouchData): LeadTouches => ({
  members: query.members ? nodesOf(query.members).map(memberOf) : null,
  tasks: query.tasks ? nodesOf(query.tasks).map(taskOf) : null
});

interface StepNode {
  Id: string;
  track: Text;
  day: Field<number | string>;
  channel: Text;
  content: Text;
  repeatDays: Field<number | string>;
}
interface StepData {
  uiapi: { query: { steps?: Connection<StepNode> | null } };
}

/** The touches of every track; custom metadata, a few dozen records. */
export const nurtureStepsDocument = gql`
  query forecastNurtureSteps {
    uiapi {
      query {
        # Always visible: a query from which everything was left out is refused.
        visible: User(first: 1) {
          edges {
            node {
              Id
            }
          }
        }
        steps: Nurture_Step__mdt(first: 2000) @optional {
          edges {
            node {
              Id
              track: Track__c {
                value
              }
              day: Day__c {
                value
              }
              channel: Channel__c {
                value
              }
              content: Content__c {
                value
              }
              repeatDays: Repeat_Days__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;

export const readNurtureSteps = ({ uiapi: { query } }: StepData): Step[] =>
  nodesOf(query.steps).map((node) => ({
    track: valueOf(node.track) ?? '',
    day: numberOf(node.day) ?? 1,
    channel: (valueOf(node.channel) ?? 'E-mail') as Channel,
    content: valueOf(node.content) ?? '',
    repeatDays: numberOf(node.repeatDays)
  }));
