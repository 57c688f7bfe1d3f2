import { formatLongDate, formatShare, formatShortMoney } from 'c/forecastFormat';
import { ratio } from 'c/forecastModel';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { Org, PageDocument } from '../document.ts';
import { readFacts } from './facts.ts';
import type { Wanted } from './facts.ts';
import { changesSection } from './pack/changes.ts';
import { contextOf } from './pack/context.ts';
import type { PackContext } from './pack/context.ts';
import { dealSections } from './pack/deals.ts';
import { figuresSection, forecastSection, headlineOf } from './pack/number.ts';
import { bearingsSection, coverageSection } from './pack/outlook.ts';
import { accuracySection, diagnosisSection, ratesSection, slipsSection } from './pack/past.ts';
import { attainmentSection, consequencesSection, hiringSection, pipelineSection } from './pack/people.ts';
import { sourcesSection } from './pack/sources.ts';

/** "$7.88M (81% of plan)" */
const ofPlan = (amount: number, plan: number | null): string =>
  plan === null
    ? formatShortMoney(amount)
    : `${formatShortMoney(amount)} (${formatShare(ratio(amount, plan))} of plan)`;

/** @param source where the records are, in words */
export const subtitleOf = ({ facts, me }: PackContext, source: string): string => {
  const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
  return `${facts.scopeName}. As of ${formatLongDate(facts.today)}, ${time.format(new Date())} (${TIME_ZONE}), from ${source}, with what ${me.name} may see.`;
};

/**
 * The page for the board meeting (docs/metrics.md, Board pack).
 * @throws Error where the login may not read what every figure needs
 */
export async function boardPackOf(
  org: Org,
  wanted: Wanted,
  { source }: { readonly source: string }
): Promise<PageDocument> {
  const context = await contextOf(await readFacts(org, wanted), 'submission');
  const { floor, ceiling, plan } = context.figures.forecast;
  return {
    title: `Board pack ${context.period.name}`,
    subtitle: subtitleOf(context, source),
    headline: headlineOf(context),
    language: 'en',
    sections: [
      figuresSection(context),
      diagnosisSection(context),
      forecastSection(context),
      bearingsSection(context),
      ...(await dealSections(context)),
      changesSection(context),
      coverageSection(context),
      ratesSection(context),
      slipsSection(context),
      accuracySection(context),
      attainmentSection(context),
      pipelineSection(context),
      hiringSection(context),
      consequencesSection(context, { floor: ofPlan(floor, plan), ceiling: ofPlan(ceiling, plan) }),
      sourcesSection(context)
    ]
  };
}
