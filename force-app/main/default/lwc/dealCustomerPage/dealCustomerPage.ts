import { common, dealQualification as labels } from 'c/forecastLabels';
import LANGUAGE from '@salesforce/i18n/lang';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import { htmlOf } from './page';
import type { CustomerPage } from './page';

export { htmlOf, pageOf } from './page';
export type { CustomerPage } from './page';

/** The preview of what the customer gets, and the file to send or print. */
export default class DealCustomerPage extends LightningModal {
  @api page!: CustomerPage;

  labels = { ...common, ...labels };

  /** A file of unknown kind: the platform's security refuses addresses of HTML. */
  get href(): string {
    return `data:application/octet-stream;charset=utf-8,${encodeURIComponent(htmlOf(this.page, LANGUAGE))}`;
  }
  get fileName(): string {
    const name = this.page.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    return `${name || 'page'}.html`;
  }

  handleClose(): void {
    this.close(undefined);
  }
}
