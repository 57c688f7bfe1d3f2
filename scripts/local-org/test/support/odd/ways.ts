import type { Dice } from '../malformed/index.ts';
import type { Odd } from './types.ts';

const UP = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..;', '...', '.', '', '%c0%ae%c0%ae', '..%00'];
const SLASH = ['/', '%2f', '%5c', '\\', '%252f', '//'];
const TARGETS = [
  'etc/passwd',
  'local/faults',
  'package.json',
  'secret.txt',
  'services/data',
  'proc/self/environ',
  'composite'
];
const STARTS = ['/local/assets/', '/local/assets/slds-1/styles/', '/assets/icons/', '/lightning/', '/', '/services/data/v66.0/', '/secur/']; // prettier-ignore

/** A way out of wherever it begins, written in one of many ways. */
const way = (dice: Dice, outside: string): string => {
  const up = Array.from({ length: dice.below(9) }, () => dice.pick(UP) + dice.pick(SLASH)).join('');
  return up + dice.pick([...TARGETS, outside, outside.replaceAll('/', '%2f')]);
};

/** A request whose address, or the address inside of it, leads out of the API. */
export const wayOut = (dice: Dice, outside: string): Odd => {
  const to = way(dice, outside);
  return dice.pick([
    () => ({ path: dice.pick(STARTS) + to, isWhole: true }),
    () => ({
      method: 'POST',
      path: '/composite/batch',
      body: { batchRequests: [{ method: 'GET', url: `v66.0/${to}` }] }
    }),
    () => ({ method: 'POST', path: '/composite', body: { compositeRequest: [{ method: 'GET', url: `/services/data/v66.0/sobjects/${to}`, referenceId: 'a' }] } }), // prettier-ignore
    () => ({ method: 'POST', path: '/composite/graph', body: { graphs: [{ graphId: 'g', compositeRequest: [{ method: 'GET', url: `/services/data/v66.0/sobjects/Account/${to}`, referenceId: 'a' }] }] } }), // prettier-ignore
    () => ({ path: `/secur/frontdoor.jsp?retURL=${to}`, isWhole: true }),
    () => ({ path: `/sobjects/${to}` })
  ])();
};
