import type { PageData } from '../types.ts';
import { followClock } from './clock.ts';

const element = document.getElementById('page-data');
if (!element?.textContent) throw new Error('The page came without its data: load it again.');

export const page = JSON.parse(element.textContent) as PageData;

followClock(page.now);

const PHONE_WIDTH = 600;
const TABLET_WIDTH = 1024;

/** @salesforce/client/formFactor: the platform asks the device, the local org its window, once per load. */
export const formFactor =
  window.innerWidth <= PHONE_WIDTH ? 'Small' : window.innerWidth < TABLET_WIDTH ? 'Medium' : 'Large';
