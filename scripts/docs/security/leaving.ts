import type { MetadataComponent } from '../../local-org/metadata/index.ts';

/** Types of metadata by which data can leave an org, or code of ours can run in it beside the components. */
const DOORS = [
  ...['ApexClass', 'ApexTrigger', 'ApexPage', 'ConnectedApp', 'CspTrustedSite', 'EmailTemplate'],
  ...[
    'ExternalClientApplication',
    'ExternalCredential',
    'ExternalDataSource',
    'ExternalServiceRegistration',
    'Flow'
  ],
  ...['NamedCredential', 'PlatformEventChannel', 'RemoteSiteSetting', 'StaticResource', 'Workflow']
];

/** How a script in a page sends something elsewhere. */
const CALLS = /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)|https?:\/\//g;

/** In sentences: what of the app could let data leave the org. @param components the text of the components */
export function leaving(metadata: readonly MetadataComponent[], components: string): string[] {
  const doors = metadata.filter(({ type }) => DOORS.includes(type));
  const calls = [...new Set(components.match(CALLS))];
  return [
    ...doors.map(({ type, fullName }) => `The app has the ${type} ${fullName}.`),
    ...calls.map((call) => `The components contain ${call}.`)
  ];
}

export const LEAVING = `## What leaves the org

Nothing. The app has no Apex, flow, remote site, named credential, trusted site, static resource or connected app; its components load no script and call no
address: they ask Lightning Data Service and GraphQL, with the rights of the person. A test fails when one of these is added.

What people take out themselves:

- The page for the customer (deal page) and the board pack are files that a person saves or prints. The customer's page holds no internal note.
- The sync runs on a host of yours. It keeps the rows it reads in one file there (\`--store\`), readable for its owner alone, and sends them nowhere but back into
  the org, as sums. Tokens are never on disk.
- \`npm start -- --org\`, \`npm run map\` and \`npm run board-pack\` read an org with your own login, to files on your machine.
`;
