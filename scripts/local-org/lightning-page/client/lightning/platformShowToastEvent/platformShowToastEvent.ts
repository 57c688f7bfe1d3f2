/** The library's own toast container takes `lightning__showtoast` for itself and swallows what is not its own. */
export const TOAST_EVENT = 'local-org-toast';

export interface ToastConfig {
  title: string;
  message?: string;
  messageData?: (string | { url: string; label: string })[];
  variant?: 'info' | 'success' | 'warning' | 'error';
  mode?: 'dismissible' | 'pester' | 'dismissable' | 'sticky';
}

/** Shown by the page around the component. */
export class ShowToastEvent extends CustomEvent<ToastConfig> {
  constructor(detail: ToastConfig) {
    super(TOAST_EVENT, { bubbles: true, composed: true, cancelable: true, detail });
  }
}
