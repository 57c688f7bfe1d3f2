// Modules the platform provides and @salesforce/lightning-types does not declare.

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  /** A parsed document. What is inside is the platform's. */
  export interface GraphQLDocument {
    readonly __graphqlDocument?: never;
  }
  export interface GraphQLError {
    message: string;
    paths?: (string | number)[];
    locations?: { line: number; column: number }[];
    extensions?: Record<string, unknown>;
  }
  export interface GraphQLConfig {
    query: GraphQLDocument | undefined;
    variables?: Record<string, unknown>;
    operationName?: string;
  }
  export interface GraphQLResult<Data = unknown> {
    data?: Data;
    errors?: GraphQLError[];
    /** Asks the server again with the same query and variables. */
    refresh?: () => Promise<void>;
  }
  export const graphql: WireAdapterConstructor<GraphQLConfig, GraphQLResult>;
  export function gql(literals: TemplateStringsArray, ...substitutions: unknown[]): GraphQLDocument;
  export function executeMutation<Data = unknown>(config: {
    query: GraphQLDocument;
    variables?: Record<string, unknown>;
    operationName?: string;
  }): Promise<{ data?: Data; errors?: GraphQLError[] }>;
}

declare module 'lightning/uiRecordApi' {
  export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface PicklistEntry {
    label: string;
    value: string;
    /** For stages: closed, won, defaultProbability, forecastCategoryName. */
    attributes: Record<string, unknown> | null;
    validFor: number[];
  }
  export interface PicklistResult {
    data?: { values: PicklistEntry[]; defaultValue: PicklistEntry | null; url: string };
    error?: unknown;
  }
  export interface ObjectInfoResult {
    data?: {
      apiName: string;
      defaultRecordTypeId: string | null;
      /** The user may create records of it. */
      createable?: boolean;
      updateable?: boolean;
      deletable?: boolean;
      fields: Record<string, { apiName: string; label: string; updateable: boolean }>;
    };
    error?: unknown;
  }
  export const getObjectInfo: WireAdapterConstructor<{ objectApiName: unknown }, ObjectInfoResult>;
  export const getPicklistValues: WireAdapterConstructor<
    { recordTypeId: string | undefined; fieldApiName: unknown },
    PicklistResult
  >;
  export interface RecordTypePicklistsResult {
    data?: { picklistFieldValues: Record<string, { values: PicklistEntry[] }> };
    error?: unknown;
  }
  export const getPicklistValuesByRecordType: WireAdapterConstructor<
    { objectApiName: unknown; recordTypeId: string | undefined },
    RecordTypePicklistsResult
  >;
}

declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: {
      title: string;
      message?: string;
      variant?: 'info' | 'success' | 'warning' | 'error';
      mode?: 'dismissible' | 'pester' | 'sticky';
    });
  }
}

declare module 'lightning/navigation' {
  import type { LightningElement } from 'lwc';

  export interface PageReference {
    type: string;
    attributes?: Record<string, string>;
    state?: Record<string, string>;
  }
  const navigate: unique symbol;
  const generateUrl: unique symbol;

  interface Navigation {
    [navigate](page: PageReference, replace?: boolean): void;
    [generateUrl](page: PageReference): Promise<string>;
  }
  export const NavigationMixin: {
    (base: typeof LightningElement): new () => LightningElement & Navigation;
    readonly Navigate: typeof navigate;
    readonly GenerateUrl: typeof generateUrl;
  };
}
