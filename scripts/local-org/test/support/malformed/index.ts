export { Archives } from './archives.ts';
export { Dice } from './dice.ts';
export { PLAIN_KINDS } from './requests.ts';
export type { Kind, Malformed } from './requests.ts';
