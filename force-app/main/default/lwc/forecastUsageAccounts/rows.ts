import { NOTABLE_CHANGE, isHigh, isOld, trendOf } from 'c/expansionModel';
import type { Trend } from 'c/expansionModel';
import type { ExpansionDeal, UsageAccount } from 'c/forecastData';
import {
  formatCount,
  formatDate,
  formatShareAbove,
  formatShareAboveInTenths,
  formatShortMoney
} from 'c/forecastFormat';
import { common, expansion as labels, fill } from 'c/forecastLabels';

/** What the rows are compared with. */
export interface RowTerms {
  /** From here on a level is high; null: not known. */
  readonly mean: number | null;
  /** The level that fills the bar; null: not known. */
  readonly most: number | null;
  readonly today: string;
}

/** An account as the table shows it. */
export interface UsageRow {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** Owner and segment, as far as they are known. */
  readonly about: string;
  readonly users: string;
  /** "high"; ''. */
  readonly level: string;
  readonly usersStyle: string;
  readonly trend: string;
  readonly trendWord: string;
  readonly trendClass: string;
  readonly trendStyle: string;
  /** "from Nov 3" where the figures are old; ''. */
  readonly asOf: string;
  readonly deal: { readonly url: string; readonly name: string; readonly about: string } | null;
  readonly openLabel: string;
}

/** A trend of so much, in per cent, fills its half of the bar. */
const FULL_TREND = 50;

const TRENDS: Readonly<Record<Trend, string>> = {
  growing: labels.growing,
  steady: labels.steady,
  shrinking: labels.shrinking,
  unknown: labels.unknown
};

/** Within a point of the line to the tenth, so that the figure agrees with its word. */
const trendText = (trendPercent: number): string =>
  Math.abs(Math.abs(trendPercent) - NOTABLE_CHANGE) < 1
    ? formatShareAboveInTenths(trendPercent / 100)
    : formatShareAbove(trendPercent / 100);

/** From the middle to the end where usage grows, to the start where it shrinks. */
function trendStyle(trendPercent: number | null): string {
  const half = Math.min(Math.abs(trendPercent ?? 0) / FULL_TREND, 1) * 50;
  const start = (trendPercent ?? 0) < 0 ? 50 - half : 50;
  return `inset-inline-start: ${start.toFixed(1)}%; inline-size: ${half.toFixed(1)}%`;
}

const dealOf = ({ id, name, amount, closeDate, stage }: ExpansionDeal, deals: number) => ({
  url: `/lightning/r/Opportunity/${id}/view`,
  name,
  about: [
    amount === null ? common.noAmount : formatShortMoney(amount),
    fill(labels.due, formatDate(closeDate)),
    stage,
    deals > 1 ? fill(labels.moreDeals, formatCount(deals - 1)) : ''
  ]
    .filter(Boolean)
    .join(' · ')
});

/** @param account one with a number */
export function rowOf(account: UsageAccount, { mean, most, today }: RowTerms): UsageRow {
  const { id, name, users, trendPercent, asOf, deal } = account;
  const trend = trendOf(trendPercent);
  const share = most ? Math.min((users ?? 0) / most, 1) : 0;
  return {
    id,
    url: `/lightning/r/Account/${id}/view`,
    name,
    about: [account.ownerName, account.segment].filter(Boolean).join(' · '),
    users: users === null ? common.none : formatCount(users),
    level: isHigh(users, mean) ? labels.high : '',
    usersStyle: `inline-size: ${(share * 100).toFixed(1)}%`,
    trend: trendPercent === null ? '' : trendText(trendPercent),
    trendWord: TRENDS[trend],
    trendClass: `trend trend_${trend}`,
    trendStyle: trendStyle(trendPercent),
    asOf: isOld(asOf, today) ? (asOf === null ? labels.noDay : fill(labels.from, formatDate(asOf))) : '',
    deal: deal && dealOf(deal, account.deals),
    openLabel: fill(labels.openWith, name)
  };
}
