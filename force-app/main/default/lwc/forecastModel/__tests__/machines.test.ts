import { isMachine, machineShareOf, usernamesIn } from '../machines';
import type { Author } from '../machines';

const person: Author = { username: 'ben@firm.example', userType: 'Standard', licence: 'Salesforce' };
const LISTED = usernamesIn('Bot@Firm.example, loader@firm.example;\n enrich@firm.example ,');

describe('machines', () => {
  it.each<[string, Partial<Author>, boolean]>([
    ['a seller', {}, false],
    ['a seller whose name has the word', { username: 'agent.smith@firm.example' }, false],
    ['a partner', { userType: 'PowerPartner', licence: 'Partner Community' }, false],
    ['a user of whom nothing is visible', { username: null, userType: null, licence: null }, false],
    ['a user of the list', { username: 'bot@firm.example' }, true],
    ['a user of the list, in capitals', { username: 'LOADER@firm.example' }, true],
    ['the last one of the list', { username: 'enrich@firm.example' }, true],
    ['a username that only begins like one of the list', { username: 'bot@firm.example.sandbox' }, false],
    ['flows and schedules', { userType: 'AutomatedProcess', licence: null }, true],
    ['the integration of the platform', { userType: 'CloudIntegrationUser', licence: null }, true],
    ['a user with a licence for integrations', { licence: 'Salesforce Integration' }, true],
    ['an integration of analytics', { licence: 'Analytics Cloud Integration User' }, true],
    ['an agent', { licence: 'Einstein Agent' }, true],
    ['a licence with a word that only begins so', { licence: 'Agentless Identity' }, false]
  ])('%s', (_who, facts, expected) => {
    expect(isMachine({ ...person, ...facts }, LISTED)).toBe(expected);
  });

  it('lists no one where the policy names no one', () => {
    expect(usernamesIn(null)).toEqual([]);
    expect(usernamesIn(' , ;')).toEqual([]);
    expect(isMachine({ ...person, username: null }, usernamesIn(''))).toBe(false);
  });

  it('counts changes by machines, and the deals that no person changed', () => {
    const by = (dealId: string, who: string | null) => ({ dealId, by: who });
    const changes = [
      ...[by('a', 'bot'), by('a', 'bot')],
      ...[by('b', 'bot'), by('b', 'ben'), by('b', 'ben'), by('b', 'bot')],
      ...[by('c', 'ben'), by('c', null), by('c', 'flow')],
      ...[by('d', 'ben'), by('e', 'ben'), by('e', 'ben')]
    ];
    const share = machineShareOf(changes, new Set(['bot', 'flow']));
    expect(share).toEqual({ changes: 12, byMachines: 5, deals: 5, onlyByMachines: new Set(['a']) });
    expect(machineShareOf([], new Set(['bot']))).toEqual({
      changes: 0,
      byMachines: 0,
      deals: 0,
      onlyByMachines: new Set()
    });
  });

  it('agrees with plain loops over every mix of authors', () => {
    const AUTHORS = ['bot', 'flow', 'ben', null];
    for (let mix = 0; mix < 4 ** 4; mix++) {
      const changes = [0, 1, 2, 3].map((place) => ({
        dealId: place < 2 ? 'a' : 'b',
        by: AUTHORS[Math.floor(mix / 4 ** place) % 4]
      }));
      let made = 0;
      const only = new Set<string>();
      for (const id of ['a', 'b']) {
        let people = 0;
        for (const change of changes) {
          if (change.dealId !== id) continue;
          if (change.by === 'bot' || change.by === 'flow') made += 1;
          else people += 1;
        }
        if (people === 0) only.add(id);
      }
      const share = machineShareOf(changes, new Set(['bot', 'flow']));
      expect(share.byMachines).toBe(made);
      expect(share.onlyByMachines).toEqual(only);
    }
  });
});
