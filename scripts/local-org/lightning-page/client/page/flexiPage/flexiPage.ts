import { api, LightningElement } from 'lwc';
import type { PageItem, RecordPage } from '../../../types.ts';

/** The platform's templates for records: what stands across the page, beside it, and below. */
const ABOVE = ['header', 'subheader'];
const BESIDE = ['sidebar', 'rightsidebar', 'leftsidebar'];

/** A record as a Lightning page shows it, with the page's regions where its template has them. */
export default class FlexiPage extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  @api recordPage!: RecordPage;
  @api components: Record<string, typeof LightningElement> = {};

  get facets(): Record<string, PageItem[]> {
    return this.recordPage.regions;
  }

  get above(): PageItem[] {
    return ABOVE.flatMap((name) => this.facets[name] ?? []);
  }

  get beside(): PageItem[] {
    return BESIDE.flatMap((name) => this.facets[name] ?? []);
  }

  get main(): PageItem[] {
    return Object.entries(this.facets)
      .filter(([name]) => ![...ABOVE, ...BESIDE].includes(name) && !name.startsWith('Facet-'))
      .flatMap(([, items]) => items);
  }

  get mainClass(): string {
    return this.beside.length > 0 ? 'main' : '';
  }
}
