import 'lightning/modal';

// @salesforce/lightning-types leaves out the static side of LightningModal.
declare module 'lightning/modal' {
  namespace LightningModal {
    function open<Result = unknown>(options: Record<string, unknown>): Promise<Result | undefined>;
  }
}
