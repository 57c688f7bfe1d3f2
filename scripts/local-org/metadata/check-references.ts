import { checkFieldSet, checkQuickAction, checkReportType } from './references/actions.ts';
import { Catalog } from './references/catalog.ts';
import type { ReferenceCheck, StandardSchema } from './references/catalog.ts';
import { checkBundle } from './references/bundles.ts';
import { checkField } from './references/fields.ts';
import { checkFlexiPage } from './references/flexi-pages.ts';
import { checkFlow } from './references/flows.ts';
import { checkValidationRule } from './references/formulas.ts';
import {
  checkBusinessProcess,
  checkCompactLayout,
  checkListView,
  checkObject,
  checkPath,
  checkRecordType
} from './references/objects.ts';
import { checkApplication, checkLayout, checkTab } from './references/pages.ts';
import { checkCustomPermission, checkPermissionSet } from './references/permission-sets.ts';
import { checkRecord } from './references/records.ts';
import { checkDashboard, checkReport } from './references/reports.ts';
import { checkWebLink } from './references/web-links.ts';
import type { MetadataComponent, Problem } from './types.ts';
import { table } from '../../lib/table.ts';

const CHECKS: Readonly<Record<string, ReferenceCheck>> = table({
  BusinessProcess: checkBusinessProcess,
  CompactLayout: checkCompactLayout,
  CustomApplication: checkApplication,
  CustomField: checkField,
  CustomMetadata: checkRecord,
  CustomObject: checkObject,
  CustomPermission: checkCustomPermission,
  CustomTab: checkTab,
  Dashboard: checkDashboard,
  FieldSet: checkFieldSet,
  FlexiPage: checkFlexiPage,
  Flow: checkFlow,
  Layout: checkLayout,
  LightningComponentBundle: checkBundle,
  ListView: checkListView,
  PathAssistant: checkPath,
  PermissionSet: checkPermissionSet,
  QuickAction: checkQuickAction,
  RecordType: checkRecordType,
  Report: checkReport,
  ReportType: checkReportType,
  ValidationRule: checkValidationRule,
  WebLink: checkWebLink
});

/**
 * Names that a file takes from another (a field in a permission set, layout, formula, flow, record …) and that are
 * neither among the components nor standard, and combinations across files that a deploy refuses. Files that are not
 * well-formed are left to `checkComponent`.
 * @param components everything that is deployed together, and what the org has already
 */
export function checkReferences(
  components: readonly MetadataComponent[],
  standard: StandardSchema
): Problem[] {
  const catalog = new Catalog(components, standard);
  return catalog.components.flatMap((component) => {
    const problems: Problem[] = [];
    const { root, file } = component;
    if (root) {
      CHECKS[component.type]?.(component, root, catalog, ({ line, column }, message) =>
        problems.push({ component, file, line, column, message })
      );
    }
    return problems;
  });
}
