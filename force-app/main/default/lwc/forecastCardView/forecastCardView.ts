// What a deal says wherever it is shown: on a card of the board, in a row of the calls.
export { cardView } from './view';
export type { CardView } from './view';
export { noteWords } from './words';
export { callerRole, questionOf, questionOfDraft } from './question';
export type { OpenQuestion, CallDraft } from './question';
export type { CardContext } from './context';
