/** Modules in the namespace lightning that a component may import or name in a template; others are the platform's own. */
const LIGHTNING = new Set(
  `accordion accordionSection actions alert avatar badge barcodeScanner breadcrumb breadcrumbs button buttonGroup buttonIcon
   buttonIconStateful buttonMenu buttonStateful card carousel carouselImage checkboxGroup clickToDial combobox configProvider
   confirm datatable datatableKeyboardMixins dualListbox dynamicIcon empApi fileDownload fileUpload flow flowSupport
   formattedAddress formattedDateTime formattedEmail formattedLocation formattedName formattedNumber formattedPhone
   formattedRichText formattedText formattedTime formattedUrl graphql helptext icon input inputAddress inputField inputLocation
   inputName inputRichText layout layoutItem logger map mediaUtils menuDivider menuItem menuSubheader messageService messages
   mobileCapabilities modal modalBody modalFooter modalHeader navigation omnistudioPubsub outputField pageReferenceUtils pill
   pillContainer platformResourceLoader platformShowToastEvent platformWorkspaceApi progressBar progressIndicator progressRing
   progressStep prompt quickActionPanel radioGroup recordEditForm recordForm recordPicker recordViewForm refresh
   relativeDateTime richTextToolbarButton richTextToolbarButtonGroup select slider spinner stateManagerLayout
   stateManagerObjectInfo stateManagerObjectInfos stateManagerRecord stateManagerRelatedListInfo
   stateManagerRelatedListRecords stateManagerRelatedListsInfo tab tabset textarea tile toast toastContainer tree treeGrid
   uiActionsApi uiAppsApi uiGraphQLApi uiLayoutApi uiListApi uiListsApi uiLookupsApi uiObjectInfoApi uiRecordApi
   uiRelatedListApi verticalNavigation verticalNavigationItem verticalNavigationItemBadge verticalNavigationItemIcon
   verticalNavigationOverflow verticalNavigationSection`.split(/\s+/)
);

export const isLightningModule = (name: string): boolean => LIGHTNING.has(name);

/** `formatted-number` of a tag as the module's name. */
export const camelCase = (tag: string): string =>
  tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
