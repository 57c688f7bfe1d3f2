import type { Schema } from '../../engine/schema/types.ts';
import type { NameOf } from './answers.ts';
import { makeId } from '../../engine/schema/ids.ts';
import { fileOf, isKnownType, KINDS, manifestType } from '../../engine/deploy/kinds.ts';
import type { Components } from '../../engine/deploy/store.ts';
import type { StoredComponent } from '../../engine/deploy/types.ts';

/** What listMetadata and retrieve say of a component. */
export function fileProperties(
  { component, stamp }: StoredComponent,
  nameOf: NameOf,
  folder = ''
): Record<string, unknown> {
  const { type, fullName } = component;
  return {
    createdById: stamp.createdById,
    createdByName: nameOf(stamp.createdById),
    createdDate: stamp.createdDate,
    fileName: folder + fileOf({ type, fullName }),
    fullName,
    id: makeId('00b', stamp.number),
    lastModifiedById: stamp.lastModifiedById,
    lastModifiedByName: nameOf(stamp.lastModifiedById),
    lastModifiedDate: stamp.lastModifiedDate,
    manageableState: 'unmanaged',
    type: manifestType(type)
  };
}

/** The components of a type; objects of the platform are among the objects. Undefined for an unknown type. */
export function listMetadata(
  components: Components,
  schema: Schema,
  type: string,
  nameOf: NameOf
): Record<string, unknown>[] | undefined {
  if (!isKnownType(type)) return undefined;
  const own = [...components.values()].filter(({ component }) => manifestType(component.type) === type);
  const listed = own.map((stored) => fileProperties(stored, nameOf));
  if (type !== 'CustomObject') return listed;
  const there = new Set(own.map(({ component }) => component.fullName));
  const first = components.values().next().value?.stamp;
  const standard = [...schema.objects.keys()].filter((name) => !there.has(name));
  return [
    ...listed,
    ...standard.map((fullName) =>
      fileProperties(
        {
          component: { type, fullName, file: '', text: '' },
          stamp: { ...(first ?? newOrg), number: 0 }
        },
        nameOf
      )
    )
  ];
}

const newOrg = { createdById: '', createdDate: '', lastModifiedById: '', lastModifiedDate: '' };

/** The kinds of metadata that the org takes. */
export function describeMetadata(): Record<string, unknown> {
  return {
    metadataObjects: [...KINDS.values()].map(({ type, directory, suffix, parts, folderType }) => ({
      ...(parts ? { childXmlNames: Object.values(parts) } : {}),
      directoryName: directory,
      inFolder: folderType !== undefined,
      metaFile: false,
      ...(type === 'LightningComponentBundle' ? {} : { suffix }),
      xmlName: type
    })),
    organizationNamespace: '',
    partialSaveAllowed: true,
    testRequired: false
  };
}
