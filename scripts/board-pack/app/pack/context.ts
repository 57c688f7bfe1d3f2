import ForecastBearings from 'c/forecastBearings';
import ForecastBoardPack from 'c/forecastBoardPack';
import ForecastCapacity from 'c/forecastCapacity';
import ForecastChanges from 'c/forecastChanges';
import ForecastDiagnosis from 'c/forecastDiagnosis';
import ForecastOutlook from 'c/forecastOutlook';
import type { Figures } from 'c/forecastFigures';
import type { ForecastTotals, Period, Scope } from 'c/forecastModel';
import type { Read } from '../facts.ts';
import { viewOf } from '../views.ts';

/** What every section is made of: the tab's facts, and its views with their answers. */
export interface PackContext extends Read {
  readonly figures: Figures;
  readonly totals: ForecastTotals;
  readonly period: Period;
  readonly scope: Scope;
  readonly views: {
    readonly pack: ForecastBoardPack;
    readonly diagnosis: ForecastDiagnosis;
    readonly changes: ForecastChanges;
    readonly bearings: ForecastBearings;
    readonly ahead: ForecastOutlook;
    readonly capacity: ForecastCapacity;
  };
}

/** @throws Error with the org's words where there are no figures */
export async function contextOf(read: Read, since: 'submission' | 'week'): Promise<PackContext> {
  const { figures, totals, period, scope, errors, totalsErrors, blindWords } = read.facts;
  if (!figures || !totals || !period || !scope) {
    const why = [...(errors ?? []), ...(totalsErrors ?? []), ...(blindWords ?? [])];
    throw new Error(why.join(' ') || 'The org does not say enough for a figure.');
  }
  const submittedAt = read.facts.lastSubmittedAt;
  return {
    ...read,
    figures,
    totals,
    period,
    scope,
    views: {
      pack: await viewOf(ForecastBoardPack, 'pack', read),
      diagnosis: await viewOf(ForecastDiagnosis, 'diagnosis', read),
      changes: await viewOf(ForecastChanges, 'changes', read, { since, submittedAt }),
      bearings: await viewOf(ForecastBearings, 'bearings', read),
      ahead: await viewOf(ForecastOutlook, 'ahead', read),
      capacity: await viewOf(ForecastCapacity, 'capacity', read)
    }
  };
}
