import { api, LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import { TOAST_EVENT, type ToastConfig } from 'lightning/platformShowToastEvent';
import Toast from 'lightning/toast';
import { formFactor, page } from '../../pageData.ts';
import type { PageReference } from '../../router.ts';
import type { PageTab, RecordPage } from '../../../types.ts';

/** Lightning Experience as far as a tab needs it: navigation around the component that the address asks for. */
export default class Shell extends LightningElement {
  @api components: Record<string, typeof LightningElement> = {};

  @wire(CurrentPageReference) pageReference: PageReference | undefined;

  get tab(): PageTab | undefined {
    const { type, attributes } = this.pageReference ?? {};
    if (type === 'standard__navItemPage') {
      return page.app.tabs.find(({ name }) => name === attributes?.apiName);
    }
    return type === 'standard__objectPage'
      ? page.app.tabs.find(({ object }) => object === attributes?.objectApiName)
      : undefined;
  }

  get selectedTab(): string | undefined {
    return this.tab?.name;
  }

  get isRefused(): boolean {
    return this.tab?.visible === false;
  }

  get refusal(): string {
    return `${page.person.name} may not see the tab ${this.tab?.label}. A permission set gives the right to it: choose another person above, or assign one that does.`;
  }

  get component(): typeof LightningElement | undefined {
    return this.isRefused ? undefined : this.components[this.tab?.component ?? ''];
  }

  get listedObject(): string | undefined {
    return this.isRefused ? undefined : this.tab?.object;
  }

  get recordId(): string | undefined {
    return this.pageReference?.type === 'standard__recordPage'
      ? this.pageReference.attributes.recordId
      : undefined;
  }

  get recordObject(): string | undefined {
    return page.objects[this.recordId?.slice(0, 3) ?? ''];
  }

  /** The app's own page for records of this object; a tablet is shown the large one. */
  get recordPage(): RecordPage | undefined {
    const pages = page.recordPages[this.recordObject ?? ''];
    return pages?.[formFactor === 'Small' ? 'Small' : 'Large'];
  }

  get isUnknown(): boolean {
    return !this.isRefused && !this.component && !this.listedObject && !this.recordId;
  }

  connectedCallback(): void {
    document.addEventListener(TOAST_EVENT, this.showToast as EventListener);
  }

  disconnectedCallback(): void {
    document.removeEventListener(TOAST_EVENT, this.showToast as EventListener);
  }

  showToast = (event: CustomEvent<ToastConfig>): void => {
    const { title, message, messageData, variant, mode } = event.detail;
    Toast.show(
      {
        label: title,
        message:
          messageData?.reduce<string>(
            (text, part, index) =>
              text.replaceAll(`{${index}}`, typeof part === 'string' ? part : part.label),
            message ?? ''
          ) ?? message,
        variant: variant ?? 'info',
        mode: mode === 'sticky' ? 'sticky' : 'dismissible'
      },
      document.body
    );
  };
}
