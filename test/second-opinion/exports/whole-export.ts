import { addDays } from '../calculator/days.ts';
import { BLANK_ACCOUNT } from '../calculator/rows.ts';
import type { HistoryRow, LeadRow, OpportunityRow, Rows, TaskRow, UserRow } from '../calculator/rows.ts';
import { Chance, idOf } from '../companies/chance.ts';

/** The Id that an export writes for a blank lookup. */
const NOTHING = '000000000000000AAA';
const ZONE = 'America/Mexico_City';
const TODAY = '2026-11-20';

/** Stages of a Spanish org, by what the app makes of them. */
const OPEN = [
  { stage: 'Prospección', category: 'Omitted' },
  { stage: 'Calificación', category: 'Pipeline' },
  { stage: 'Propuesta', category: 'BestCase' },
  { stage: 'Revisión', category: 'MostLikely' },
  { stage: 'Negociación', category: 'Forecast' }
] as const;
const WON = { stage: 'Cerrada ganada', category: 'Closed' } as const;
const LOST = { stage: 'Cerrada perdida', category: 'Omitted' } as const;

/** What a history says instead of the value. */
const LABELS: Readonly<Record<string, string>> = {
  Omitted: 'Omitted',
  Pipeline: 'Pipeline',
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit',
  Closed: 'Closed'
};
const SPANISH: Readonly<Record<string, string>> = {
  Omitted: 'Omitida',
  Pipeline: 'Canalización',
  BestCase: 'Mejor caso',
  MostLikely: 'Muy probable',
  Forecast: 'Compromiso',
  Closed: 'Cerrada'
};

/** Four currencies with a rate; the fifth, pesos of Colombia, has none. */
const RATES: Readonly<Record<string, number>> = { MXN: 1, USD: 0.0545, EUR: 0.047, CLP: 51.3 };
const CURRENCIES = ['MXN', 'MXN', 'MXN', 'USD', 'USD', 'EUR', 'CLP', 'COP'];

export interface WholeExport {
  /** Files by name; bytes where they are not in UTF-8. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** The same records as docs/metrics.md speaks of them. */
  readonly rows: Rows;
  readonly timeZone: string;
  readonly today: string;
  /** The person above everyone. */
  readonly head: string;
}

/**
 * A company's whole data export: many files of objects that the app does not need, no Organization.csv, labels in the history, Ids of
 * nothing for blank lookups, stages of another language, several currencies, deals that were migrated after they closed.
 */
export function wholeExport(seed: number, deals = 512): WholeExport {
  const chance = new Chance(seed);
  const User = users();
  const accounts = Array.from({ length: 120 }, (_, n) => idOf('001', n));
  const found = Array.from({ length: deals }, (_, n) => randomDeal(chance, n, User, accounts));
  const Opportunity = found.map(({ deal }) => deal);
  const OpportunityHistory = found.flatMap(({ history }) => history);
  const { Lead, Task } = leads(chance, Opportunity);
  const rows: Rows = {
    User,
    Account: accounts.map((Id) => ({ ...BLANK_ACCOUNT, Id })),
    Competitor__c: [],
    Opportunity,
    OpportunityHistory,
    OpportunityStage: [],
    CurrencyType: Object.entries(RATES).map(([IsoCode, ConversionRate]) => ({
      IsoCode,
      ConversionRate,
      IsCorporate: IsoCode === 'MXN'
    })),
    DatedConversionRate: [],
    Period: [],
    UserRole: [],
    Forecast_Policy__mdt: [],
    Sales_Region__mdt: [],
    Forecast_Period__c: [],
    Forecast_Submission__c: [],
    Lead,
    Campaign: [],
    CampaignMember: [],
    Task
  };
  return { files: filesOf(rows), rows, timeZone: ZONE, today: TODAY, head: User[0]!.Id };
}

/** One above all, five managers, and sellers, some of whom have left. */
function users(): UserRow[] {
  return Array.from({ length: 40 }, (_, n) => ({
    Id: idOf('005', n),
    Name: `Nombre ${n} Peña`,
    ManagerId: n === 0 ? null : idOf('005', n <= 5 ? 0 : 1 + (n % 5))
  }));
}

interface Found {
  readonly deal: OpportunityRow;
  readonly history: HistoryRow[];
}

function randomDeal(
  chance: Chance,
  n: number,
  people: readonly UserRow[],
  accounts: readonly string[]
): Found {
  const Id = idOf('006', n);
  const created = addDays(TODAY, -chance.between(5, 900));
  const at = `${created}T${String(chance.below(24)).padStart(2, '0')}:${String(chance.below(60)).padStart(2, '0')}:00.000Z`;
  const isMigrated = chance.is(0.1);
  const isClosed = isMigrated || chance.is(0.55);
  const isWon = isClosed && chance.is(0.5);
  const end = isClosed ? (isWon ? WON : LOST) : chance.pick(OPEN);
  const close = isMigrated
    ? addDays(created, -chance.between(30, 1000))
    : addDays(created, chance.between(1, isClosed ? 300 : 500));
  const due = isClosed && close > TODAY ? addDays(TODAY, -1) : close;
  const amount = (): number | null => (chance.is(0.05) ? null : chance.between(1, 90_000_000) / 100);
  const Amount = amount();
  const deal: OpportunityRow = {
    Id,
    AccountId: chance.is(0.9) ? chance.pick(accounts) : null,
    OwnerId: chance.pick(people).Id,
    StageName: end.stage,
    ForecastCategory: end.category,
    Amount,
    CurrencyIsoCode: chance.pick(CURRENCIES),
    CloseDate: due,
    IsClosed: isClosed,
    IsWon: isWon,
    LeadSource: chance.pick(['Web', 'Referido', null]),
    Sales_Motion__c: null,
    Sales_Accepted_Date__c: null,
    Loss_Type__c: null,
    Competitor__c: null,
    Primary_Competitor__c: null,
    CreatedDate: at,
    IsDeleted: chance.is(0.03)
  };
  if (isMigrated || chance.is(0.25)) return { deal, history: [] };
  const history: HistoryRow[] = [];
  let moment = Date.parse(at);
  const steps = chance.between(1, 5);
  for (let step = 0; step < steps; step += 1) {
    const isLast = step === steps - 1;
    const { stage, category } = isLast ? end : chance.pick(OPEN);
    history.push({
      Id: idOf('008', n * 10 + step),
      OpportunityId: Id,
      StageName: stage,
      ForecastCategory: category,
      Amount: isLast ? Amount : amount(),
      CloseDate: isLast ? due : addDays(due, chance.between(-120, 120)),
      CreatedDate: new Date(moment).toISOString(),
      IsDeleted: chance.is(0.02)
    });
    moment = Math.min(
      moment + chance.between(1, 120) * 86_400_000 + 1000,
      Date.parse(`${TODAY}T00:00:00Z`) - (10 - step) * 1000
    );
  }
  return { deal, history };
}

function leads(chance: Chance, deals: readonly OpportunityRow[]): { Lead: LeadRow[]; Task: TaskRow[] } {
  const Lead = Array.from({ length: 80 }, (_, n): LeadRow => {
    const isConverted = chance.is(0.3);
    return {
      Id: idOf('00Q', n),
      LeadSource: chance.pick(['Web', 'Feria', null]),
      Lead_Stage__c: null,
      CreatedDate: `${addDays(TODAY, -chance.between(1, 200))}T15:00:00.000Z`,
      IsConverted: isConverted,
      ConvertedOpportunityId: isConverted ? chance.pick(deals).Id : null,
      ConvertedContactId: null,
      IsDeleted: false
    };
  });
  const Task = Array.from({ length: 120 }, (_, n): TaskRow => {
    const lead = chance.pick(Lead);
    const at = new Date(
      Date.parse(lead.CreatedDate) + chance.pick([3, 40, 900, 9000]) * 60_000
    ).toISOString();
    return {
      Id: idOf('00T', n),
      // Most tasks are about no record, and these tasks answer no lead.
      WhoId: chance.is(0.3) ? lead.Id : null,
      Type: 'Call',
      TaskSubtype: 'Call',
      CallType: null,
      IsClosed: true,
      CompletedDateTime: at,
      CreatedDate: at,
      IsDeleted: false
    };
  });
  return { Lead, Task };
}

type Value = string | number | boolean | null;

/** As a data export writes values: blank lookups as the Id of nothing, moments and days with a blank and without a zone. */
function textOf(name: string, value: Value): string {
  if (value === null) return /Id$/.test(name) ? NOTHING : '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (/Date$|DateTime$/.test(name))
    return String(value).length === 10
      ? `${String(value)} 00:00:00`
      : String(value).slice(0, 19).replace('T', ' ');
  return String(value);
}

function csv(rows: readonly object[]): string {
  const names = Object.keys(rows[0]!);
  const lines = rows.map((row) =>
    names.map((name) => textOf(name, (row as Record<string, Value>)[name] ?? null))
  );
  return [names, ...lines]
    .map((line) => `${line.map((text) => `"${text.replaceAll('"', '""')}"`).join()}\n`)
    .join('');
}

function filesOf(rows: Rows): Record<string, string | Buffer> {
  // Fields of the org's own that the app does not have.
  const own = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`Campo_${n}__c`, null]));
  const others = Object.fromEntries(
    Array.from({ length: 347 }, (_, n) => [`Objeto${n}__c.csv`, n % 3 === 0 ? '' : `"Id","Name"\n`])
  );
  return {
    ...others,
    'User.csv': csv(
      rows.User.map((user, n) => ({
        ...user,
        Name: undefined,
        FirstName: user.Name.split(' ').slice(0, 2).join(' '),
        LastName: user.Name.split(' ')[2],
        Username: `u${n}@empresa.example`,
        IsActive: n % 9 !== 8,
        TimeZoneSidKey: n % 9 === 8 ? 'Europe/Madrid' : n % 4 === 3 ? 'America/Bogota' : ZONE,
        LocaleSidKey: 'es_MX'
      }))
    ),
    'Account.csv': Buffer.from(
      csv(rows.Account.map(({ Id }, n) => ({ Id, Name: `Compañía ${n}`, ParentId: null }))),
      'latin1'
    ),
    'Opportunity.csv': csv(
      rows.Opportunity.map((deal) => ({
        ...without(
          deal,
          'Sales_Motion__c',
          'Sales_Accepted_Date__c',
          'Loss_Type__c',
          'Competitor__c',
          'Primary_Competitor__c'
        ),
        ForecastCategoryName: SPANISH[deal.ForecastCategory]!,
        Name: `Negocio ${deal.Id.slice(11, 15)}`,
        CampaignId: null,
        RecordTypeId: '012000000000000AAA',
        ...own
      }))
    ),
    'OpportunityHistory.csv': csv(
      rows.OpportunityHistory.map((row, n) => ({
        ...row,
        // Most rows have the platform's own labels, some those of the org.
        ForecastCategory: (n % 5 === 0 ? SPANISH : LABELS)[row.ForecastCategory]!
      }))
    ),
    'CurrencyType.csv': csv(
      rows.CurrencyType.map((type, n) => ({ Id: idOf('01L', n), ...type, IsActive: true, DecimalPlaces: 2 }))
    ),
    'Lead.csv': csv(
      rows.Lead.map((lead, n) => ({ ...without(lead, 'Lead_Stage__c'), LastName: `L${n}`, Company: 'C' }))
    ),
    'Task.csv': csv(rows.Task.map((task) => ({ ...without(task, 'CallType'), Status: 'Completed' })))
  };
}

function without(row: object, ...names: string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}
