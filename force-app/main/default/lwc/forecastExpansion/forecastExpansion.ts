import type { CardContext } from 'c/forecastCard';
import type { DealSelection } from 'c/forecastData';
import type { OpeningTerms } from 'c/forecastExpansionDialog';
import type { Choice } from 'c/forecastButtonGroup';
import { expansion as labels } from 'c/forecastLabels';
import type { Person, Policy } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import { viewStatus } from 'c/forecastView';
import type { ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { openingTerms, statusTerms } from './terms';

type Whose = 'scope' | 'all';

/** Customers by what they use, the deals that come from it, and the ratios of these deals. */
export default class ForecastExpansion extends LightningElement {
  @api selection!: DealSelection;
  /** The chosen people in words. */
  @api scopeName = '';
  @api context!: CardContext;
  @api people: readonly Person[] = [];
  @api policies: readonly Policy[] = [];
  /** Null while they are loaded. */
  @api picklists: Picklists | null = null;
  @api areMetricsHidden = false;
  @api today = '';

  labels = labels;
  requests = {};
  whose: Whose = 'scope';

  get status(): ViewStatus {
    return viewStatus(statusTerms(this.picklists));
  }
  /** Empty: the chosen people are everyone. */
  get choices(): Choice[] {
    if (!this.selection.owners) return [];
    return [
      { value: 'scope', label: this.scopeName },
      { value: 'all', label: labels.allVisible }
    ];
  }
  get hasChoices(): boolean {
    return this.choices.length > 0;
  }
  get owners(): readonly string[] | null {
    return this.whose === 'all' ? null : this.selection.owners;
  }
  get ownersName(): string {
    return this.owners ? this.scopeName : labels.allVisible;
  }
  /** Null: the user may not open deals. */
  get terms(): OpeningTerms | null {
    return openingTerms(this.picklists!, this.context.userId, this.people);
  }
  get mayDelete(): boolean {
    return this.picklists!.mayDeleteDeals;
  }

  handleWhose(event: CustomEvent<Whose>): void {
    this.whose = event.detail;
  }
}
