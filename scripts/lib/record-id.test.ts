import { describe, expect, it } from 'vitest';
import { isRecordId, to18 } from './record-id.ts';

describe('record Ids', () => {
  it('adds the three characters that keep the case safe', () => {
    expect(to18('001000000000001')).toBe('001000000000001AAA');
    // Blocks 005Bm, 00000, 0000c: a capital B at place 3 is bit 8 = I.
    expect(to18('005Bm000000000c')).toBe('005Bm000000000cIAA');
    expect(to18('ABCDEabcdeABCDE')).toBe('ABCDEabcdeABCDE5A5');
  });

  it('leaves 18 characters and other text alone', () => {
    expect(to18('001000000000001AAA')).toBe('001000000000001AAA');
    expect(to18('Acme')).toBe('Acme');
  });

  it('knows an Id from other text', () => {
    expect(isRecordId('001000000000001')).toBe(true);
    expect(isRecordId('001000000000001AAA')).toBe(true);
    expect(isRecordId('Q:2026-10-01|All')).toBe(false);
    expect(isRecordId('0010000000000019')).toBe(false);
  });
});
