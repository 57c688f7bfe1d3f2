import type { FieldSchema, ObjectSchema } from './types.ts';
import { currencyField, standardField } from './standard.ts';
import { systemFields } from './system-fields.ts';
import type { ObjectDraft, XmlNode } from './model.ts';
import { flag, node, text } from './xml.ts';
import { table } from '../../../lib/table.ts';

const SHARING: Record<string, ObjectSchema['sharing']> = table({
  Private: 'private',
  Read: 'read',
  ReadWrite: 'readWrite',
  ControlledByParent: 'controlledByParent'
});

/** A new custom object or custom metadata type with its system fields and its name; `keyPrefix` is filled in later. */
export function customObject(name: string, body: XmlNode, multiCurrency: boolean): ObjectDraft {
  const metadata = name.endsWith('__mdt');
  const sharing = SHARING[text(body.sharingModel) ?? ''] ?? 'readWrite';
  const fields = new Map<string, FieldSchema>();
  const list = metadata ? metadataFields() : [...systemFields('full'), nameField(body), ownerField()];
  if (multiCurrency && !metadata) list.push(currencyField());
  for (const field of list) fields.set(field.name, field);
  if (sharing === 'controlledByParent') fields.delete('OwnerId');
  const label = text(body.label) ?? name;
  return {
    name,
    label,
    labelPlural: text(body.pluralLabel) ?? label,
    keyPrefix: '',
    custom: true,
    customMetadata: metadata,
    sharing: metadata ? 'read' : sharing,
    system: metadata ? 'stamp' : 'full',
    historyTracked: flag(body.enableHistory),
    fields
  };
}

function nameField(body: XmlNode): FieldSchema {
  const name = node(body.nameField);
  const auto = text(name.type) === 'AutoNumber';
  return {
    ...standardField('', 'Name', `string(80) ${auto ? 'FGISND' : 'CFGISUND'}`),
    label: text(name.label) ?? 'Name',
    nillable: true,
    nameField: true,
    autoNumber: auto ? (text(name.displayFormat) ?? '{0}') : undefined
  };
}

const ownerField = (): FieldSchema => standardField('', 'OwnerId', 'reference CDFGSU to=User rel=Owner');

function metadataFields(): FieldSchema[] {
  const texts = ['DeveloperName', 'MasterLabel', 'Label', 'Language', 'NamespacePrefix', 'QualifiedApiName'];
  return [
    ...systemFields('stamp'),
    ...texts.map((name) => standardField('', name, `string(${name === 'DeveloperName' ? 40 : 80}) FGINS`))
  ];
}
