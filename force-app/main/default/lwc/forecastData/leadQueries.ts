import { dayOf, today } from 'c/forecastFormat';
import type { CallLead, Grade, GradeOverride } from 'c/leadModel';
import { gradeOn } from 'c/leadModel';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** A lead with all that is visible of it. */
export interface Lead extends CallLead {
  readonly company: string;
  readonly title: string;
  readonly source: string | null;
  readonly ownerId: string;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly role: string | null;
  readonly timeFrame: string | null;
  /** 0 to 100; null: not visible. */
  readonly fit: number | null;
  /** As the org has it today; null: not visible. */
  readonly engagement: number | null;
  /** The grade that a person gave it, also one whose days are over; null: none. Undefined: not visible. */
  readonly override: GradeOverride | null | undefined;
  readonly stage: string | null;
  /** Minutes to the first answer; null: none is known. */
  readonly answeredIn: number | null;
  readonly rejectionReason: string | null;
  readonly handedOverById: string | null;
  readonly handedOverBy: string | null;
  /** The fields of the cadence are visible. */
  readonly isCadenceVisible: boolean;
}

export interface LeadPage {
  readonly leads: readonly Lead[];
  /** Of all that the question is about, also beyond these. */
  readonly total: number;
}

type Text = Field<string>;
type Figure = Field<number | string>;

interface LeadNode {
  Id: string;
  Name: Text;
  Company?: Text;
  Title?: Text;
  Email?: Text;
  Phone?: Text;
  LeadSource?: Text;
  Industry?: Text;
  NumberOfEmployees?: Figure;
  OwnerId: Text;
  CreatedDate: Text;
  IsConverted: Field<boolean>;
  HasOptedOutOfEmail?: Field<boolean>;
  DoNotCall?: Field<boolean>;
  stage?: Text;
  role?: Text;
  timeFrame?: Text;
  fit?: Figure;
  engagement?: Figure;
  score?: Figure;
  grade?: Text;
  gradeOverride?: Text;
  gradeOverrideUntil?: Text;
  gradeOverrideBy?: { Name?: Text } | null;
  answeredAt?: Text;
  answeredIn?: Figure;
  track?: Text;
  startsOn?: Text;
  stepDone?: Figure;
  nextTouch?: Text;
  pausedUntil?: Text;
  pauseReason?: Text;
  stopReason?: Text;
  rejectionReason?: Text;
  rejectedById?: Text;
  handedOverById?: Text;
  handedOverBy?: { Name?: Text } | null;
}
interface LeadData {
  uiapi: { query: { leads: Connection<LeadNode> } };
}

/** An override without a last day is none: it would never end. */
const overrideOf = (node: LeadNode): Lead['override'] => {
  const { gradeOverride, gradeOverrideUntil } = node;
  if (gradeOverride === undefined || gradeOverrideUntil === undefined) return undefined;
  const grade = valueOf(gradeOverride) as Grade | null;
  const until = valueOf(gradeOverrideUntil);
  return grade && until ? { grade, until, by: valueOf(node.gradeOverrideBy?.Name) ?? '' } : null;
};

const leadOf = (node: LeadNode): Lead => {
  const override = overrideOf(node);
  const score = numberOf(node.score) ?? 0;
  const createdAt = valueOf(node.CreatedDate) ?? '';
  return {
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    company: valueOf(node.Company) ?? '',
    title: valueOf(node.Title) ?? '',
    email: valueOf(node.Email),
    phone: valueOf(node.Phone),
    hasOptedOut: valueOf(node.HasOptedOutOfEmail) === true,
    doNotCall: valueOf(node.DoNotCall) === true,
    source: valueOf(node.LeadSource),
    industry: valueOf(node.Industry),
    employees: numberOf(node.NumberOfEmployees),
    ownerId: valueOf(node.OwnerId) ?? '',
    createdAt,
    createdOn: dayOf(createdAt),
    isConverted: valueOf(node.IsConverted) === true,
    stage: valueOf(node.stage),
    role: valueOf(node.role),
    timeFrame: valueOf(node.timeFrame),
    fit: numberOf(node.fit),
    engagement: numberOf(node.engagement),
    score,
    grade: (valueOf(node.grade) ?? gradeOn(score, override, today())) as Grade,
    override,
    answeredAt: valueOf(node.answeredAt),
    answeredIn: numberOf(node.answeredIn),
    track: valueOf(node.track),
    startsOn: valueOf(node.startsOn),
    stepDone: numberOf(node.stepDone) ?? 0,
    pausedUntil: valueOf(node.pausedUntil),
    pauseReason: valueOf(node.pauseReason),
    stopReason: valueOf(node.stopReason),
    rejectionReason: valueOf(node.rejectionReason),
    handedOverById: valueOf(node.handedOverById),
    handedOverBy: valueOf(node.handedOverBy?.Name),
    isCadenceVisible: node.track !== undefined && node.stepDone !== undefined
  };
};

export const readLeads = ({ uiapi }: LeadData): LeadPage => ({
  leads: nodesOf(uiapi.query.leads).map(leadOf),
  total: uiapi.query.leads.totalCount ?? 0
});
