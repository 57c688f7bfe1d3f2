import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  Kind as Ast,
  valueFromASTUntyped
} from 'graphql';
import type { GraphQLScalarType as Scalar } from 'graphql';
import type { Kind } from './kinds.ts';

const scalar = (name: string, read: (value: unknown) => unknown, description: string): Scalar =>
  new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: read,
    parseLiteral: (node) => {
      if (node.kind === Ast.ENUM)
        throw new TypeError(`${name} cannot be written without quotes: ${node.value}`);
      return read(valueFromASTUntyped(node));
    }
  });

const text =
  (name: string, pattern?: RegExp) =>
  (value: unknown): unknown => {
    if (typeof value !== 'string' || (pattern && !pattern.test(value))) {
      throw new TypeError(`${name} cannot represent the value ${JSON.stringify(value)}`);
    }
    return value;
  };

/** Currency, Percent and Double take numbers, also written as text. */
const number =
  (name: string) =>
  (value: unknown): unknown => {
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof read !== 'number' || !Number.isFinite(read)) {
      throw new TypeError(`${name} cannot represent the value ${JSON.stringify(value)}`);
    }
    return read;
  };

const textScalar = (name: string, pattern?: RegExp): Scalar =>
  scalar(name, text(name, pattern), `${name}, as text.`);
const numberScalar = (name: string): Scalar =>
  scalar(name, number(name), `${name}, as a number or its text.`);

/**
 * A record Id, or `@{alias}`: the Id that an earlier operation of the same mutation gives. Ids of data that was made
 * anonymous may be longer than Salesforce's own.
 */
export const IdOrRef = textScalar('IdOrRef', /^(?:[a-zA-Z0-9]{15,20}|@\{\w+\})$/);
export const Long = numberScalar('Long');

export const SCALARS: Readonly<Record<Kind, Scalar>> = {
  Boolean: GraphQLBoolean,
  Currency: numberScalar('Currency'),
  Date: textScalar('Date', /^\d{4}-\d{2}-\d{2}$/),
  DateTime: textScalar('DateTime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/),
  Double: numberScalar('Double'),
  Email: textScalar('Email'),
  ID: GraphQLID,
  Int: GraphQLInt,
  Long,
  LongTextArea: textScalar('LongTextArea'),
  MultiPicklist: textScalar('MultiPicklist'),
  Percent: numberScalar('Percent'),
  PhoneNumber: textScalar('PhoneNumber'),
  Picklist: textScalar('Picklist'),
  String: GraphQLString,
  TextArea: textScalar('TextArea'),
  Time: textScalar('Time'),
  Url: textScalar('Url')
};
