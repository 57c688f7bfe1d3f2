import type { Mapping, TargetName } from '../lib/mapping/index.ts';

/** A value of a field: how many records have it, and how many of those are lost deals. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
  readonly lost: number;
}

/** A field that could be mapped. */
export interface Candidate {
  readonly object: 'Opportunity' | 'Account';
  readonly name: string;
  readonly label?: string;
  /** Records in which it is filled. */
  readonly filled: number;
  /** How many values it has. */
  readonly distinct: number;
  /** The most frequent values. */
  readonly values: readonly ValueCount[];
}

/** What is looked through for a proposal. */
export interface Survey {
  readonly candidates: readonly Candidate[];
  readonly deals: number;
  readonly lost: number;
  readonly accounts: number;
  /** Accounts whose country is blank, by each field: how many of them have it. */
  readonly withoutCountry: ReadonlyMap<string, number>;
}

/** What one entry of a mapping does. */
export interface Effect {
  readonly name: TargetName;
  readonly field: string;
  /** Records (lost deals, for losses) that get a value, and those there are. */
  readonly filled: number;
  readonly of: number;
  /** Of the records whose field of the app is blank: each value, and what it means. */
  readonly values: readonly (ValueCount & { readonly means: string | null })[];
  /** Values beyond those that are listed. */
  readonly further: number;
}

export interface Proposal {
  readonly mapping: Mapping;
  /** Values whose meaning is likely and not certain, by target. */
  readonly likely: ReadonlyMap<TargetName, ReadonlySet<string>>;
}
