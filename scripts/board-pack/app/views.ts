import { keyOf } from 'c/forecastModel';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { VIEWS } from '../../../force-app/main/default/lwc/forecastTab/views.ts';
import type { Read } from './facts.ts';

/** A view of the tab, as far as it asks the org. */
interface AskingView {
  readonly requests: ViewRequests;
  handleResult(event: CustomEvent<ViewResult>): void;
}

/** What a view says of itself where it has nothing to show; null: it has. */
export const silenceOf = ({ title, messages, isReady }: ViewStatus): string | null =>
  isReady ? null : [title, ...messages].filter(Boolean).join(' ') || 'The org has not answered.';

/** Answers what the view asks, as long as an answer leads to another question. */
async function answered<View extends AskingView>(view: View, { ask }: Pick<Read, 'ask'>): Promise<View> {
  const asked = new Map<string, string>();
  for (;;) {
    const open = Object.entries(view.requests).flatMap(([name, request]) =>
      request && asked.get(name) !== keyOf(request) ? [{ name, request }] : []
    );
    if (open.length === 0) return view;
    for (const { name, request } of open) {
      asked.set(name, keyOf(request));
      const detail = { ...(await ask(request)), name };
      view.handleResult(new CustomEvent('result', { detail }) as CustomEvent<ViewResult>);
    }
  }
}

/**
 * A view of the tab with the tab's facts and the org's answers, without its page.
 * @param more properties that differ from those of the tab
 */
export async function viewOf<View extends AskingView>(
  View: new () => View,
  name: string,
  read: Pick<Read, 'ask' | 'facts'>,
  more: Readonly<Record<string, unknown>> = {}
): Promise<View> {
  const { facts: properties } = VIEWS.find((one) => one.name === name)!;
  const facts = read.facts as unknown as Readonly<Record<string, unknown>>;
  const given = Object.entries(properties).map(([property, fact]) => [property, facts[fact]]);
  return answered(Object.assign(new View(), Object.fromEntries(given), more), read);
}
