// The door of the model of sellers: pure functions over plain values, no DOM, no platform import.
export * from './attainment';
export * from './attrition';
export * from './capacity';
export * from './median';
export * from './nextSeller';
export * from './ramp';
export * from './required';
export * from './sellers';
export * from './tenure';
export * from './types';
export * from './whatIf';
