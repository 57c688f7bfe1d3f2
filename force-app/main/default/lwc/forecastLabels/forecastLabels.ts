// Generated from CustomLabels.labels-meta.xml by `npm run generate`. Change that file instead.
// Every word the user reads comes from a custom label; one object per topic of the labels' names.
export { ahead } from './ahead';
export { bearings } from './bearings';
export { board } from './board';
export { calls } from './calls';
export { changes } from './changes';
export { closing } from './closing';
export { common } from './common';
export { conflict } from './conflict';
export { coverage } from './coverage';
export { dates } from './dates';
export { dealAcceptance } from './dealAcceptance';
export { dealCount } from './dealCount';
export { dealHistory } from './dealHistory';
export { dealStage } from './dealStage';
export { dealTeam } from './dealTeam';
export { diagnosis } from './diagnosis';
export { header } from './header';
export { history } from './history';
export { inside } from './inside';
export { notice } from './notice';
export { outage } from './outage';
export { pack } from './pack';
export { rates } from './rates';
export { submit } from './submit';
export { team } from './team';
export * from './words';
