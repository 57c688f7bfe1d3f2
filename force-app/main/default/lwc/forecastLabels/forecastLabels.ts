// Every word the user reads comes from a custom label; one object per topic.
export { board } from './board';
export { common } from './common';
export { header } from './header';
export { rates } from './rates';
export { submit } from './submit';
export { fill } from './fill';
