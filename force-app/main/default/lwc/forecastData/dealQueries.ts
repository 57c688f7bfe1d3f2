import { dayOf } from 'c/forecastFormat';
import { countingCalls } from 'c/forecastModel';
import type { CallerRole, CountingCalls, DealFacts, ForecastCategory, MadeCalls } from 'c/forecastModel';
import { amountOf } from './currencies';
import type { AmountFields, Converted } from './currencies';
import { areCallsVisible, madeCallsOf, oldNoteOf } from './madeCalls';
import type { CallFields } from './madeCalls';
import { nodesOf, numberOf, valueOf, visibleText } from './read';
import type { Connection, Field, PageInfo } from './read';

/** A deal as the views show it. */
export interface Deal extends CountingCalls, Converted, Omit<DealFacts, 'evidenceMissing' | 'hasMovedBack'> {
  readonly id: string;
  readonly name: string;
  readonly accountName: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly isAmountVisible: boolean;
  /** False with products: the amount is theirs. */
  readonly isAmountEditable: boolean;
  readonly isWon: boolean;
  readonly motion: string | null;
  /** The calls as they were made; those that count are spread out beside, and change with the close date. */
  readonly made: MadeCalls;
  /** Whose note is still the one of versions before 0.2.0; null: there is none, or it is not visible. */
  readonly oldNoteOf: CallerRole | null;
  /** False: what was called is unknown, and so is whether the deal counts. */
  readonly areCallsVisible: boolean;
  /** Who entered the manager's call; null without an entry, or when it is not visible. */
  readonly managerCaller: string | null;
  /** Developer names of the topics that the buyer has confirmed; null: not visible. */
  readonly confirmedTopics: readonly string[] | null;
  /** The stages it has been in, latest first, the current one included; null: not visible. */
  readonly pastStages: readonly string[] | null;
  readonly acceptedDate: string | null;
  readonly lossType: string | null;
  readonly noDecisionKind: string | null;
  readonly noDecisionToldBy: string | null;
  /** yyyy-mm-dd */
  readonly noDecisionToldOn: string | null;
  readonly competitorId: string | null;
  /** The competitor's name. */
  readonly competitor: string | null;
  readonly lastModified: string | null;
}

interface RoleNode {
  Id: string;
  Role?: Field<string>;
}

interface CallNode {
  note?: Field<string>;
  CreatedBy?: { Name?: Field<string> } | null;
}

interface MetricNode {
  timesSlipped?: Field<number>;
}

interface EvidenceNode {
  topic?: Field<string>;
}

interface PastStageNode {
  StageName?: Field<string>;
}

interface DealNode extends CallFields, AmountFields {
  Id: string;
  Name: Field<string>;
  Account?: { Name?: Field<string> } | null;
  OwnerId: Field<string>;
  Owner?: { Name?: Field<string> } | null;
  Amount?: Field<number>;
  CloseDate: Field<string>;
  StageName: Field<string>;
  ForecastCategory: Field<string>;
  IsClosed: Field<boolean>;
  IsWon: Field<boolean>;
  HasOpportunityLineItem?: Field<boolean>;
  CreatedDate: Field<string>;
  LastModifiedDate: Field<string>;
  LastActivityDate?: Field<string>;
  motion?: Field<string>;
  acceptedDate?: Field<string>;
  metrics?: Connection<MetricNode> | null;
  compellingEvent?: Field<string>;
  powerAccess?: Field<string>;
  lossType?: Field<string>;
  noDecisionKind?: Field<string>;
  noDecisionToldBy?: Field<string>;
  noDecisionToldOn?: Field<string>;
  competitorId?: Field<string>;
  competitor?: { Name?: Field<string> } | null;
  contactRoles?: Connection<RoleNode> | null;
  managerCalls?: Connection<CallNode> | null;
  evidence?: Connection<EvidenceNode> | null;
  past?: Connection<PastStageNode> | null;
}
interface DealsData {
  uiapi: { query: { Opportunity: Connection<DealNode> } };
}

/** Null where the list is not visible. */
const textsOf = <Node>(
  list: Connection<Node> | null | undefined,
  field: (node: Node) => Field<string>
): string[] | null => (list ? nodesOf(list).flatMap((node) => valueOf(field(node)) ?? []) : null);

/** The sync writes no row of a deal that never slipped. Null where the rows or their field are not visible. */
function timesSlippedOf(metrics: Connection<MetricNode> | null | undefined): number | null {
  if (!metrics) return null;
  const [metric] = nodesOf(metrics);
  return metric ? numberOf(metric.timesSlipped) : 0;
}

const dealOf = (node: DealNode): Deal => {
  const roles = node.contactRoles ? nodesOf(node.contactRoles) : null;
  const [managerEntry] = nodesOf(node.managerCalls);
  const made = madeCallsOf(node, valueOf(managerEntry?.note));
  const closeDate = valueOf(node.CloseDate) ?? '';
  const category = (valueOf(node.ForecastCategory) ?? 'Omitted') as ForecastCategory;
  const motion = valueOf(node.motion);
  return {
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    accountName: valueOf(node.Account?.Name),
    ownerId: valueOf(node.OwnerId) ?? '',
    ownerName: valueOf(node.Owner?.Name) ?? '',
    ...amountOf(node),
    isAmountVisible: node.Amount !== undefined,
    isAmountEditable: valueOf(node.HasOpportunityLineItem) !== true,
    closeDate,
    stage: valueOf(node.StageName) ?? '',
    category,
    isClosed: valueOf(node.IsClosed) === true,
    isWon: valueOf(node.IsWon) === true,
    createdOn: dayOf(valueOf(node.CreatedDate)),
    lastModified: valueOf(node.LastModifiedDate),
    lastActivityDate: visibleText(node.LastActivityDate),
    motion,
    acceptedDate: valueOf(node.acceptedDate),
    made,
    ...countingCalls(made, { closeDate, category, motion }),
    oldNoteOf: oldNoteOf(node, valueOf(managerEntry?.note)),
    areCallsVisible: areCallsVisible(node),
    managerCaller: valueOf(managerEntry?.CreatedBy?.Name),
    timesSlipped: timesSlippedOf(node.metrics),
    compellingEvent: visibleText(node.compellingEvent),
    powerAccess: visibleText(node.powerAccess),
    lossType: valueOf(node.lossType),
    noDecisionKind: valueOf(node.noDecisionKind),
    noDecisionToldBy: valueOf(node.noDecisionToldBy),
    noDecisionToldOn: valueOf(node.noDecisionToldOn),
    competitorId: valueOf(node.competitorId),
    competitor: valueOf(node.competitor?.Name),
    contactCount: roles && roles.length,
    hasChampion: roles && roles.some((role) => valueOf(role.Role) === 'Champion'),
    confirmedTopics: textsOf(node.evidence, ({ topic }) => topic),
    pastStages: textsOf(node.past, ({ StageName }) => StageName)
  };
};

export interface DealPage {
  readonly deals: readonly Deal[];
  /** Null: this was the last page. */
  readonly endCursor: string | null;
}

export const readDeals = ({ uiapi }: DealsData): DealPage => {
  const { pageInfo } = uiapi.query.Opportunity;
  return {
    deals: nodesOf(uiapi.query.Opportunity).map(dealOf),
    endCursor: pageInfo?.hasNextPage ? pageInfo.endCursor : null
  };
};

export const readAllDeals = (data: DealsData): readonly Deal[] => readDeals(data).deals;
export const pageOfDeals = ({ uiapi }: DealsData): PageInfo | undefined => uiapi.query.Opportunity.pageInfo;
