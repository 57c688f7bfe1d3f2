// @salesforce/lightning-types leaves out the static side of LightningModal. Merged with its class of the same name.
declare module 'lightning/modal' {
  namespace LightningModal {
    function open<Result = unknown>(options: Record<string, unknown>): Promise<Result | undefined>;
  }
  export default LightningModal;
}
