import type { Component, ObjectPermission, PermissionSetModel } from './model.ts';
import { flag, nodes, text } from './xml.ts';

/** What a PermissionSet component grants. Names are kept in lower case where they are looked up. */
export function permissionSet(component: Component): PermissionSetModel {
  const { body, fullName } = component;
  const objects = new Map<string, ObjectPermission>();
  for (const entry of nodes(body.objectPermissions)) {
    objects.set((text(entry.object) ?? '').toLowerCase(), {
      read: flag(entry.allowRead),
      create: flag(entry.allowCreate),
      edit: flag(entry.allowEdit),
      delete: flag(entry.allowDelete),
      viewAll: flag(entry.viewAllRecords),
      modifyAll: flag(entry.modifyAllRecords),
      viewAllFields: flag(entry.viewAllFields)
    });
  }
  const fields = new Map<string, { readable: boolean; editable: boolean }>();
  for (const entry of nodes(body.fieldPermissions)) {
    const editable = flag(entry.editable);
    fields.set((text(entry.field) ?? '').toLowerCase(), {
      readable: editable || flag(entry.readable),
      editable
    });
  }
  const granted = (list: typeof body.tabSettings, name: string, switchName: string) =>
    nodes(list)
      .filter((entry) => flag(entry[switchName]))
      .map((entry) => text(entry[name]) ?? '');
  return {
    name: fullName,
    label: text(body.label) ?? fullName,
    objects,
    fields,
    customPermissions: granted(body.customPermissions, 'name', 'enabled'),
    userPermissions: granted(body.userPermissions, 'name', 'enabled'),
    tabs: new Map(
      nodes(body.tabSettings).map((entry) => [text(entry.tab) ?? '', text(entry.visibility) ?? 'None'])
    ),
    applications: granted(body.applicationVisibilities, 'application', 'visible'),
    customMetadataTypes: granted(body.customMetadataTypeAccesses, 'name', 'enabled'),
    recordTypes: granted(body.recordTypeVisibilities, 'recordType', 'visible')
  };
}
