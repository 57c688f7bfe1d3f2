import { api, LightningElement } from 'lwc';
import type { PageItem } from '../../../types.ts';
import { shownItems, type ShownItem } from './items.ts';

/** The content of one region of a Lightning page: components of the org, and parts that the platform brings. */
export default class FlexiRegion extends LightningElement {
  @api items: PageItem[] = [];
  @api facets: Record<string, PageItem[]> = {};
  @api recordId = '';
  @api objectApiName = '';
  @api components: Record<string, typeof LightningElement> = {};

  get shown(): ShownItem[] {
    const { recordId, objectApiName, facets, components } = this;
    return shownItems(this.items, { recordId, objectApiName, facets, components });
  }
}
