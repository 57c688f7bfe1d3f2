import type { Account } from './accounts.ts';
import { idsOf } from './ids.ts';
import type { Motion, Segment } from './profiles.ts';
import type { Random } from './random.ts';
import { asciiOf, personName } from './words/people.ts';
import type { PersonName } from './words/people.ts';

export type BuyingRole = 'Champion' | 'Influencer' | 'Researcher' | 'Executive' | 'User' | 'Purchasing';

export interface Contact extends PersonName {
  id: string;
  account: Account;
  email: string;
  title: string;
  department: string;
  /** The role this person usually has in a deal. */
  role: BuyingRole;
}

const JOBS: Record<BuyingRole, readonly (readonly [title: string, department: string])[]> = {
  Champion: [
    ['Director of Operations', 'Operations'],
    ['Head of Digital Manufacturing', 'Operations'],
    ['IT Director', 'IT']
  ],
  Influencer: [
    ['Enterprise Architect', 'IT'],
    ['Quality Manager', 'Quality'],
    ['Plant Manager', 'Operations']
  ],
  Researcher: [
    ['Business Analyst', 'IT'],
    ['Project Coordinator', 'Operations'],
    ['Innovation Manager', 'Strategy']
  ],
  Executive: [
    ['Chief Operating Officer', 'Executive'],
    ['Chief Financial Officer', 'Finance'],
    ['Chief Information Officer', 'IT']
  ],
  User: [
    ['Shift Supervisor', 'Operations'],
    ['Maintenance Engineer', 'Maintenance'],
    ['Process Engineer', 'Engineering']
  ],
  Purchasing: [
    ['Head of Procurement', 'Purchasing'],
    ['Category Buyer', 'Purchasing'],
    ['General Counsel', 'Legal']
  ]
};

/** In the order in which an account's people become known. */
const KNOWN_FIRST: readonly BuyingRole[] = [
  'Researcher',
  'Champion',
  'User',
  'Executive',
  'Influencer',
  'Purchasing'
];

const KNOWN: Record<Segment, readonly [number, number]> = {
  Enterprise: [4, 7],
  'Mid-Market': [2, 4],
  SMB: [1, 2]
};

/** The people we know at each account. */
export const findContacts = (random: Random, accounts: readonly Account[]): Map<Account, Contact[]> => {
  const nextId = idsOf('Contact');
  return new Map(
    accounts.map((account) => {
      const own = random.fork(account.id);
      const [fewest, most] = KNOWN[account.segment];
      const roles = own.chance(0.5) ? KNOWN_FIRST : own.shuffle(KNOWN_FIRST);
      const contacts = Array.from({ length: own.int(fewest, most) }, (_, index) => {
        const name = personName(account.culture, own);
        const role = roles[index % roles.length] ?? 'User';
        const [title, department] = own.pick(JOBS[role]);
        const mailbox = `${asciiOf(name.first) || 'mail'}.${asciiOf(name.last) || 'box'}${index === 0 ? '' : index + 1}`;
        return {
          ...name,
          id: nextId(),
          account,
          email: `${mailbox}@${account.domain}`,
          title,
          department,
          role
        };
      });
      return [account, contacts];
    })
  );
};

/** How many people of the buyer a deal involves on average when it is young, and when it is far along. */
export const TEAM_SIZE: Record<Motion, readonly [number, number]> = {
  Enterprise: [2, 6],
  Inside: [1.3, 2.7],
  Expansion: [2, 3]
};
