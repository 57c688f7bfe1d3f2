/** What a view shows beside its content. */
export interface ViewStatus {
  readonly kind: 'loading' | 'empty' | 'error' | 'ready';
  readonly title: string;
  readonly messages: readonly string[];
  /** The content can be shown. */
  readonly isReady: boolean;
}

/** What a view knows of itself; the first that is so counts: refused, on its way, empty. */
export interface ViewTerms {
  /** What the org refused; null: nothing. */
  readonly errors: readonly string[] | null;
  readonly isLoading: boolean;
  /** Asked only when there is something to judge: what an empty view says; null: there is something to show. */
  readonly empty?: () => { readonly title?: string; readonly messages: readonly string[] } | null;
}

const statusOf = (kind: ViewStatus['kind'], messages: readonly string[] = [], title = ''): ViewStatus => ({
  kind,
  title,
  messages,
  isReady: kind === 'ready'
});

export const READY = statusOf('ready');

export const viewStatus = ({ errors, isLoading, empty }: ViewTerms): ViewStatus => {
  if (errors) return statusOf('error', errors);
  if (isLoading) return statusOf('loading');
  const nothing = empty?.();
  return nothing ? statusOf('empty', nothing.messages, nothing.title) : READY;
};
