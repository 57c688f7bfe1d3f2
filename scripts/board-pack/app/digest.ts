import { accuracyRequest, callsRequest } from 'c/forecastData';
import type { Deal, DealPage, Submission } from 'c/forecastData';
import {
  dateOfInstant,
  formatDate,
  formatDeals,
  formatMoney,
  formatShare,
  formatShortMoney
} from 'c/forecastFormat';
import { addDays, daysBetween, hasReports, neighbour, ratio } from 'c/forecastModel';
import { submissionsOf } from 'c/forecastTrackRecord';
import type { Item, Org, PageDocument, Section } from '../document.ts';
import { readFacts } from './facts.ts';
import type { Wanted } from './facts.ts';
import { subtitleOf } from './pack.ts';
import { paragraph, section } from './pack/blocks.ts';
import { changesSection } from './pack/changes.ts';
import { contextOf } from './pack/context.ts';
import type { PackContext } from './pack/context.ts';
import { headlineOf } from './pack/number.ts';
import { sourcesSection } from './pack/sources.ts';

const WEEK = 7;
/** As many deals of a line as a mail has room for. */
const NAMED = 5;

type LinkOf = (dealId: string) => string;

function numberSection({ figures, facts }: PackContext): Section {
  const { number, floor, ceiling, closed, plan, gap } = figures.forecast;
  const item = (text: string, amount: number): Item => ({
    text,
    figure: formatMoney(amount),
    details: plan === null ? [] : [`${formatShare(ratio(amount, plan))} of plan`]
  });
  const { last } = facts;
  return section('number', 'The number', [
    {
      kind: 'list',
      items: [
        item('The number', number),
        item('Floor', floor),
        item('Ceiling', ceiling),
        item('Won', closed),
        ...(plan === null || gap === null ? [] : [{ text: 'Plan', figure: formatMoney(plan), details: [] }]),
        ...(last ? [item(`Submitted on ${formatDate(dateOfInstant(last.submittedAt))}`, last.number)] : [])
      ]
    }
  ]);
}

/** Those of whom a number is expected who did not submit one for the period in a week (docs/metrics.md, Digest). */
async function lateSection({ ask, facts, people, period }: PackContext): Promise<Section> {
  const title = 'Who is late with the submission';
  const before = neighbour(facts.allPeriods, period, -1);
  const request = accuracyRequest(before ? [before, period] : [period], facts.owners);
  if (!request) return section('late', title, paragraph('The org has no periods to submit for.'));
  const { data, errors } = await ask(request);
  if (!data) return section('late', title, paragraph((errors ?? []).join(' ')));
  const submissions = data as readonly Submission[];
  const expected = new Set([
    ...facts.plans.map(({ sellerId }) => sellerId),
    ...submissions.map(({ sellerId }) => sellerId)
  ]);
  const late = people
    .filter(({ id }) => expected.has(id))
    .flatMap(({ id, name }): Item[] => {
      const [last] = submissionsOf({ submissions }, id, hasReports(people, id)).filter(
        ({ periodId }) => periodId === period.id
      );
      if (!last) return [{ text: name, details: [`has not submitted for ${period.name}`] }];
      const days = daysBetween(dateOfInstant(last.submittedAt), facts.today);
      const when = formatDate(dateOfInstant(last.submittedAt));
      return days <= WEEK ? [] : [{ text: name, details: [`last on ${when}: ${formatMoney(last.number)}`] }];
    });
  const known = people.filter(({ id }) => expected.has(id)).length;
  if (known === 0)
    return section('late', title, paragraph('No one has a plan or has ever submitted a number.'));
  if (late.length === 0) return section('late', title, paragraph('No one.'));
  return section('late', title, [...paragraph(`${late.length} of ${known}:`), { kind: 'list', items: late }]);
}

const dealItem = (deal: Deal, today: string, linkOf: LinkOf): Item => ({
  text: deal.name,
  figure: deal.amount === null ? '' : formatShortMoney(deal.amount),
  href: linkOf(deal.id),
  details: [`${deal.ownerName}, ${deal.closeDate < today ? 'was due' : 'due'} ${formatDate(deal.closeDate)}`]
});

/** The advice of the diagnosis, and the deals of the number that are due by the same day next week, or were. */
async function todoSection({ ask, facts, period, views }: PackContext, linkOf: LinkOf): Promise<Section> {
  const { today } = facts;
  const until = addDays(today, WEEK);
  const end = until < period.end ? until : period.end;
  const selection = { ...facts.selection!, period: { ...period, end } };
  const page = end < period.start ? undefined : (await ask(callsRequest(selection, 'in'))).data;
  const deals = [...((page as DealPage | undefined)?.deals ?? [])].sort((a, b) =>
    a.closeDate.localeCompare(b.closeDate)
  );
  const advice = views.diagnosis.sentence?.advice ?? '';
  const more = (page as DealPage | undefined)?.endCursor ? ', the largest of them' : '';
  return section('todo', 'What to do', [
    ...paragraph(advice),
    ...paragraph(
      deals.length === 0
        ? `No deal of the number is due by ${formatDate(end)}.`
        : `${formatDeals(deals.length)} of the number due by ${formatDate(end)}${more}: win them, or say today what keeps them.`
    ),
    ...(deals.length === 0
      ? []
      : [{ kind: 'list' as const, items: deals.map((deal) => dealItem(deal, today, linkOf)) }])
  ]);
}

/**
 * The week in a mail or a chat (docs/metrics.md, Digest).
 * @throws Error where the login may not read what every figure needs
 */
export async function digestOf(
  org: Org,
  wanted: Wanted,
  { source, baseUrl }: { readonly source: string; readonly baseUrl: string }
): Promise<PageDocument> {
  const context = await contextOf(await readFacts(org, wanted), 'week');
  const linkOf: LinkOf = (dealId) => `${baseUrl}/lightning/r/Opportunity/${dealId}/view`;
  return {
    title: `Weekly digest ${context.period.name}`,
    subtitle: subtitleOf(context, source),
    headline: headlineOf(context),
    language: 'en',
    sections: [
      numberSection(context),
      await todoSection(context, linkOf),
      changesSection(context, { title: 'What changed since a week ago', named: NAMED, hrefOf: linkOf }),
      await lateSection(context),
      sourcesSection(context)
    ]
  };
}
