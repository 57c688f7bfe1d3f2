// Leads, their touches and their figures, as an org answers.

const value = <T>(content: T) => ({ value: content });
const edges = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });
const query = <Content extends object>(content: Content) => ({ uiapi: { query: content } });
const END = { pageInfo: { hasNextPage: false, endCursor: null } };

const FIELDS = {
  Company: 'Acme',
  Title: 'Head of IT',
  Email: 'nora@acme.example',
  Phone: '+1 202 555 0100',
  LeadSource: 'Web',
  Industry: 'Banking',
  NumberOfEmployees: 1200,
  OwnerId: '005000000000000000',
  CreatedDate: '2026-11-01T09:00:00.000Z',
  IsConverted: false,
  HasOptedOutOfEmail: false,
  DoNotCall: false,
  stage: null,
  role: 'Executive',
  timeFrame: 'Within 3 months',
  fit: 100,
  engagement: 80,
  score: 90,
  grade: 'A',
  answeredAt: null,
  answeredIn: null,
  track: null,
  startsOn: null,
  stepDone: null,
  nextTouch: null,
  pausedUntil: null,
  pauseReason: null,
  stopReason: null,
  rejectionReason: null,
  rejectedById: null,
  handedOverById: null
};

/** A lead of the user who came on 1 November. @param change undefined: the field is not visible */
export const leadNode = (name: string, change: object = {}) => ({
  Id: `00Q${name}`,
  Name: value(name),
  ...Object.fromEntries(
    Object.entries({ ...FIELDS, ...change })
      .filter(([, content]) => content !== undefined)
      .map(([field, content]) => [field, value(content)])
  ),
  handedOverBy: null
});

export const leadPage = (nodes: readonly object[], total = nodes.length) =>
  query({ leads: { ...edges(nodes), totalCount: total } });

export const nurtureSteps = (
  ...steps: readonly [track: string, day: number, channel: string, content?: string][]
) =>
  query({
    visible: edges([]),
    steps: edges(
      steps.map(([track, day, channel, content = ''], index) => ({
        Id: `m0${index}`,
        track: value(track),
        day: value(day),
        channel: value(channel),
        content: value(content),
        repeatDays: value(null)
      }))
    )
  });

/** What a person did in campaigns, and what we did. Null: not visible. */
export const leadTouches = (
  members: readonly { status: string; campaign: string; on: string; type?: string }[] | null,
  tasks: readonly { subject: string; at: string; note?: string }[] | null = []
) =>
  query({
    visible: edges([]),
    members:
      members &&
      edges(
        members.map(({ status, campaign, on, type }, index) => ({
          Id: `00v${index}`,
          Status: value(status),
          HasResponded: value(true),
          FirstRespondedDate: value(on),
          CreatedDate: value(`${on}T09:00:00.000Z`),
          Campaign: { Name: value(campaign), Type: value(type ?? null) }
        }))
      ),
    tasks:
      tasks &&
      edges(
        tasks.map(({ subject, at, note }, index) => ({
          Id: `00T${index}`,
          Subject: value(subject),
          Type: value('Call'),
          Description: value(note ?? null),
          IsClosed: value(true),
          CompletedDateTime: value(at),
          CreatedDate: value(at),
          CreatedBy: { Name: value('Ada Brook') }
        }))
      )
  });

/** @param counts leads, MQL, SQL, SAL, won */
export const leadMetrics = (
  ...rows: readonly [periodId: string, source: string, counts: readonly number[]][]
) =>
  query({
    metrics: {
      ...edges(
        rows.map(([periodId, source, [leads, mql, sql, sal, won]], index) => ({
          Id: `a0${index}`,
          period: value(periodId),
          source: value(source),
          leads: value(leads),
          mql: value(mql),
          sql: value(sql),
          sal: value(sal),
          won: value(won)
        }))
      ),
      ...END
    }
  });

const MINUTE = 60_000;

/** Leads that came at an instant and were answered after so many minutes; null: not. */
export const answeredLeads = (
  ...rows: readonly {
    at?: string;
    minutes: number | null;
    source?: string | null;
    ownerId?: string;
    isConverted?: boolean;
  }[]
) =>
  query({
    leads: {
      ...edges(
        rows.map(({ at = '2026-11-10T10:00:00.000Z', minutes, source = 'Web', ...more }, index) => ({
          Id: `00Q${index}`,
          LeadSource: value(source),
          answeredAt: value(
            minutes === null ? null : new Date(Date.parse(at) + minutes * MINUTE).toISOString()
          ),
          CreatedDate: value(at),
          IsConverted: value(more.isConverted ?? false),
          OwnerId: value(more.ownerId ?? '005A')
        }))
      ),
      ...END
    }
  });
