import { withParts } from '../read.ts';
import type { MetadataComponent, XmlElement } from '../types.ts';
import { childrenOf, textOf } from '../xml.ts';

/** A field of the platform's own, as other files need to know it. */
interface StandardField {
  /** As the API describes it: `string`, `picklist`, `textarea`, … */
  type: string;
  /** No user writes it: the platform does, or it follows from other fields. */
  readOnly: boolean;
  /** The standard value set that its values are kept in. */
  valueSet?: string;
}

/** What the platform brings, as far as metadata may name it. */
export interface StandardSchema {
  hasObject(object: string): boolean;
  /** Fields and relationships may be named in any case. */
  hasField(object: string, field: string): boolean;
  /** Undefined where no more than its name is known. */
  field(object: string, field: string): StandardField | undefined;
  /** The object that a relationship leads to (`Account` of Opportunity, `Owner` of anything), undefined if there is none. */
  parentOf(object: string, relationship: string): string | undefined;
  /** Names of the lists of children that an object has from other standard objects. */
  childrenOf(object: string): readonly string[];
}

/** A custom field as other files need to know it. */
export interface CatalogField {
  type: string;
  /** Must have a value on every record, so it takes no field permission. */
  required: boolean;
  formula: boolean;
  referenceTo?: string;
  /** Values of a picklist; undefined when it takes any text. */
  values?: ReadonlySet<string>;
  length?: number;
}

const SYSTEM_PARENTS = new Set(['owner', 'createdby', 'lastmodifiedby']);

/** What every object of a kind has, in small letters. */
const SYSTEM_FIELDS = {
  __mdt: new Set([
    'id',
    'developername',
    'masterlabel',
    'label',
    'language',
    'namespaceprefix',
    'qualifiedapiname'
  ]),
  __c: new Set([
    ...['id', 'name', 'ownerid', 'createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid'],
    ...['systemmodstamp', 'isdeleted']
  ])
};

const fieldKey = (object: string, field: string): string => `${object}.${field.toLowerCase()}`;

/** Every name that one file may take from another. Fields and relationships may be named in any case. */
export class Catalog {
  readonly components: readonly MetadataComponent[];
  readonly standard: StandardSchema;
  readonly #byName = new Map<string, MetadataComponent>();
  /** By object and field, the latter in small letters. */
  readonly #fields = new Map<string, MetadataComponent>();

  constructor(components: readonly MetadataComponent[], standard: StandardSchema) {
    this.components = components.flatMap(withParts);
    this.standard = standard;
    for (const component of this.components) {
      this.#byName.set(`${component.type}:${component.fullName}`, component);
      const [object = '', field = ''] = component.fullName.split('.');
      if (component.type === 'CustomField') this.#fields.set(fieldKey(object, field), component);
    }
  }

  component(type: string, fullName: string): MetadataComponent | undefined {
    return this.#byName.get(`${type}:${fullName}`);
  }

  has(type: string, fullName: string): boolean {
    return this.component(type, fullName) !== undefined;
  }

  hasObject(object: string): boolean {
    return this.standard.hasObject(object) || this.has('CustomObject', object);
  }

  hasField(object: string, field: string): boolean {
    return this.#fields.has(fieldKey(object, field)) || this.#hasOwnField(object, field);
  }

  /** Custom fields of an object, by name. */
  fieldsOf(object: string): Map<string, CatalogField> {
    const own = this.components.filter(
      (c) => c.type === 'CustomField' && c.fullName.startsWith(`${object}.`)
    );
    return new Map(own.map((c) => [c.fullName.slice(object.length + 1), this.#read(c.root)]));
  }

  /** A custom field; undefined for standard fields and those that do not exist. */
  field(object: string, field: string): CatalogField | undefined {
    const component = this.#fields.get(fieldKey(object, field));
    return component && this.#read(component.root);
  }

  /** Values that a picklist allows; undefined when it takes any text, or where they are not known. */
  valuesOf(object: string, field: string): ReadonlySet<string> | undefined {
    const own = this.field(object, field);
    if (own) return own.values;
    return this.valuesOfStandardSet(this.standard.field(object, field)?.valueSet ?? '');
  }

  /** Undefined when there is no such set. */
  valuesOfStandardSet(name: string): ReadonlySet<string> | undefined {
    const root = this.component('StandardValueSet', name)?.root;
    return root && new Set(childrenOf(root, 'standardValue').map((value) => textOf(value, 'fullName') ?? ''));
  }

  parentOf(object: string, relationship: string): string | undefined {
    if (!/__r$/i.test(relationship)) {
      const system = SYSTEM_PARENTS.has(relationship.toLowerCase()) ? 'User' : undefined;
      return this.standard.parentOf(object, relationship) ?? (object.endsWith('__c') ? system : undefined);
    }
    return this.field(object, relationship.replace(/__r$/i, '__c'))?.referenceTo;
  }

  /** The segment of a path such as `Account.Owner.Name` that leads nowhere, undefined when all do. */
  firstUnknown(object: string, path: readonly string[]): string | undefined {
    const [head, ...rest] = path;
    if (head === undefined) return undefined;
    if (rest.length === 0) return this.hasField(object, head) ? undefined : `${object}.${head}`;
    const parent = this.parentOf(object, head);
    return parent === undefined ? `${object}.${head}` : this.firstUnknown(parent, rest);
  }

  #hasOwnField(object: string, field: string): boolean {
    if (this.standard.hasField(object, field)) return true;
    if (!this.has('CustomObject', object) || this.standard.hasObject(object)) return false;
    const system = object.endsWith('__mdt') ? SYSTEM_FIELDS.__mdt : SYSTEM_FIELDS.__c;
    return system.has(field.toLowerCase());
  }

  #read(root: XmlElement | undefined): CatalogField {
    const type = textOf(root, 'type') ?? '';
    const length = textOf(root, 'length');
    return {
      type,
      required: textOf(root, 'required') === 'true' || type === 'MasterDetail',
      formula: textOf(root, 'formula') !== undefined || type === 'Summary' || type === 'AutoNumber',
      referenceTo: textOf(root, 'referenceTo'),
      values: this.#restrictedValues(childrenOf(root, 'valueSet')[0]),
      length: length === undefined ? undefined : Number(length)
    };
  }

  #restrictedValues(valueSet: XmlElement | undefined): ReadonlySet<string> | undefined {
    // A picklist on a global value set is always restricted: an org ignores what its field says.
    const isShared = textOf(valueSet, 'valueSetName') !== undefined;
    return isShared || textOf(valueSet, 'restricted') === 'true' ? this.valuesOfSet(valueSet) : undefined;
  }

  /** Values of a custom picklist, its own or those of a global value set. */
  valuesOfSet(valueSet: XmlElement | undefined): ReadonlySet<string> {
    const shared = this.component('GlobalValueSet', textOf(valueSet, 'valueSetName') ?? '')?.root;
    const own = childrenOf(childrenOf(valueSet, 'valueSetDefinition')[0], 'value');
    return new Set(
      [...childrenOf(shared, 'customValue'), ...own].map((value) => textOf(value, 'fullName') ?? '')
    );
  }
}

/** Reports a problem at an element. */
export type Report = (element: XmlElement, message: string) => void;

export type ReferenceCheck = (
  component: MetadataComponent,
  root: XmlElement,
  catalog: Catalog,
  report: Report
) => void;

/** The object a part such as `Opportunity.Loss_Type__c` belongs to. */
export const objectOf = (component: MetadataComponent): string => component.fullName.split('.')[0] ?? '';
