import { LightningElement, api } from 'lwc';

/** Enough of LightningModal for a test: a test sets what open() answers and watches close(). */
export default class LightningModal extends LightningElement {
  static open = jest.fn();

  @api label = '';
  @api size = 'medium';
  @api description = '';
  @api disableClose = false;

  @api close(result?: unknown): void {
    this.dispatchEvent(new CustomEvent('modalclose', { detail: result }));
  }
}
