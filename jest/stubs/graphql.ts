// The stub of sfdx-lwc-jest knows no executeMutation, and its gql answers undefined, which holds a query back.
import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

interface Result {
  data?: unknown;
  errors?: { message: string }[];
  refresh?: () => Promise<void>;
}

export class graphql extends createTestWireAdapter() {}

/** What a test sees as the wire's `query`: the text of the document. */
export const gql = (literals: TemplateStringsArray, ...values: unknown[]): { text: string } => ({
  text: String.raw({ raw: literals }, ...values)
});

export const executeMutation = jest.fn<Promise<Result>, [{ query: unknown; variables?: unknown }]>();
