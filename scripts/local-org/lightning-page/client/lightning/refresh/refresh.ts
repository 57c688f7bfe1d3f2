export const REFRESH_EVENT = 'lightning__refresh';

/** Asks everything around the component to show fresh data. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(REFRESH_EVENT, { bubbles: true, composed: true });
  }
}

type RefreshHandler = () => Promise<unknown> | undefined;

const handlers = new Map<number, RefreshHandler>();
let lastHandler = 0;

/** Returns a number for unregisterRefreshHandler. The handler runs with `this` as the component. */
export function registerRefreshHandler(component: unknown, handler: RefreshHandler): number {
  handlers.set(++lastHandler, handler.bind(component));
  return lastHandler;
}

export const unregisterRefreshHandler = (id: number): void => void handlers.delete(id);

document.addEventListener(REFRESH_EVENT, () => {
  for (const handler of [...handlers.values()]) void handler();
});
