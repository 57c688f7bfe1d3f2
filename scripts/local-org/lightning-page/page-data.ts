import type { Org, Rights } from '../engine/types.ts';
import { i18nOf } from './i18n.ts';
import type { PageMetadata } from './metadata.ts';
import type { Person } from './people.ts';
import { relatedListsOf } from './related-lists.ts';
import type { PageData, PageTab } from './types.ts';

const API_VERSION = '66.0';
const STANDARD = 'standard-';

/** What the page must know of a person before it can ask the API. */
export async function pageDataOf(
  person: Person,
  { org, metadata, accessToken }: { org: Org; metadata: PageMetadata; accessToken: string }
): Promise<PageData> {
  const rights = await org.rights({ userId: person.id });
  const app = metadata.apps[0];
  const { id, name, title, username, role } = person;
  return {
    apiVersion: API_VERSION,
    now: org.clock.now().toISOString(),
    accessToken,
    orgId: org.settings.orgId,
    orgName: org.settings.name,
    person: { id, name, title, username, role },
    customPermissions: [...rights.customPermissions],
    app: {
      label: app?.label ?? org.settings.name,
      headerColor: app?.headerColor,
      tabs: (app?.tabs ?? [])
        .map((tab) => tabOf(tab, metadata, org, rights))
        .filter(({ visible, object }) => visible || object === undefined || rights.can(object, 'read'))
    },
    objects: Object.fromEntries(
      [...org.schema.objects.values()]
        .filter(({ name }) => rights.can(name, 'read'))
        .map((object) => [object.keyPrefix, object.name])
    ),
    relatedLists: relatedListsOf(metadata.layouts, { schema: org.schema, rights }),
    recordPages: metadata.recordPages,
    ...(org.account ? { data: org.account } : {}),
    i18n: i18nOf(person.locale)
  };
}

function tabOf(name: string, metadata: PageMetadata, org: Org, rights: Rights): PageTab {
  const tab = metadata.tabs.find((candidate) => candidate.name === name);
  const object = name.startsWith(STANDARD) ? name.slice(STANDARD.length) : tab?.object;
  return {
    name,
    label: (object && org.schema.object(object)?.labelPlural) ?? tab?.label ?? name,
    component: tab?.component,
    object,
    visible: rights.canSeeTab(name)
  };
}
