/** Sentences of the page for when it has nothing else to show. */
export const MESSAGES = {
  noTab:
    'No app with a custom tab is deployed in this org. Deploy one (npx sf project deploy start), then load this page again.',
  noUser: 'The data has no active user to show the page to.',
  unknownUser: 'There is no active user with this Id.'
};
