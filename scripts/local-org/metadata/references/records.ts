import type { CatalogField, ReferenceCheck } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, textOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

const XSI_TYPES: Readonly<Record<string, readonly string[]>> = table({
  Checkbox: ['boolean'],
  Number: ['double', 'int'],
  Percent: ['double', 'int'],
  Date: ['date'],
  DateTime: ['dateTime']
});

/** A record of custom metadata: its type, its fields, and values that those fields can hold. */
export const checkRecord: ReferenceCheck = (component, root, catalog, report) => {
  const type = `${component.fullName.split('.')[0]}__mdt`;
  if (!catalog.has('CustomObject', type)) return report(root, `There is no custom metadata type ${type}.`);
  const fields = catalog.fieldsOf(type);
  const filled = new Set<string>();
  for (const value of childrenOf(root, 'values')) {
    const name = textOf(value, 'field') ?? '';
    const field = fields.get(name);
    const held = childrenOf(value, 'value')[0];
    if (!field) report(value, `There is no field ${type}.${name}.`);
    else if (held && held.attributes['xsi:nil'] !== 'true') {
      if (filled.has(name)) report(value, `${name} stands twice.`);
      filled.add(name);
      const wrong = whatIsWrong(held, name, field);
      if (wrong !== undefined) report(held, wrong);
    }
  }
  for (const [name, field] of fields)
    if (field.required && !filled.has(name)) report(root, `${name} needs a value.`);
};

function whatIsWrong(held: XmlElement, name: string, field: CatalogField): string | undefined {
  const type = held.attributes['xsi:type']?.replace(/^xsd:/, '') ?? '';
  const allowed = XSI_TYPES[field.type] ?? ['string', 'picklist'];
  if (!allowed.includes(type))
    return `${name} is a ${field.type} and holds xsd:${allowed[0]}, not xsd:${type}.`;
  if (field.values && !field.values.has(held.text)) return `${name} has no value ${held.text}.`;
  if (field.length !== undefined && held.text.length > field.length)
    return `${name} can hold ${field.length} characters, not ${held.text.length}.`;
  return undefined;
}
