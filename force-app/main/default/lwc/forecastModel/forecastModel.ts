// The only door of the model: pure functions over plain values, no DOM, no platform import.
export * from './accuracy';
export * from './bridge';
export * from './calls';
export * from './categories';
export * from './coverage';
export * from './diagnosis';
export * from './funnel';
export * from './inside';
export * from './number';
export * from './people';
export * from './periods';
export * from './plans';
export * from './policies';
export * from './rates';
export * from './risks';
export * from './sums';
export * from './types';
