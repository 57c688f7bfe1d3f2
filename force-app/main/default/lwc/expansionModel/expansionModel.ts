// The door of the model of expansion: pure functions over plain values, no DOM, no platform import.
export * from './amounts';
export * from './openings';
export * from './said';
export * from './usage';
