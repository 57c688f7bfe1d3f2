import { SyncError } from '../sync/src/errors.ts';
import type { LookedAt } from './objects.ts';

/** A field as the org describes it, as far as it decides whether a query can hold it. */
interface DescribedField {
  readonly name: string;
  readonly type?: string;
  readonly length?: number;
}

/** What the Bulk API does not answer, and texts that no figure is made of. */
const isReadable = ({ type, length = 0 }: DescribedField): boolean =>
  !['address', 'location', 'base64'].includes(type ?? '') && !(type === 'textarea' && length > 255);

/** Fields that only orgs of several currencies have. */
const ofCurrencies = ['CurrencyIsoCode'];

/**
 * The fields to read of an object; undefined where the object cannot be read.
 * @param missing gets a sentence for each thing that the login may not read, and what that costs
 * @throws SyncError where there is nothing to look at without the object
 */
export function fieldsOf(
  object: LookedAt,
  described: { readonly fields: readonly { readonly name: string }[] } | undefined,
  missing: string[]
): string[] | undefined {
  if (!described) {
    if (object.isNeeded)
      throw new SyncError(`This login may not read ${object.name}: there is nothing to look at.`);
    // An org of one currency has neither of them.
    if (!object.isOurs && !/^(CurrencyType|DatedConversionRate)$/.test(object.name))
      missing.push(`${object.name} is not there or not visible to this login: ${object.cost}.`);
    return undefined;
  }
  const there = (described.fields as readonly DescribedField[]).filter(isReadable).map(({ name }) => name);
  const isHidden = (name: string): boolean => !there.includes(name) && !ofCurrencies.includes(name);
  const needed = (object.neededFields ?? []).find(isHidden);
  if (needed !== undefined) {
    missing.push(`${object.name}.${needed} is not there or not visible to this login: ${object.cost}.`);
    return undefined;
  }
  missing.push(...costsOfHidden(object, isHidden));
  return object.fields ? object.fields.filter((name) => there.includes(name)) : there;
}

/** A sentence for each hidden field that a figure is made of, and one for the others. */
function costsOfHidden(object: LookedAt, isHidden: (name: string) => boolean): string[] {
  const costs = object.fieldCosts ?? {};
  const sentences = Object.entries(costs)
    .filter(([name]) => isHidden(name))
    .map(([name, cost]) => `${object.name}.${name} is not there or not visible to this login: ${cost}.`);
  const others = (object.fields ?? []).filter((name) => isHidden(name) && !(name in costs));
  if (others.length > 0)
    sentences.push(
      `Not there or not visible to this login, and left blank: ${others.map((name) => `${object.name}.${name}`).join(', ')}.`
    );
  return sentences;
}
