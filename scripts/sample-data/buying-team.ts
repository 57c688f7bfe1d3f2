import type { Account } from './accounts.ts';
import type { Day } from './calendar.ts';
import { formatDay, weekdayOnOrBefore } from './calendar.ts';
import type { BuyingRole, Contact } from './contacts.ts';
import { TEAM_SIZE } from './contacts.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';
import { idsOf } from './ids.ts';
import { LAST_OPEN, STAGES } from './stages.ts';
import { STORIES } from './stories.ts';
import { SAID } from './words/evidence.ts';

export interface Member {
  contact: Contact;
  role: BuyingRole;
}

/** Who takes part in each deal, the beachhead contact first. */
export const buyingTeams = (deals: readonly Deal[], contacts: Map<Account, Contact[]>): Map<Deal, Member[]> =>
  new Map(deals.map((deal) => [deal, teamOf(deal, contacts.get(deal.account) ?? [])]));

/** Deals that will be won rarely hang on one contact, and mostly have a champion. */
const teamOf = (deal: Deal, known: readonly Contact[]): Member[] => {
  const random = deal.random.fork('team');
  const isGood = deal.fate.outcome === 'Won';
  const [fewest, most] = TEAM_SIZE[deal.profile.motion];
  const stage = STAGES.findIndex(({ name }) => name === deal.now.stage);
  const depth = deal.isClosed ? (isGood ? 1 : 0.6) : stage / LAST_OPEN;
  const isAlone = random.chance(isGood ? 0.06 : 0.18);
  const size = isAlone ? 1 : Math.round(fewest + (most - fewest) * depth * random.between(0.6, 1.1));
  const members = random.shuffle(known).slice(0, size);
  const hasChampion = random.chance(isGood ? 0.92 : 0.7);
  const best = members.find(({ role }) => role === 'Champion') ?? members.at(-1);
  return members.map((contact) => {
    if (hasChampion && contact === best) return { contact, role: 'Champion' };
    return { contact, role: contact.role === 'Champion' ? 'Influencer' : contact.role };
  });
};

export const contactRoleRows = (
  teams: Map<Deal, Member[]>,
  clock: (day: Day, minute: number) => string
): Row[] => {
  const nextId = idsOf('OpportunityContactRole');
  return [...teams].flatMap(([deal, team]) => {
    const first = deal.events[0]?.day ?? 0;
    const last = deal.events.at(-1)?.day ?? first;
    return team.map(({ contact, role }, index) => {
      const at = clock(Math.min(first + index, last), 1_080);
      return {
        Id: nextId(),
        OpportunityId: deal.id,
        ContactId: contact.id,
        Role: role,
        IsPrimary: index === 0,
        Is_Beachhead__c: index === 0,
        CreatedById: deal.owner.id,
        CreatedDate: at,
        LastModifiedDate: at,
        SystemModstamp: at
      };
    });
  });
};

/** Developer names of the app's evidence topics, by the stage they belong to. */
export const EXIT_TOPICS: Record<string, readonly string[]> = {
  'Understanding Offerings': ['Problem_Is_Owned', 'Event_And_Date', 'Way_To_Power'],
  'Building Business Case': ['Value_Is_Quantified', 'Change_Is_Decided', 'Money_Is_Granted'],
  'Running Evaluation': ['Criteria_Are_Written', 'On_The_Shortlist', 'Test_Is_Passed'],
  'Comparing Shortlist': ['References_Were_Asked', 'Selected_By_Who_Decides', 'Others_Are_Told'],
  'Negotiating Proposal': ['Price_And_Scope_Agreed', 'Signing_Path_Is_Known'],
  'Confirming Deployment': ['People_And_Dates_Named', 'First_Result_Agreed'],
  'Redlining Documents': ['No_Clause_Is_Open', 'Signing_Day_Is_Set']
};

export const MUTUAL_TOPICS: readonly (readonly [topic: string, answers: readonly string[]])[] = [
  [
    'Means',
    [
      'Budget line is in next year’s plan',
      'Two engineers for six weeks',
      'Funds come from the plant’s maintenance budget'
    ]
  ],
  [
    'Decision_Process',
    [
      'Operations proposes, CFO signs above 100 k',
      'Steering committee every first Tuesday',
      'Discount above 15 % needs our VP'
    ]
  ],
  [
    'Why',
    [
      'Unplanned downtime cost 1.2 M last year',
      'A reference in their industry',
      'The old system is no longer supported'
    ]
  ],
  [
    'When',
    ['Must run before the winter shutdown', 'Delivery team is free from next month', 'Audit in spring']
  ]
];

const placeOf = (stage: string): number => STAGES.findIndex(({ name }) => name === stage);

/** From the day a deal got to a stage until it left it, or until the last day of evidence. */
export const stayIn = ({ events }: Deal, place: number, end: Day): readonly [Day, Day] => {
  const came = events.find(({ stage }) => placeOf(stage) >= place)?.day ?? end;
  const left = events.find(({ stage }) => placeOf(stage) > place)?.day ?? end;
  const until = Math.max(came, Math.min(left, end));
  return [Math.min(came, until), until];
};

/** Most sellers write down what was said. */
const wordsOn = (deal: Deal, topic: string): string | null => {
  const random = deal.random.fork(`words on ${topic}`);
  return random.chance(0.7) ? random.pick(SAID[topic] ?? []) : null;
};

/** What buyers have confirmed: for open deals, and for those won in the last 90 days. */
export const evidenceRows = (
  teams: Map<Deal, Member[]>,
  today: Day,
  clock: (day: Day, minute: number) => string
): Row[] => {
  const nextId = idsOf('Buyer_Evidence__c');
  return [...teams].flatMap(([deal, team]) => {
    const isRecent = deal.now.stage === 'Closed Won' && deal.fate.end > today - 90;
    if (deal.accepted === null || (deal.isClosed && !isRecent)) return [];
    const random = deal.random.fork('evidence');
    const reached = placeOf(deal.now.stage);
    const begin = deal.events[0]?.day ?? today - 1;
    const end = deal.isClosed ? deal.fate.end : today - 1;
    const confirmed = (
      topic: string,
      side: string,
      answer: string | null,
      [from, until]: readonly [Day, Day] = [begin, end]
    ): Row => {
      const day = Math.max(from, weekdayOnOrBefore(random.int(from, until)));
      const at = clock(day, random.int(1_020, 1_070));
      return {
        Id: nextId(),
        Opportunity__c: deal.id,
        Topic__c: topic,
        Side__c: side,
        Answer__c: answer,
        Is_Confirmed__c: true,
        Confirmed_By__c: random.pick(team).contact.id,
        Confirmed_On__c: formatDay(day),
        CreatedById: deal.owner.id,
        CreatedDate: at,
        LastModifiedDate: at,
        SystemModstamp: at
      };
    };
    // Most sellers have the buyer confirm all of a stage before they leave it; some deals run ahead of their buyer.
    const isThorough = random.chance(deal.owner.team.id === STORIES.happyEars.team ? 0.3 : 0.75);
    const chanceIn = (index: number): number => (index === reached ? 0.35 : isThorough ? 1 : 0.75);
    const exits = STAGES.slice(0, 7).flatMap(({ name }, index) =>
      (EXIT_TOPICS[name] ?? [])
        .filter(() => index <= reached && random.chance(chanceIn(index)))
        .map((topic) => confirmed(topic, 'Customer', wordsOn(deal, topic), stayIn(deal, index, end)))
    );
    const mutual = MUTUAL_TOPICS.flatMap(([topic, answers]) =>
      deal.profile.motion === 'Enterprise' && random.chance(0.45)
        ? (['Customer', 'Us'] as const).map((side) =>
            confirmed(`${topic}_${side}`, side, random.pick(answers))
          )
        : []
    );
    return [...exits, ...mutual];
  });
};
