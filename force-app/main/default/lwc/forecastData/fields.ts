// Names of custom fields outside of a gql literal: imported, so that a namespace is put before them.
import ACTION_CONTACT from '@salesforce/schema/Deal_Action__c.Customer_Owner__c';
import ACTION_DAYS_AFTER from '@salesforce/schema/Deal_Action__c.Days_After__c';
import ACTION_DEAL from '@salesforce/schema/Deal_Action__c.Opportunity__c';
import ACTION_DONE from '@salesforce/schema/Deal_Action__c.Done_On__c';
import ACTION_DUE from '@salesforce/schema/Deal_Action__c.Due_On__c';
import ACTION_FOLLOWS from '@salesforce/schema/Deal_Action__c.Follows__c';
import ACTION_SHARED from '@salesforce/schema/Deal_Action__c.Is_Shared__c';
import ACTION_SIDE from '@salesforce/schema/Deal_Action__c.Side__c';
import ACTION_USER from '@salesforce/schema/Deal_Action__c.Our_Owner__c';
import EVIDENCE_ANSWER from '@salesforce/schema/Buyer_Evidence__c.Answer__c';
import EVIDENCE_BY from '@salesforce/schema/Buyer_Evidence__c.Confirmed_By__c';
import EVIDENCE_CONFIRMED from '@salesforce/schema/Buyer_Evidence__c.Is_Confirmed__c';
import EVIDENCE_DAYS_AFTER from '@salesforce/schema/Buyer_Evidence__c.Days_After__c';
import EVIDENCE_DEAL from '@salesforce/schema/Buyer_Evidence__c.Opportunity__c';
import EVIDENCE_DUE from '@salesforce/schema/Buyer_Evidence__c.Due_On__c';
import EVIDENCE_DUE_AFTER from '@salesforce/schema/Buyer_Evidence__c.Due_After__c';
import EVIDENCE_NOTE from '@salesforce/schema/Buyer_Evidence__c.Internal_Note__c';
import EVIDENCE_ON from '@salesforce/schema/Buyer_Evidence__c.Confirmed_On__c';
import EVIDENCE_RESPONSIBLE from '@salesforce/schema/Buyer_Evidence__c.Responsible__c';
import EVIDENCE_SIDE from '@salesforce/schema/Buyer_Evidence__c.Side__c';
import EVIDENCE_TOPIC from '@salesforce/schema/Buyer_Evidence__c.Topic__c';
import CALL_NOTE from '@salesforce/schema/Opportunity.Call_Note__c';
import ACCEPTANCE_STATE from '@salesforce/schema/Opportunity.Acceptance_State__c';
import ACCEPTED_DATE from '@salesforce/schema/Opportunity.Sales_Accepted_Date__c';
import COMPELLING_EVENT from '@salesforce/schema/Opportunity.Compelling_Event__c';
import COMPELLING_EVENT_DATE from '@salesforce/schema/Opportunity.Compelling_Event_Date__c';
import FUNDING_STATUS from '@salesforce/schema/Opportunity.Funding_Status__c';
import POWER_ACCESS from '@salesforce/schema/Opportunity.Power_Access__c';
import PRODUCT_FIT from '@salesforce/schema/Opportunity.Product_Fit__c';
import DEAL_COMPETITOR from '@salesforce/schema/Opportunity.Competitor__c';
import LOSS_TYPE from '@salesforce/schema/Opportunity.Loss_Type__c';
import MANAGER_CALL from '@salesforce/schema/Opportunity.Manager_Call__c';
import MANAGER_CALL_COUNTS from '@salesforce/schema/Opportunity.Manager_Call_Counts__c';
import MANAGER_CALL_NOTE from '@salesforce/schema/Opportunity.Manager_Call_Note__c';
import MANAGER_CALL_PERIOD from '@salesforce/schema/Opportunity.Manager_Call_Period__c';
import MANAGER_CALL_RISK from '@salesforce/schema/Opportunity.Manager_Call_Risk__c';
import NO_DECISION_KIND from '@salesforce/schema/Opportunity.No_Decision_Kind__c';
import NO_DECISION_TOLD_BY from '@salesforce/schema/Opportunity.No_Decision_Told_By__c';
import NO_DECISION_TOLD_ON from '@salesforce/schema/Opportunity.No_Decision_Told_On__c';
import REP_CALL from '@salesforce/schema/Opportunity.Rep_Call__c';
import REP_CALL_COUNTS from '@salesforce/schema/Opportunity.Rep_Call_Counts__c';
import REP_CALL_NOTE from '@salesforce/schema/Opportunity.Rep_Call_Note__c';
import REP_CALL_PERIOD from '@salesforce/schema/Opportunity.Rep_Call_Period__c';
import REP_CALL_RISK from '@salesforce/schema/Opportunity.Rep_Call_Risk__c';
import SALES_MOTION from '@salesforce/schema/Opportunity.Sales_Motion__c';
import SLIP_REASON from '@salesforce/schema/Opportunity.Slip_Reason__c';
import COMPETITOR_ACTIVE from '@salesforce/schema/Competitor__c.Is_Active__c';
import LOGGED_CALL from '@salesforce/schema/Deal_Call__c.Call__c';
import LOGGED_DEAL from '@salesforce/schema/Deal_Call__c.Opportunity__c';
import LOGGED_NOTE from '@salesforce/schema/Deal_Call__c.Note__c';
import LOGGED_PERIOD from '@salesforce/schema/Deal_Call__c.Forecast_Period__c';
import LOGGED_RISK from '@salesforce/schema/Deal_Call__c.Risk__c';
import LOGGED_ROLE from '@salesforce/schema/Deal_Call__c.Caller_Role__c';
import SLIPPED_AMOUNT from '@salesforce/schema/Deal_Slip__c.Amount__c';
import SLIPPED_CALL from '@salesforce/schema/Deal_Slip__c.Call__c';
import SLIPPED_CATEGORY from '@salesforce/schema/Deal_Slip__c.Category__c';
import SLIPPED_DEAL from '@salesforce/schema/Deal_Slip__c.Opportunity__c';
import SLIPPED_FROM from '@salesforce/schema/Deal_Slip__c.From_Date__c';
import SLIPPED_PERIOD from '@salesforce/schema/Deal_Slip__c.Forecast_Period__c';
import SLIPPED_REASON from '@salesforce/schema/Deal_Slip__c.Reason__c';
import SLIPPED_TO from '@salesforce/schema/Deal_Slip__c.To_Date__c';
import METRIC_DIMENSION from '@salesforce/schema/Sales_Metric__c.Dimension__c';
import METRIC_PERIOD from '@salesforce/schema/Sales_Metric__c.Forecast_Period__c';
import METRIC_VALUE from '@salesforce/schema/Sales_Metric__c.Dimension_Value__c';
import STAGE_METRIC_MOTION from '@salesforce/schema/Stage_Metric__c.Sales_Motion__c';
import SUBMISSION_CEILING from '@salesforce/schema/Forecast_Submission__c.Ceiling__c';
import SUBMISSION_CLOSED from '@salesforce/schema/Forecast_Submission__c.Closed_Amount__c';
import SUBMISSION_FLOOR from '@salesforce/schema/Forecast_Submission__c.Floor__c';
import SUBMISSION_LEVEL from '@salesforce/schema/Forecast_Submission__c.Level__c';
import SUBMISSION_NOTE from '@salesforce/schema/Forecast_Submission__c.Note__c';
import SUBMISSION_NUMBER from '@salesforce/schema/Forecast_Submission__c.Number__c';
import SUBMISSION_PERIOD from '@salesforce/schema/Forecast_Submission__c.Forecast_Period__c';
import SUBMISSION_PLAN from '@salesforce/schema/Forecast_Submission__c.Plan_Amount__c';
import MEMBER_ACTIVE from '@salesforce/schema/Hierarchy_Member__c.Is_Active__c';
import MEMBER_MANAGER from '@salesforce/schema/Hierarchy_Member__c.Manager__c';
import MEMBER_USER from '@salesforce/schema/Hierarchy_Member__c.User__c';
import SUBMISSION_SELLER from '@salesforce/schema/Forecast_Submission__c.Seller__c';
import SUBMISSION_TIME from '@salesforce/schema/Forecast_Submission__c.Submitted_At__c';
import SUBMITTED_AMOUNT from '@salesforce/schema/Forecast_Submission_Deal__c.Amount__c';
import SUBMITTED_CALL from '@salesforce/schema/Forecast_Submission_Deal__c.Call__c';
import SUBMITTED_CATEGORY from '@salesforce/schema/Forecast_Submission_Deal__c.Category__c';
import SUBMITTED_DEAL from '@salesforce/schema/Forecast_Submission_Deal__c.Opportunity__c';
import SUBMITTED_PATH from '@salesforce/schema/Forecast_Submission_Deal__c.Path__c';
import SUBMITTED_RISK from '@salesforce/schema/Forecast_Submission_Deal__c.Risk__c';
import SUBMITTED_WITH from '@salesforce/schema/Forecast_Submission_Deal__c.Forecast_Submission__c';
import PLAN_PERIOD from '@salesforce/schema/Sales_Plan__c.Forecast_Period__c';
import PLAN_SELLER from '@salesforce/schema/Sales_Plan__c.Seller__c';

export const DEAL = {
  acceptanceState: ACCEPTANCE_STATE.fieldApiName,
  acceptedDate: ACCEPTED_DATE.fieldApiName,
  event: COMPELLING_EVENT.fieldApiName,
  eventDate: COMPELLING_EVENT_DATE.fieldApiName,
  fit: PRODUCT_FIT.fieldApiName,
  funding: FUNDING_STATUS.fieldApiName,
  power: POWER_ACCESS.fieldApiName,
  competitor: DEAL_COMPETITOR.fieldApiName,
  lossType: LOSS_TYPE.fieldApiName,
  managerCall: MANAGER_CALL.fieldApiName,
  managerCallCounts: MANAGER_CALL_COUNTS.fieldApiName,
  managerCallNote: MANAGER_CALL_NOTE.fieldApiName,
  managerCallPeriod: MANAGER_CALL_PERIOD.fieldApiName,
  managerCallRisk: MANAGER_CALL_RISK.fieldApiName,
  noDecisionKind: NO_DECISION_KIND.fieldApiName,
  noDecisionToldBy: NO_DECISION_TOLD_BY.fieldApiName,
  noDecisionToldOn: NO_DECISION_TOLD_ON.fieldApiName,
  /** The one note of versions before 0.2.0. */
  oldCallNote: CALL_NOTE.fieldApiName,
  repCall: REP_CALL.fieldApiName,
  repCallCounts: REP_CALL_COUNTS.fieldApiName,
  repCallNote: REP_CALL_NOTE.fieldApiName,
  repCallPeriod: REP_CALL_PERIOD.fieldApiName,
  repCallRisk: REP_CALL_RISK.fieldApiName,
  salesMotion: SALES_MOTION.fieldApiName,
  slipReason: SLIP_REASON.fieldApiName
} as const;

export const COMPETITOR = {
  object: COMPETITOR_ACTIVE.objectApiName,
  isActive: COMPETITOR_ACTIVE.fieldApiName
} as const;

export const LOGGED = {
  object: LOGGED_CALL.objectApiName,
  call: LOGGED_CALL.fieldApiName,
  deal: LOGGED_DEAL.fieldApiName,
  note: LOGGED_NOTE.fieldApiName,
  period: LOGGED_PERIOD.fieldApiName,
  risk: LOGGED_RISK.fieldApiName,
  role: LOGGED_ROLE.fieldApiName
} as const;

/** A close date that moved into a later period. */
export const SLIPPED = {
  object: SLIPPED_DEAL.objectApiName,
  amount: SLIPPED_AMOUNT.fieldApiName,
  call: SLIPPED_CALL.fieldApiName,
  category: SLIPPED_CATEGORY.fieldApiName,
  deal: SLIPPED_DEAL.fieldApiName,
  /** The way from the slip to its deal. */
  dealRecord: SLIPPED_DEAL.fieldApiName.replace(/__c$/, '__r'),
  from: SLIPPED_FROM.fieldApiName,
  period: SLIPPED_PERIOD.fieldApiName,
  reason: SLIPPED_REASON.fieldApiName,
  to: SLIPPED_TO.fieldApiName
} as const;

export const METRIC = {
  dimension: METRIC_DIMENSION.fieldApiName,
  period: METRIC_PERIOD.fieldApiName,
  value: METRIC_VALUE.fieldApiName
} as const;

export const STAGE_METRIC = { motion: STAGE_METRIC_MOTION.fieldApiName } as const;

export const MEMBER = {
  isActive: MEMBER_ACTIVE.fieldApiName,
  /** The way from someone to who is next above. */
  managerRecord: MEMBER_MANAGER.fieldApiName.replace(/__c$/, '__r'),
  user: MEMBER_USER.fieldApiName
} as const;

export const PLAN = {
  period: PLAN_PERIOD.fieldApiName,
  seller: PLAN_SELLER.fieldApiName
} as const;

export const SUBMISSION = {
  object: SUBMISSION_NUMBER.objectApiName,
  ceiling: SUBMISSION_CEILING.fieldApiName,
  closed: SUBMISSION_CLOSED.fieldApiName,
  floor: SUBMISSION_FLOOR.fieldApiName,
  level: SUBMISSION_LEVEL.fieldApiName,
  note: SUBMISSION_NOTE.fieldApiName,
  number: SUBMISSION_NUMBER.fieldApiName,
  period: SUBMISSION_PERIOD.fieldApiName,
  plan: SUBMISSION_PLAN.fieldApiName,
  seller: SUBMISSION_SELLER.fieldApiName,
  submittedAt: SUBMISSION_TIME.fieldApiName
} as const;

/** A deal as it was submitted. */
export const SUBMITTED = {
  object: SUBMITTED_DEAL.objectApiName,
  amount: SUBMITTED_AMOUNT.fieldApiName,
  call: SUBMITTED_CALL.fieldApiName,
  category: SUBMITTED_CATEGORY.fieldApiName,
  deal: SUBMITTED_DEAL.fieldApiName,
  path: SUBMITTED_PATH.fieldApiName,
  risk: SUBMITTED_RISK.fieldApiName,
  submission: SUBMITTED_WITH.fieldApiName
} as const;

/** What someone confirmed about a topic. */
export const EVIDENCE = {
  object: EVIDENCE_TOPIC.objectApiName,
  answer: EVIDENCE_ANSWER.fieldApiName,
  by: EVIDENCE_BY.fieldApiName,
  daysAfter: EVIDENCE_DAYS_AFTER.fieldApiName,
  deal: EVIDENCE_DEAL.fieldApiName,
  dueAfter: EVIDENCE_DUE_AFTER.fieldApiName,
  dueOn: EVIDENCE_DUE.fieldApiName,
  internalNote: EVIDENCE_NOTE.fieldApiName,
  isConfirmed: EVIDENCE_CONFIRMED.fieldApiName,
  on: EVIDENCE_ON.fieldApiName,
  responsible: EVIDENCE_RESPONSIBLE.fieldApiName,
  side: EVIDENCE_SIDE.fieldApiName,
  topic: EVIDENCE_TOPIC.fieldApiName
} as const;

/** What a side does next. */
export const ACTION = {
  object: ACTION_DEAL.objectApiName,
  contact: ACTION_CONTACT.fieldApiName,
  daysAfter: ACTION_DAYS_AFTER.fieldApiName,
  deal: ACTION_DEAL.fieldApiName,
  doneOn: ACTION_DONE.fieldApiName,
  dueOn: ACTION_DUE.fieldApiName,
  follows: ACTION_FOLLOWS.fieldApiName,
  isShared: ACTION_SHARED.fieldApiName,
  side: ACTION_SIDE.fieldApiName,
  user: ACTION_USER.fieldApiName
} as const;
