import type { Catalog, Report } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, descendants, textOf } from '../xml.ts';

/** Actions that no object owns and that every org has. */
const GLOBAL_ACTIONS = new Set(
  `LogACall MobileSmartActions NewAccount NewCase NewContact NewEvent NewGroup NewLead NewNote NewOpportunity NewTask
   SendEmail`.split(/\s+/)
);

/** Actions of the feed belong to the platform. */
const isStandardAction = (name: string): boolean => name.startsWith('FeedItem.') || GLOBAL_ACTIONS.has(name);

/** What a layout names beside its fields and lists: buttons, actions, and the fields of its smaller views. */
export function checkLayoutParts(object: string, root: XmlElement, catalog: Catalog, report: Report): void {
  const needButton = (element: XmlElement, name: string): void => {
    if (!catalog.has('WebLink', `${object}.${name.replace(`${object}.`, '')}`))
      report(element, `There is no button ${name} of ${object}.`);
  };
  const needAction = (element: XmlElement, name: string): void => {
    if (!isStandardAction(name) && !catalog.has('QuickAction', name))
      report(element, `There is no quick action ${name}.`);
  };
  const needField = (element: XmlElement, name: string): void => {
    if (!catalog.hasField(object, name)) report(element, `There is no field ${object}.${name}.`);
  };
  for (const button of childrenOf(root, 'customButtons')) needButton(button, button.text);
  for (const element of descendants(root)) {
    if (element.name === 'quickActionName') needAction(element, element.text);
    if (element.name === 'customLink') needButton(element, element.text);
    if (element.name === 'platformActionListItems') {
      const name = textOf(element, 'actionName') ?? '';
      const type = textOf(element, 'actionType');
      if (type === 'QuickAction') needAction(element, name);
      if (type === 'CustomButton') needButton(element, name);
    }
    if (element.name === 'summaryLayoutItems' && textOf(element, 'customLink') === undefined)
      needField(element, textOf(element, 'field') ?? '');
  }
  for (const mini of childrenOf(root, 'miniLayout'))
    for (const field of childrenOf(mini, 'fields')) needField(field, field.text);
}
