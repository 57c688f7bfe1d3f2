// What the panels of the Capacity view share: what the org is asked about sellers, and what its answers make of them.
export { answersOf, askedOf, quartersOf, requestsOf } from './asking';
export type { Asked, Quarters } from './asking';
export * from './crew';
export * from './grounds';
