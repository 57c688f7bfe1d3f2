import { LightningElement, api } from 'lwc';

/** What can be chosen, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A group of buttons, one of which is pressed. */
export default class ForecastButtonGroup extends LightningElement {
  @api choices: readonly Choice[] = [];
  @api value = '';
  /** What is chosen with it. */
  @api label = '';
  /** On a phone it takes the whole width, with room for a thumb. */
  @api isWide = false;

  get className(): string {
    return this.isWide ? 'slds-button-group group group_wide' : 'slds-button-group group';
  }

  get buttons(): (Choice & { pressed: string; className: string })[] {
    return this.choices.map((choice) => {
      const isPressed = choice.value === this.value;
      return {
        ...choice,
        pressed: String(isPressed),
        className: `slds-button ${isPressed ? 'slds-button_brand' : 'slds-button_neutral'}`
      };
    });
  }

  handleClick(event: Event): void {
    const { value } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }
}
