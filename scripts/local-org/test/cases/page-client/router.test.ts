import { afterAll, expect, test, vi } from 'vitest';

vi.stubGlobal('window', { addEventListener: () => undefined });
afterAll(() => void vi.unstubAllGlobals());
const { addressOf, pageAt } = await import('../../../lightning-page/client/router.ts');

const ORG = 'http://127.0.0.1:4200';

test.each([
  [
    '/lightning/n/Forecast',
    { type: 'standard__navItemPage', attributes: { apiName: 'Forecast' }, state: {} }
  ],
  [
    '/lightning/n/Forecast?c__view=Rates',
    { type: 'standard__navItemPage', attributes: { apiName: 'Forecast' }, state: { c__view: 'Rates' } }
  ],
  [
    '/lightning/r/Opportunity/006000000000001AAA/view',
    {
      type: 'standard__recordPage',
      attributes: { objectApiName: 'Opportunity', recordId: '006000000000001AAA', actionName: 'view' },
      state: {}
    }
  ],
  [
    '/lightning/o/Account/list',
    { type: 'standard__objectPage', attributes: { objectApiName: 'Account', actionName: 'list' }, state: {} }
  ]
])('%s is a page reference and back', (address, page) => {
  expect(pageAt(new URL(address, ORG))).toEqual(page);
  expect(addressOf(page)).toBe(address);
});

test('a record page without its object is found by the Id alone', () => {
  expect(pageAt(new URL('/lightning/r/006000000000001AAA/view', ORG)).attributes).toEqual({
    objectApiName: undefined,
    recordId: '006000000000001AAA',
    actionName: 'view'
  });
});

test('a page the local org does not have is refused with its type', () => {
  expect(() => addressOf({ type: 'standard__knowledgeArticlePage', attributes: {}, state: {} })).toThrow(
    'standard__knowledgeArticlePage'
  );
});
