import { addDays, Zone } from '../calculator/days.ts';
import type { HistoryRow, OpportunityRow, Rows } from '../calculator/rows.ts';
import { Chance, idOf } from './chance.ts';
import { ACCOUNTS, COMPETITORS, SELLERS } from './deals.ts';
import { accountFields } from './random-company.ts';
import type { Company } from './random-company.ts';
import { OPEN_STAGES } from './stages.ts';

type Draft = { -readonly [Name in keyof Rows]: Rows[Name][number][] };
type Change = (draft: Draft, chance: Chance, now: number) => void;

/** Replaces one row, chosen by chance among those that fit, by what `change` makes of it. */
function change<Row>(
  rows: Row[],
  chance: Chance,
  make: (row: Row) => Row,
  fits: (row: Row) => boolean = () => true
): void {
  const places = rows.map((_, n) => n).filter((n) => fits(rows[n] as Row));
  if (places.length === 0) return;
  const n = chance.pick(places);
  rows[n] = make(rows[n] as Row);
}

const isLive = (row: { IsDeleted: boolean }): boolean => !row.IsDeleted;

let added = 0;

/** The deal as it is edited at `now`, with the row of its history. */
function edit(
  draft: Draft,
  deal: OpportunityRow,
  values: Partial<OpportunityRow>,
  now: number
): OpportunityRow {
  const edited = { ...deal, ...values };
  const { StageName, ForecastCategory, Amount, CloseDate } = edited;
  draft.OpportunityHistory.push({
    Id: idOf('008', 900_000 + (added += 1)),
    OpportunityId: deal.Id,
    StageName,
    ForecastCategory,
    Amount,
    CloseDate,
    CreatedDate: new Date(now - 1000).toISOString(),
    IsDeleted: false
  });
  return edited;
}

const WON = { StageName: 'Closed Won', ForecastCategory: 'Closed', IsClosed: true, IsWon: true };
const LOST = { StageName: 'Closed Lost', ForecastCategory: 'Omitted', IsClosed: true, IsWon: false };

/** What happens in an org between two runs of the sync. */
const CHANGES: Readonly<Record<string, Change>> = {
  'a deal moves to another stage': (draft, chance, now) =>
    change(
      draft.Opportunity,
      chance,
      (deal) => {
        const { name, category } = chance.pick(OPEN_STAGES);
        return edit(
          draft,
          deal,
          { StageName: name, ForecastCategory: category, IsClosed: false, IsWon: false },
          now
        );
      },
      isLive
    ),
  'a deal is put off': (draft, chance, now) =>
    change(
      draft.Opportunity,
      chance,
      (deal) => edit(draft, deal, { CloseDate: addDays(deal.CloseDate, chance.pick([1, 30, 92])) }, now),
      (deal) => isLive(deal) && !deal.IsClosed
    ),
  'a deal is won or lost today': (draft, chance, now) =>
    change(
      draft.Opportunity,
      chance,
      (deal) =>
        edit(
          draft,
          deal,
          { ...chance.pick([WON, LOST]), CloseDate: new Date(now).toISOString().slice(0, 10) },
          now
        ),
      (deal) => isLive(deal) && !deal.IsClosed
    ),
  'a deal gets another amount': (draft, chance, now) =>
    change(
      draft.Opportunity,
      chance,
      (deal) => edit(draft, deal, { Amount: chance.pick([null, 0, 777.77]) }, now),
      isLive
    ),
  'a deal is deleted or comes back': (draft, chance) =>
    change(draft.Opportunity, chance, (deal) => ({ ...deal, IsDeleted: !deal.IsDeleted })),
  'a row of the history is deleted': (draft, chance) =>
    change<HistoryRow>(draft.OpportunityHistory, chance, (row) => ({ ...row, IsDeleted: true }), isLive),
  'a deal is accepted on another day': (draft, chance, now) =>
    change(
      draft.Opportunity,
      chance,
      (deal) => ({
        ...deal,
        Sales_Accepted_Date__c: chance.pick([null, addDays(new Date(now).toISOString().slice(0, 10), 3)])
      }),
      isLive
    ),
  'a deal gets another owner, account, motion, source and competitor': (draft, chance) =>
    change(draft.Opportunity, chance, (deal) => ({
      ...deal,
      OwnerId: chance.pick(SELLERS),
      AccountId: chance.pick([...ACCOUNTS, null]),
      Sales_Motion__c: chance.pick(['Inside', 'Enterprise', null]),
      LeadSource: chance.pick(['Web', null]),
      Competitor__c: chance.pick([...COMPETITORS.map(({ Id }) => Id), null])
    })),
  'a loss is classified': (draft, chance) =>
    change(
      draft.Opportunity,
      chance,
      (deal) => ({ ...deal, Loss_Type__c: chance.pick(['Competition', 'No Decision', null]) }),
      (deal) => deal.IsClosed && !deal.IsWon
    ),
  'an account changes what its slices are': (draft, chance) =>
    change(draft.Account, chance, (account) => ({
      ...account,
      ...accountFields(chance, 'later')
    })),
  'a competitor is renamed': (draft, chance) =>
    change(draft.Competitor__c, chance, (competitor) => ({
      ...competitor,
      Name: chance.pick(['Globex', 'Soylent'])
    })),
  'somebody gets another manager or name': (draft, chance) =>
    change(
      draft.User,
      chance,
      (user) => ({ ...user, Name: 'New name', ManagerId: chance.pick([SELLERS[0] as string, null]) }),
      // No user is managed by themselves or by a user below.
      (user) => ![0, 1, 3].some((n) => SELLERS[n] === user.Id)
    ),
  'a rate begins on the last day that a history was due': (draft, chance) => {
    const last = lastDue(draft, chance);
    if (!last) return;
    const rates = draft.DatedConversionRate.filter(
      (rate) => rate.StartDate < last && rate.NextStartDate > last
    );
    draft.DatedConversionRate = [
      ...draft.DatedConversionRate.filter((rate) => !rates.includes(rate) && rate.StartDate !== last),
      ...rates.map((rate) => ({ ...rate, NextStartDate: last })),
      { IsoCode: 'EUR', ConversionRate: 0.123, StartDate: last, NextStartDate: addDays(last, 1) }
    ].sort((a, b) => (a.StartDate < b.StartDate ? -1 : 1));
  },
  'a fixed rate changes': (draft) => {
    draft.CurrencyType = draft.CurrencyType.map((type) =>
      type.IsCorporate ? type : { ...type, ConversionRate: type.ConversionRate * 1.1 }
    );
  },
  'a currency gets a rate, or a rate of 0': (draft, chance) => {
    if (draft.CurrencyType.length > 0)
      draft.CurrencyType = [
        ...draft.CurrencyType.filter(({ IsoCode }) => IsoCode !== 'COP'),
        { IsoCode: 'COP', ConversionRate: chance.pick([4100, 0]), IsCorporate: false }
      ];
  },
  'a fiscal year is defined otherwise, or is not any more': (draft, chance) => {
    const year = chance.pick(['2025', '2026', '2027']);
    draft.Period = draft.Period.filter((row) => row.FiscalYearSettingsName !== year);
  },
  'a lead moves on or is deleted': (draft, chance) =>
    change(draft.Lead, chance, (lead) => ({
      ...lead,
      Lead_Stage__c: chance.pick(['SAL', 'Nurture']),
      IsDeleted: chance.is(0.3)
    })),
  'a call is logged late': (draft, chance) =>
    change(draft.Task, chance, (task) => ({ ...task, IsClosed: true, Type: 'Call', CallType: null })),
  'a number is submitted, and another one taken back': (draft, chance, now) => {
    change(draft.Forecast_Submission__c, chance, (row) => ({ ...row, IsDeleted: !row.IsDeleted }));
    const last = draft.Forecast_Submission__c.at(-1);
    if (last)
      draft.Forecast_Submission__c.push({
        ...last,
        Id: idOf('a0S', 900_000 + (added += 1)),
        Number__c: 4321,
        Submitted_At__c: new Date(now - 1000).toISOString(),
        IsDeleted: false
      });
  }
};

/** What every sum depends on: after these all deals are computed again. */
const CHANGES_OF_ALL: Readonly<Record<string, Change>> = {
  'a country moves to another region': (draft, chance) => {
    draft.Sales_Region__mdt = [{ Country__c: 'Narnia', Region__c: chance.pick(['Europe', 'Beyond']) }];
  },
  'a stage goes out of use': (draft, chance) =>
    change(draft.OpportunityStage, chance, (stage) => ({ ...stage, IsActive: !stage.IsActive })),
  'a stage gets another probability': (draft, chance) =>
    change(draft.OpportunityStage, chance, (stage) => ({ ...stage, DefaultProbability: 50 }))
};

/** The last day on which a deal in euros was due and is due no more. */
function lastDue(draft: Draft, chance: Chance): string | undefined {
  const euros = draft.Opportunity.filter((deal) => isLive(deal) && deal.CurrencyIsoCode === 'EUR');
  const lasts = euros.flatMap((deal) => {
    const due = draft.OpportunityHistory.filter((row) => isLive(row) && row.OpportunityId === deal.Id)
      .map(({ CloseDate }) => CloseDate)
      .sort()
      .at(-1);
    return due !== undefined && due > deal.CloseDate ? [due] : [];
  });
  return lasts.length > 0 ? chance.pick(lasts) : undefined;
}

/**
 * The company some time later: a moment, a day, or a quarter on, with a few changes of it.
 * @param isAllChanged with changes, too, after which all deals are computed; without them only those that changed are
 */
export function laterCompany(company: Company, seed: number, isAllChanged = false): Company {
  const chance = new Chance(seed + (isAllChanged ? 2_000_000 : 1_000_000));
  const zone = new Zone(company.settings.timeZone);
  const before = Date.parse(company.settings.now);
  const today = zone.dayOf(before);
  const now = chance.pick([
    before + 1,
    before + 3_600_000,
    zone.startOf(addDays(today, 1)),
    zone.startOf(addDays(today, 2)) - 1,
    before + 95 * 86_400_000
  ]);
  const draft = structuredClone(company.rows) as Draft;
  const changes = Object.values(CHANGES);
  // Seeds that follow each other have all kinds among them.
  const some = changes.filter((_, n) => n % 4 === seed % 4);
  const more = isAllChanged ? Object.values(CHANGES_OF_ALL) : [];
  for (const make of [...some, ...changes.filter(() => chance.is(0.2)), ...more]) make(draft, chance, now);
  return { rows: draft, settings: { ...company.settings, now: new Date(now).toISOString() } };
}
