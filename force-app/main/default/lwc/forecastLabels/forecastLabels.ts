// Every word the user reads comes from a custom label; one object per topic.
export { board } from './board';
export { common } from './common';
export { header } from './header';
export { rates } from './rates';
export { submit } from './submit';
export { calls } from './calls';
export { changes } from './changes';
export { history } from './history';
export { fill } from './fill';
export { diagnosis } from './diagnosis';
export { inside } from './inside';
export { notice } from './notice';
export { conflict } from './conflict';
export { pack } from './pack';
export { team } from './team';
export { ahead } from './ahead';
export { coverage } from './coverage';
