import { api, LightningElement } from 'lwc';
import { page } from '../../pageData.ts';
import { addressOf, goTo, type PageReference } from '../../router.ts';
import type { PageTab } from '../../../types.ts';

interface NavigationItem {
  name: string;
  label: string;
  address: string;
  target: PageReference;
  itemClass: string;
  current: 'page' | undefined;
}

/** Global header and app navigation of Lightning Experience. */
export default class NavigationBar extends LightningElement {
  @api selected: string | undefined;

  appLabel = page.app.label;
  orgName = page.orgName;

  get items(): NavigationItem[] {
    return page.app.tabs
      .filter(({ visible, name }) => visible || name === this.selected)
      .map((tab) => {
        const target = targetOf(tab);
        const isSelected = tab.name === this.selected;
        return {
          name: tab.name,
          label: tab.label,
          address: addressOf(target),
          target,
          itemClass: `slds-context-bar__item${isSelected ? ' slds-is-active' : ''}`,
          current: isSelected ? 'page' : undefined
        };
      });
  }

  handleTab(event: MouseEvent): void {
    // With a modifier key the browser opens the address in another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const item = this.items.find((candidate) => candidate.name === name);
    if (item) goTo(item.target);
  }
}

const targetOf = ({ name, object }: PageTab): PageReference =>
  object
    ? { type: 'standard__objectPage', attributes: { objectApiName: object, actionName: 'list' }, state: {} }
    : { type: 'standard__navItemPage', attributes: { apiName: name }, state: {} };
