import { fill, header } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';

/** A figure with its name and what to compare it with. Its formula opens on hover, focus or tap. */
export default class ForecastKpi extends LightningElement {
  @api label = '';
  @api value = '';
  @api hint = '';
  /** Additional information on a separate line. */
  @api note = '';
  @api formula = '';

  isOpen = false;
  private isPinned = false;

  get buttonLabel(): string {
    return fill(header.showFormula, this.label);
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  handleEnter(): void {
    this.isOpen = true;
  }

  handleLeave(): void {
    if (!this.isPinned) this.isOpen = false;
  }

  handleClick(): void {
    this.isPinned = !this.isPinned;
    this.isOpen = this.isPinned;
  }

  handleBlur(): void {
    this.isPinned = false;
    this.isOpen = false;
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.handleBlur();
  }
}
