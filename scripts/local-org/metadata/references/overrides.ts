import type { Catalog, Report } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, textOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

/** Pages that objects and apps show in place of the platform's own, by the type of an override. */
const CONTENT: Readonly<Record<string, [type: string, word: string]>> = table({
  Flexipage: ['FlexiPage', 'page'],
  LightningComponent: ['AuraDefinitionBundle', 'Lightning component'],
  Visualforce: ['ApexPage', 'Visualforce page'],
  Scontrol: ['Scontrol', 's-control']
});

/** What the actions of an object, or of the objects of an app, open instead. */
export function checkOverrides(root: XmlElement, catalog: Catalog, report: Report): void {
  for (const list of ['actionOverrides', 'profileActionOverrides']) {
    for (const override of childrenOf(root, list)) {
      const content = textOf(override, 'content');
      const [type, word] = CONTENT[textOf(override, 'type') ?? ''] ?? [];
      if (type !== undefined && content !== undefined && !catalog.has(type, content))
        report(override, `There is no ${word} ${content}.`);
      const object = textOf(override, 'pageOrSobjectType');
      if (object !== undefined && !object.startsWith('standard-') && !catalog.hasObject(object))
        report(override, `There is no object ${object}.`);
    }
  }
}
