import type { Section } from '../../document.ts';
import { section } from './blocks.ts';
import type { PackContext } from './context.ts';

/** What the figures leave out, in the org's words; what no record of a deal says. */
export function sourcesSection({ facts, views, isCurrencyUnknown }: PackContext): Section {
  const hidden = [
    ...(facts.errors ?? []),
    ...(facts.warnings ?? []),
    ...(views.diagnosis.status.kind === 'error' ? views.diagnosis.status.messages : [])
  ];
  const notCrm = [
    'Plans, quotas, and when sellers start and leave, are entered by people or loaded from a file.',
    'Calls In and Out, reasons of slips and types of losses are what sellers and managers say.',
    'Floors, targets and the ramp norm are the policy of this company.',
    'Usage of the product is written by the product.'
  ];
  const asOf = facts.asOf === undefined || facts.asOf === null ? 'Metrics were never computed.' : '';
  return section(
    'sources',
    'What this page does not know',
    [
      {
        kind: 'list',
        items: [
          ...[...new Set(hidden)].map((text) => ({ text })),
          ...(asOf ? [{ text: asOf }] : []),
          ...(isCurrencyUnknown
            ? [
                {
                  text: 'Amounts are in the currency of the org, which does not name it. --currency names it.'
                }
              ]
            : []),
          { text: `Not from deals in CRM: ${notCrm.join(' ')}` },
          {
            text: 'No deal counts by a percentage. Notes on calls and internal answers are not on this page.'
          }
        ]
      }
    ],
    { isWide: true }
  );
}
