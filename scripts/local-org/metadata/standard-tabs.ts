/** Tabs of the platform that metadata names with `standard-`; those of objects first. */
const TABS = new Set(
  `Account ActionPlan Asset Campaign Case Contact ContactRequest Contract Entitlement Individual Lead Macro Opportunity Order
   OrgMetric Pricebook2 Product2 Quote QuickText Scorecard ServiceAppointment ServiceContract ServiceResource ServiceTerritory
   Solution Task UserProvisioningRequest WorkOrder WorkType
   AppLauncher AppointmentBundlePolicy Appointments CaseHome Chatter CollaborationGroup ConsumptionSchedule ContactPointAddress
   Content ContentSearch ContentSubscriptions Contributions Dashboard DandBCompany DataAssessment DuplicateRecordSet EmailTemplate
   EngagementProgram EnhancedLetterhead Event Feed File Forecasting3 ForecastEnterprise Forecasts GlobalSearch Idea
   JigsawSearch Knowledge Library ListEmail LiveAgentSession LiveChatTranscript LiveChatVisitor Messaging News OtherUserProfile
   Path People PersonAccount Pipeline Portal ProcessInstanceWorkitem Profile RecycleBin Report Reports RevenueDashboard SalesHome
   SellerHome ServiceHome SetupHome Streaming StreamingChannel Today Topic Workspace Work home report`.split(
    /\s+/
  )
);

/** Whether a name that stands where a tab may stand is one of the platform's own: `standard-Opportunity`. */
export const isStandardTab = (name: string): boolean =>
  name.startsWith('standard-') && TABS.has(name.slice('standard-'.length));
