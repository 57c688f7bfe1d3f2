import type { Choice } from 'c/forecastButtonGroup';
import { LightningElement, api } from 'lwc';

/** The names of the views, as a tab list: arrows move, the chosen one is the only stop of the Tab key. */
export default class ForecastTabs extends LightningElement {
  @api tabs: readonly Choice[] = [];
  @api value = '';
  @api label = '';

  get items(): (Choice & { selected: string; tabIndex: string; className: string; linkId: string })[] {
    return this.tabs.map((tab) => {
      const isChosen = tab.value === this.value;
      return {
        ...tab,
        selected: String(isChosen),
        tabIndex: isChosen ? '0' : '-1',
        className: isChosen ? 'slds-tabs_default__item slds-is-active' : 'slds-tabs_default__item',
        linkId: `tab-${tab.value}`
      };
    });
  }

  handleClick(event: Event): void {
    this.choose((event.currentTarget as HTMLElement).dataset.value!);
  }

  handleKeydown(event: KeyboardEvent): void {
    const index = this.tabs.findIndex((tab) => tab.value === this.value);
    const last = this.tabs.length - 1;
    const isRtl = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
    const [next, previous] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const targets: Readonly<Record<string, number>> = {
      [next]: index === last ? 0 : index + 1,
      [previous]: index === 0 ? last : index - 1,
      Home: 0,
      End: last
    };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose((event.target as HTMLElement).dataset.value!);
    }
    if (!(event.key in targets)) return;
    event.preventDefault();
    const { value } = this.tabs[targets[event.key]];
    this.choose(value);
    this.template!.querySelector<HTMLElement>(`[data-value="${value}"]`)?.focus();
  }

  private choose(value: string): void {
    if (value !== this.value) this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }
}
