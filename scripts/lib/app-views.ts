import { VIEWS } from '../../force-app/main/default/lwc/forecastTab/views.ts';
import { appLabels } from './app-labels.ts';

/** The views of the tab, in their order, each with the words of its tab. */
export function appViews(): { name: string; title: string }[] {
  const labels = appLabels();
  return VIEWS.map(({ name, label }) => {
    const title = labels.get(label);
    if (title === undefined) throw new Error(`View ${name}: there is no label ${label}.`);
    return { name, title };
  });
}
