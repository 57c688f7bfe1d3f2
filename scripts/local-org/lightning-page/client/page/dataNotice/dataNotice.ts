import { LightningElement } from 'lwc';
import { page } from '../../pageData.ts';
import { lineOf, remediesOf } from './words.ts';

/** What was put away last; what another export lacks is shown again. */
const PUT_AWAY = 'local-org-data-notice';

/** Says in one line what was read of the export and what is missing, and on demand what to do about each. */
export default class DataNotice extends LightningElement {
  isOpen = false;
  isPutAway = sessionStorage.getItem(PUT_AWAY) === this.line;

  get isShown(): boolean {
    return this.line !== '' && !this.isPutAway;
  }

  get line(): string {
    return page.data ? lineOf(page.data) : '';
  }

  get remedies(): { key: string; text: string }[] {
    return page.data ? remediesOf(page.data).map((text) => ({ key: text, text })) : [];
  }

  get hasRemedies(): boolean {
    return this.remedies.length > 0;
  }

  get toggleLabel(): string {
    return this.isOpen ? 'Hide what to do' : 'What to do';
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }

  handleClose(): void {
    sessionStorage.setItem(PUT_AWAY, this.line);
    this.isPutAway = true;
  }
}
