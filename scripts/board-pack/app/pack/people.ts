import { currentSellers } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import {
  QUARTER_COLUMNS,
  attritionWords,
  headline as capacityHeadline,
  quarterRows
} from '../../../../force-app/main/default/lwc/forecastCapacityPlan/rows.ts';
import {
  hiringOf,
  hiringWords,
  nextColumns,
  nextRows
} from '../../../../force-app/main/default/lwc/forecastHiring/rows.ts';
import {
  COLUMNS as NEED_COLUMNS,
  rowsOf as needRows,
  words as needWords
} from '../../../../force-app/main/default/lwc/forecastPipelineNeed/rows.ts';
import {
  stepsOf,
  words as attainmentWords
} from '../../../../force-app/main/default/lwc/forecastSellers/rows.ts';
import { termsOf } from 'c/forecastCrew';
import type { Section } from '../../document.ts';
import { silenceOf } from '../views.ts';
import { figureTable, note, paragraph, section } from './blocks.ts';
import type { PackContext } from './context.ts';

const crewOf = ({ views }: PackContext): Crew | null => views.capacity.shown;
const silence = ({ views }: PackContext): string => silenceOf(views.capacity.status) ?? '';

/** Pipeline that was created, compared with what the next two quarters need. */
export function pipelineSection(context: PackContext): Section {
  const crew = crewOf(context);
  if (!crew) return section('pipeline', 'Pipeline created and needed', paragraph(silence(context)));
  const [next] = crew.quarters.next;
  return section('pipeline', 'Pipeline created and needed', [
    ...paragraph(needWords(crew)),
    ...figureTable(`For ${next.name}`, NEED_COLUMNS, needRows(crew, 0), [
      'needed',
      'open',
      'create',
      'latest'
    ])
  ]);
}

/** How many sellers made what they could carry. */
export function attainmentSection(context: PackContext): Section {
  const crew = crewOf(context);
  if (!crew) return section('attainment', 'Attainment', paragraph(silence(context)));
  const steps = stepsOf(crew);
  return section('attainment', 'Attainment', [
    ...paragraph(attainmentWords(crew)),
    ...(steps.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Sellers by attainment',
            columns: [{ label: 'Won' }, ...steps.map(({ label }) => ({ label, isNumber: true }))],
            rows: [['Of what they could carry', ...steps.map(({ count }) => count)]]
          }
        ]),
    ...note(attritionWords(crew))
  ]);
}

/** Whether the sellers can carry the plan, and where the next ones go. */
export function hiringSection(context: PackContext): Section {
  const crew = crewOf(context);
  if (!crew) return section('hiring', 'Capacity and hiring', paragraph(silence(context)));
  const hiring = hiringOf(crew, 'segment');
  const isTeam = currentSellers(crew).length > 1;
  return section('hiring', 'Capacity and hiring', [
    ...paragraph(capacityHeadline(crew)),
    ...figureTable('By quarter', QUARTER_COLUMNS, quarterRows(crew), ['sellers', 'capacity', 'load']),
    ...(isTeam
      ? [
          ...paragraph(hiringWords(hiring)),
          ...figureTable('The next sellers', nextColumns('segment'), nextRows(hiring, termsOf(crew)), [
            'where',
            'quarter',
            'year'
          ])
        ]
      : [])
  ]);
}

/** In one sentence: what cash can count on, and what hiring follows from it. */
export function consequencesSection(
  context: PackContext,
  shares: { floor: string; ceiling: string }
): Section {
  const crew = crewOf(context);
  const hiring = crew && currentSellers(crew).length > 1 ? ` ${hiringWords(hiringOf(crew, 'segment'))}` : '';
  return section(
    'consequences',
    'Consequences',
    paragraph(
      `Cash: plan on the floor, ${shares.floor}, and not on the ceiling, ${shares.ceiling}. Hiring: ${crew ? capacityHeadline(crew) : silence(context)}${hiring}`
    ),
    { isWide: true }
  );
}
