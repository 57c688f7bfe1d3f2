import type { ReferenceCheck } from './catalog.ts';
import { childrenOf, textOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

/** What a button or link opens, by the element that names it. */
const OPENED: Readonly<Record<string, string>> = table({ page: 'ApexPage', scontrol: 'Scontrol' });

/** Merge fields that every org has; names after their dot are not looked up. */
const GLOBAL = /^(?:\$|API\.|Organization\.|User\.)/i;

/** A button or link: the page it opens, and the fields that its address or script takes in (`{!Account.Name}`). */
export const checkWebLink: ReferenceCheck = (_, root, catalog, report) => {
  for (const [name, type] of Object.entries(OPENED))
    for (const opened of childrenOf(root, name))
      if (!catalog.has(type, opened.text)) report(opened, `There is no ${type} ${opened.text}.`);
  for (const text of childrenOf(root, 'url')) {
    for (const [, merge = ''] of text.text.matchAll(/\{!\s*([\w.$]+)\s*\}/g)) {
      if (GLOBAL.test(merge)) continue;
      const [named = '', ...path] = merge.split('.');
      // Merge fields write standard ids without their underscores (`Account.Id`) or with (`Account.OwnerId`).
      if (!catalog.hasObject(named) || path.length === 0 || catalog.firstUnknown(named, path) !== undefined)
        report(text, `The address names ${merge}, which does not exist.`);
    }
  }
  if (textOf(root, 'linkType') === 'url' && textOf(root, 'url') === undefined)
    report(root, 'A link of the type url needs <url>.');
};
