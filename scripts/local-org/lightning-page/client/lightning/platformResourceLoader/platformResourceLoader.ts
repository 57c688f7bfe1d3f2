const loads = new Map<string, Promise<void>>();

/** Adds the element once per address, however often it is asked for. */
function load(address: string, create: () => HTMLElement): Promise<void> {
  const known = loads.get(address);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const element = create();
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`The page could not load ${address}.`)));
    document.head.append(element);
  });
  loads.set(address, loading);
  return loading;
}

export const loadScript = (_component: unknown, address: string): Promise<void> =>
  load(address, () => Object.assign(document.createElement('script'), { src: address }));

export const loadStyle = (_component: unknown, address: string): Promise<void> =>
  load(address, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }));
