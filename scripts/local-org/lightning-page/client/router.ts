/** Where one can be, in the words of the platform's page references. */
export interface PageReference {
  type: string;
  attributes: Record<string, string | undefined>;
  state: Record<string, string | undefined>;
}

type Listener = (page: PageReference) => void;

const listeners = new Set<Listener>();

/**
 * The address of a page reference.
 * @throws Error for a type the local org does not show
 */
export function addressOf({ type, attributes, state }: PageReference): string {
  const path = pathOf(type, attributes ?? {});
  const parameters = new URLSearchParams(
    Object.entries(state ?? {}).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, value]]
    )
  );
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

function pathOf(type: string, attributes: PageReference['attributes']): string {
  const part = (name: string): string => encodeURIComponent(attributes[name] ?? '');
  switch (type) {
    case 'standard__navItemPage':
      return `/lightning/n/${part('apiName')}`;
    case 'standard__recordPage':
      return attributes.objectApiName
        ? `/lightning/r/${part('objectApiName')}/${part('recordId')}/${attributes.actionName ?? 'view'}`
        : `/lightning/r/${part('recordId')}/${attributes.actionName ?? 'view'}`;
    case 'standard__objectPage':
      return `/lightning/o/${part('objectApiName')}/${attributes.actionName ?? 'home'}`;
    case 'standard__webPage':
      return attributes.url ?? '';
    default:
      throw new Error(`The local org has no page of the type ${type}.`);
  }
}

/** The page reference of an address below /lightning; standard__namedPage `home` for any other. */
export function pageAt(address: URL): PageReference {
  const [, area, ...parts] = address.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const state = Object.fromEntries(address.searchParams);
  if (area === 'n') return { type: 'standard__navItemPage', attributes: { apiName: parts[0] }, state };
  if (area === 'o') {
    const [objectApiName, actionName] = parts;
    return { type: 'standard__objectPage', attributes: { objectApiName, actionName }, state };
  }
  if (area === 'r') {
    const [objectApiName, recordId, actionName] = parts.length > 2 ? parts : [undefined, ...parts];
    return { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName }, state };
  }
  return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
}

export const currentPage = (): PageReference => pageAt(new URL(window.location.href));

export function followPage(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows another page; one outside the local org opens in a new window. */
export function goTo(target: PageReference, replace = false): void {
  const address = new URL(addressOf(target), window.location.href);
  if (address.origin !== window.location.origin) {
    window.open(address, '_blank', 'noopener');
    return;
  }
  if (replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  tell();
}

const tell = (): void => {
  const page = currentPage();
  for (const listener of [...listeners]) listener(page);
};

window.addEventListener('popstate', tell);
