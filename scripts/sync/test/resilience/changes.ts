import {
  accounts,
  competitors,
  currencies,
  motions,
  openStages,
  sellers,
  sources,
  users
} from './company.ts';
import type { Random } from './random.ts';
import type { Fields, World } from './world.ts';

/** What people do to deals and what hangs on them, at random. Each kind changes one thing. */
interface Change {
  /** Which deals it can be done to; no condition: no deal is needed. */
  readonly to?: string;
  readonly make: (world: World, random: Random, deal: string) => Promise<unknown>;
}

const day = (world: World, offset: number): string =>
  new Date(world.server.org.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);

const update = (world: World, deal: string, fields: Fields) =>
  world.save('update', 'Opportunity', deal, fields);

const live = 'IsDeleted = false';

export const changes: Readonly<Record<string, Change>> = {
  create: {
    make: (world, random) =>
      world.save('insert', 'Opportunity', '', {
        Name: `New ${random.below(1e6)}`,
        AccountId: random.pick(accounts),
        OwnerId: random.pick(sellers),
        StageName: random.pick(openStages),
        Amount: random.chance(0.1) ? null : 100 * random.below(900),
        CloseDate: day(world, random.below(150) - 20),
        CurrencyIsoCode: random.pick(currencies),
        Sales_Motion__c: random.pick(motions),
        LeadSource: random.pick(sources) || null
      })
  },
  stage: {
    to: `${live} AND IsClosed = false`,
    make: (world, random, deal) => update(world, deal, { StageName: random.pick(openStages) })
  },
  amount: {
    to: live,
    make: (world, random, deal) =>
      update(world, deal, { Amount: random.chance(0.1) ? null : 100 * random.below(900) })
  },
  date: {
    to: live,
    make: (world, random, deal) => update(world, deal, { CloseDate: day(world, random.below(200) - 100) })
  },
  owner: {
    to: live,
    make: (world, random, deal) => update(world, deal, { OwnerId: random.pick(sellers) })
  },
  win: {
    to: `${live} AND IsClosed = false`,
    make: (world, _, deal) => update(world, deal, { StageName: 'Closed Won', CloseDate: day(world, 0) })
  },
  lose: {
    to: `${live} AND IsClosed = false`,
    make: (world, random, deal) =>
      update(world, deal, {
        StageName: 'Closed Lost',
        CloseDate: day(world, 0),
        Loss_Type__c: random.pick(['Competition', 'No Decision']),
        Competitor__c: random.pick(competitors)
      })
  },
  reopen: {
    to: `${live} AND IsClosed = true`,
    make: (world, random, deal) =>
      update(world, deal, { StageName: random.pick(openStages), CloseDate: day(world, 60) })
  },
  delete: { to: live, make: (world, _, deal) => world.save('delete', 'Opportunity', deal) },
  undelete: {
    to: 'IsDeleted = true AND Account.IsDeleted = false',
    make: (world, _, deal) => world.save('undelete', 'Opportunity', deal)
  },
  hardDelete: {
    to: 'IsDeleted IN (true, false)',
    make: (world, _, deal) => world.save('hardDelete', 'Opportunity', deal)
  },
  reparent: {
    to: live,
    make: (world, random, deal) => update(world, deal, { AccountId: random.pick(accounts) })
  },
  currency: {
    to: live,
    make: (world, random, deal) => update(world, deal, { CurrencyIsoCode: random.pick(currencies) })
  },
  motion: {
    to: live,
    make: (world, random, deal) => update(world, deal, { Sales_Motion__c: random.pick(motions) })
  },
  segment: {
    make: (world, random) =>
      world.save('update', 'Account', random.pick(accounts), {
        Market_Segment__c: random.pick(['Enterprise', 'Mid-Market', 'SMB', null])
      })
  },
  manager: {
    make: (world, random) =>
      world.save('update', 'User', random.pick(sellers), {
        ManagerId: random.pick([...users.slice(0, 3), null])
      })
  },
  person: {
    make: (world, random) =>
      world.save('update', 'User', random.pick(sellers), { LastName: `Person ${random.below(1e6)}` })
  },
  rate: {
    make: async (world, random) => {
      const [rate] = await world.rows("SELECT Id FROM DatedConversionRate WHERE IsoCode = 'GBP' LIMIT 1");
      await world.save('update', 'DatedConversionRate', String(rate?.Id), {
        ConversionRate: 0.5 + random.below(100) / 100
      });
    }
  }
};

/** Makes one change of a random kind to a random deal. @returns what was done, for the message of a failed test */
async function changeSomething(world: World, random: Random): Promise<string> {
  const name = random.pick(Object.keys(changes));
  const { to, make } = changes[name] as Change;
  const soql = `SELECT Id FROM Opportunity WHERE ${to} ORDER BY Id`;
  const deals = to === undefined ? [{ Id: '' }] : await world.rows(soql, true);
  if (deals.length === 0) return `${name}: nothing to do it to`;
  const deal = String(random.pick(deals).Id);
  await make(world, random, deal);
  return `${name} ${deal}`;
}

/** Some changes with time between them, and after them enough for the next run to see them all. */
export async function changeALot(world: World, random: Random, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let i = 0; i < count; i += 1) {
    made.push(await changeSomething(world, random));
    world.forward(random.pick([0, 1, 60, 600]));
  }
  world.forward(1800);
  return made;
}
