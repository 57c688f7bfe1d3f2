import { changeGuards } from './changes.ts';
import { readingGuards } from './reading.ts';
import { surroundingGuards } from './surroundings.ts';
import { writingGuards } from './writing.ts';

export const guards = [...readingGuards, ...changeGuards, ...writingGuards, ...surroundingGuards].sort(
  (a, b) => a.mode - b.mode
);
