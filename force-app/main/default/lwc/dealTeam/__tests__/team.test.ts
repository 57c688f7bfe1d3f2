import type { Acceptance, Guide, TeamMember } from 'c/forecastData';
import { missingRoles, peopleOf, proposedOf, warningsOf } from '../team';
import type { TeamParts } from '../team';

const member = (id: string, role: string | null, change: Partial<TeamMember> = {}): TeamMember => ({
  id,
  roleId: `r${id}`,
  name: `Person ${id}`,
  title: null,
  lastActivity: '',
  role,
  isBeachhead: false,
  ...change
});
const deal: Acceptance = {
  stage: 'Running Evaluation',
  category: 'BestCase',
  isClosed: false,
  accountId: '001',
  acceptedDate: '2026-06-01',
  fit: 'Strong',
  funding: 'Funded',
  event: 'Regulation',
  eventDate: '2026-12-31',
  power: 'Has power',
  nextStep: '',
  closeDate: '2026-12-19'
};
const guide: Guide = {
  questions: [],
  texts: {},
  criteria: [],
  stages: [
    {
      stage: 'Running Evaluation',
      buyerStep: null,
      question: null,
      sellerAction: null,
      nextOffer: null,
      content: [],
      roles: ['Champion', 'Executive'],
      fewestContacts: 3
    }
  ]
};
const ROLES = ['Champion', 'Executive', 'User'].map((value) => ({ value, label: value }));
const parts = (change: Partial<TeamParts>): TeamParts => ({
  deal,
  guide,
  team: [member('1', 'Champion'), member('2', 'Executive'), member('3', 'User')],
  contacts: [],
  evidence: [],
  roles: ROLES,
  today: '2026-11-20',
  ...change
});

describe('the buying team', () => {
  it('has the beachhead first, then the roles in their order, with the last touch of each', () => {
    const team = [
      member('1', ''),
      member('2', 'Executive', { lastActivity: '2026-10-01' }),
      member('3', 'User', { isBeachhead: true, lastActivity: '2026-11-20' })
    ];
    const evidence = [{ contactId: '1', confirmedOn: '2026-11-10' }] as unknown as TeamParts['evidence'];
    const people = peopleOf(parts({ team, evidence }));
    expect(people.map(({ name, role, isSilent }) => [name, role, isSilent])).toEqual([
      ['Person 3', 'User', false],
      ['Person 2', 'Executive', true],
      ['Person 1', 'role not known', false]
    ]);
    expect(people[0].lastTouch).toBe('Last touch today');
    expect(people[2].lastTouch).toContain('10 days ago');
  });

  it('warns of one contact, of few, of no power and of missing roles', () => {
    expect(warningsOf(parts({}))).toEqual([]);
    expect(warningsOf(parts({ team: [] }))[0]).toContain('No one at the buyer is known');
    const alone = warningsOf(parts({ team: [member('1', 'Champion')], deal: { ...deal, power: 'None' } }));
    expect(alone).toEqual([
      expect.stringContaining('Only one person'),
      expect.stringContaining('No one on the team can decide'),
      'Missing at this stage: Executive.'
    ]);
    expect(warningsOf(parts({ team: [member('1', 'Champion'), member('2', 'Executive')] }))).toEqual([
      '2 people at the buyer are known. 3 or more is usual at this stage.'
    ]);
    const promised = { ...deal, power: 'Will connect us' };
    expect(
      warningsOf(parts({ deal: promised, team: [1, 2, 3].map((id) => member(`${id}`, 'Champion')) }))[0]
    ).toContain('promised');
  });

  it('does not warn of what is not visible, or of a closed deal', () => {
    expect(missingRoles(parts({ team: [member('1', null)] }))).toBeNull();
    expect(warningsOf(parts({ team: null }))).toEqual([]);
    expect(warningsOf(parts({ team: [], deal: { ...deal, isClosed: true } }))).toEqual([]);
    expect(warningsOf(parts({ deal: { ...deal, power: null } }))).toEqual([]);
  });

  it('proposes the people of the account who are not on it, those met last first', () => {
    const contact = (id: string, lastActivity: string) => ({
      id,
      name: `Person ${id}`,
      title: 'CFO',
      lastActivity
    });
    const proposed = proposedOf(
      parts({ contacts: [contact('1', ''), contact('8', ''), contact('9', '2026-11-18')] })
    );
    expect(proposed.map(({ value }) => value)).toEqual(['9', '8']);
    expect(proposed[0].about).toContain('CFO');
  });
});
