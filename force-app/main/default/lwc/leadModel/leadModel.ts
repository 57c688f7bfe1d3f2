// The only door of the model of leads: pure functions over plain values, no DOM, no platform import.
export * from './cadence';
export * from './callList';
export * from './dispositions';
export * from './funnel';
export * from './points';
export * from './score';
export * from './speed';
export * from './types';
