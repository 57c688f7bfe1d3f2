/** An error in the shape every Salesforce API has: a code, a sentence, the fields concerned. */
export class SalesforceError extends Error {
  readonly errorCode: string;
  readonly fields: readonly string[];
  /** HTTP status of the REST answer. */
  readonly status: number;

  constructor(
    errorCode: string,
    message: string,
    options: { fields?: readonly string[]; status?: number } = {}
  ) {
    super(message);
    this.name = 'SalesforceError';
    this.errorCode = errorCode;
    this.fields = options.fields ?? [];
    this.status = options.status ?? 400;
  }
}
