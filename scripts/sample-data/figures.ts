import type { Row, Tables } from './csv.ts';

/**
 * Figures reckoned from the written rows alone, for the tests: a second way to the sums of docs/metrics.md that shares nothing with what made the
 * rows. Deals without an accepted date count from their first row whose category is not Omitted, if they are old enough.
 */
export interface Figures {
  won: number;
  wonCount: number;
  competition: number;
  competitionCount: number;
  noDecision: number;
  noDecisionCount: number;
  slipped: number;
  slippedCommit: number;
  slippedCount: number;
  startOpen: number;
}

export interface Books {
  deals: Row[];
  history: Map<string, Row[]>;
  /** The org's date of an instant; the tests use one zone and working hours, so the day in UTC is right. */
  today: string;
}

export interface Span {
  /** yyyy-mm-dd, both included */
  start: string;
  end: string;
}

export const text = (row: Row | undefined, field: string): string => String(row?.[field] ?? '');
export const amount = (row: Row | undefined, field = 'Amount'): number => Number(row?.[field] ?? 0);

/** From then on the deals of the sample company have to be accepted. */
const startOfLastYear = (today: string): string => `${Number(today.slice(0, 4)) - 1}-01-01`;

export const openBooks = (tables: Tables, today: string): Books => {
  const history = new Map<string, Row[]>();
  for (const row of tables.OpportunityHistory ?? []) {
    const id = text(row, 'OpportunityId');
    const rows = history.get(id);
    if (rows) rows.push(row);
    else history.set(id, [row]);
  }
  const accepted = (deal: Row): boolean =>
    deal.Sales_Accepted_Date__c !== null ||
    (text(deal, 'CreatedDate').slice(0, 10) < startOfLastYear(today) &&
      (history.get(text(deal, 'Id')) ?? []).some((row) => row.ForecastCategory !== 'Omitted'));
  return { deals: (tables.Opportunity ?? []).filter(accepted), history, today };
};

const FORECAST = new Set(['Pipeline', 'BestCase', 'MostLikely', 'Forecast']);

const isIn = (day: string, span: Span): boolean => span.start <= day && day <= span.end;

const isDueIn = (row: Row | undefined, span: Span): boolean =>
  row !== undefined && FORECAST.has(text(row, 'ForecastCategory')) && isIn(text(row, 'CloseDate'), span);

/** The last row before the day began. */
const asOf = (rows: readonly Row[], day: string): Row | undefined =>
  rows.findLast((row) => text(row, 'CreatedDate').slice(0, 10) < day);

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The sums of one period for the deals that the filter lets through. */
export const figuresOf = (books: Books, span: Span, filter: (deal: Row) => boolean = () => true): Figures => {
  const sums: Figures = {
    won: 0,
    wonCount: 0,
    competition: 0,
    competitionCount: 0,
    noDecision: 0,
    noDecisionCount: 0,
    slipped: 0,
    slippedCommit: 0,
    slippedCount: 0,
    startOpen: 0
  };
  const end = [dayAfter(span.end), books.today].sort()[0] ?? books.today;
  for (const deal of books.deals.filter(filter)) {
    addResult(sums, deal, span);
    const rows = books.history.get(text(deal, 'Id')) ?? [];
    const atStart = asOf(rows, span.start);
    if (isDueIn(atStart, span)) sums.startOpen += amount(atStart);
    const during = rows.filter(
      (row) =>
        isIn(text(row, 'CreatedDate').slice(0, 10), { start: span.start, end: span.end }) &&
        text(row, 'CreatedDate') < end
    );
    const lastDue = [atStart, ...during].findLast((row) => isDueIn(row, span));
    const atEnd = asOf(rows, end);
    const isOpen = FORECAST.has(text(atEnd, 'ForecastCategory'));
    if (lastDue && isOpen && (text(atEnd, 'CloseDate') > span.end || books.today > span.end)) {
      sums.slipped += amount(lastDue);
      sums.slippedCount += 1;
      if (lastDue.ForecastCategory === 'Forecast') sums.slippedCommit += amount(lastDue);
    }
  }
  return sums;
};

const addResult = (sums: Figures, deal: Row, span: Span): void => {
  if (deal.IsClosed !== true || !isIn(text(deal, 'CloseDate'), span)) return;
  if (deal.IsWon === true) {
    sums.won += amount(deal);
    sums.wonCount += 1;
  } else if (deal.Loss_Type__c === 'Competition') {
    sums.competition += amount(deal);
    sums.competitionCount += 1;
  } else {
    sums.noDecision += amount(deal);
    sums.noDecisionCount += 1;
  }
};

export const closeRate = ({ won, competition, noDecision }: Figures): number =>
  won / (won + competition + noDecision);
export const closeRateByCount = (sums: Figures): number =>
  sums.wonCount / (sums.wonCount + sums.competitionCount + sums.noDecisionCount);
export const winRate = ({ won, competition }: Figures): number => won / (won + competition);
export const adjustedCloseRate = ({ won, competition, noDecision, slipped }: Figures): number =>
  won / (won + competition + noDecision + slipped);
