import { LightningElement } from 'lwc';
import { openDeals } from 'c/salesModel';

export default class SalesTab extends LightningElement {
  deals = openDeals([]);
}
