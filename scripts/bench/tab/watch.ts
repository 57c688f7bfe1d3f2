/** What is looked at on a page; the tab and the plain page beside it mark their parts alike. */
export interface Marks {
  /** Milliseconds from the start of the navigation until it was painted. */
  totals?: number;
  cards?: number;
  /** The same for when the page asked the org its first question: what comes before is loading the page itself. */
  asked?: number;
  /** Milliseconds from the click on a call until the card was painted with it. */
  calls: number[];
  /** Tasks that kept the page busy for more than 50 ms: when they began, how long they took. */
  longTasks: { start: number; duration: number }[];
}

declare global {
  interface Window {
    bench: Marks;
    /** The deal that will be clicked next. */
    benchDeal?: string;
  }
}

/** Runs in the page before anything else does, so it needs nothing from outside and finds the DOM unpatched. */
export function watch(cardsPerColumn: number): void {
  const inDocument = Document.prototype.querySelectorAll;
  const inElement = Element.prototype.querySelectorAll;
  const find = (selector: string): Element[] => [...inDocument.call(document, selector)];
  const marks: Marks = { calls: [], longTasks: [] };
  window.bench = marks;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      marks.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** The frame that is being made is painted when the next message comes. */
  const painted = (then: (now: number) => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };
  const hasTotals = (): boolean => /\d/.test(find('[data-id="number"]')[0]?.textContent ?? '');
  const hasCards = (): boolean => {
    const columns = find('section.column');
    return (
      columns.length === 4 && columns.every((column) => inElement.call(column, 'li').length >= cardsPerColumn)
    );
  };
  const look = (): void => {
    if (marks.totals === undefined && hasTotals()) painted((now) => (marks.totals ??= now));
    if (marks.cards === undefined && hasCards()) painted((now) => (marks.cards ??= now));
    if (marks.totals === undefined || marks.cards === undefined) requestAnimationFrame(look);
    else
      marks.asked = performance
        .getEntriesByType('resource')
        .find(({ name }) => name.includes('/services/data/'))?.startTime;
  };
  requestAnimationFrame(look);

  addEventListener(
    'click',
    ({ timeStamp }) => {
      if (window.benchDeal === undefined) return;
      // A page may put another element in the place of the card.
      const wait = (): void => {
        const [card] = find(`[data-id="${window.benchDeal}"]`);
        if (card && inElement.call(card, '[data-call="In"]')[0]?.getAttribute('aria-pressed') === 'true')
          painted((now) => marks.calls.push(now - timeStamp));
        else requestAnimationFrame(wait);
      };
      requestAnimationFrame(wait);
    },
    { capture: true }
  );
}
