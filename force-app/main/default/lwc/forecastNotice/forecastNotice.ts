import { closing, common } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';

/**
 * What was done last, with Undo, at the lower edge of the page. It stays until it is dismissed or something else is done: a
 * notice that disappears after a while is gone before everyone has read it. Screen readers hear it from the page's live region.
 */
export default class ForecastNotice extends LightningElement {
  @api text = '';
  @api canUndo = false;

  labels = { ...common, ...closing };

  handleUndo(): void {
    this.dispatchEvent(new CustomEvent('undo'));
  }

  handleDismiss(): void {
    this.dispatchEvent(new CustomEvent('dismiss'));
  }
}
