import type { Block, Section } from '../../document.ts';
import { silenceOf } from '../views.ts';
import { note, paragraph, section } from './blocks.ts';
import type { PackContext } from './context.ts';
import { coverageHint, coverageNote } from 'c/forecastCoverage';
import { formatTimes } from 'c/forecastFormat';

/** Where the period points, by people, by our past and by stages. */
export function bearingsSection({ views: { bearings } }: PackContext): Section {
  const silence = silenceOf(bearings.status);
  if (silence !== null) return section('bearings', 'Bearings', paragraph(silence));
  const spread = bearings.figures.find(({ key }) => key === 'spread');
  return section('bearings', 'Bearings', [
    {
      kind: 'table',
      caption: bearings.title,
      columns: [
        { label: 'Bearing' },
        { label: 'Says', isNumber: true },
        { label: 'Of plan', isNumber: true }
      ],
      rows: bearings.rows.map(({ name, said, gap, ofPlan }) => [name, said || gap, ofPlan])
    },
    ...(spread ? note(`${spread.name}: ${spread.text}`) : [])
  ]);
}

/** Coverage now, of what is still to win, and of the next periods. */
export function coverageSection({ figures, views: { bearings, ahead } }: PackContext): Section {
  const toGo = bearings.status.isReady ? bearings.figures.find(({ key }) => key === 'toGo') : undefined;
  const next: Block[] = ahead.coming
    ? [{ kind: 'list', items: ahead.coming.map(({ sentence }) => ({ text: sentence })) }]
    : paragraph(silenceOf(ahead.status) ?? '');
  const hints = [coverageHint(figures), coverageNote(figures)].filter(Boolean).join(' · ');
  return section('coverage', 'Coverage', [
    ...paragraph(`Now ${formatTimes(figures.coverage)} of plan (${hints}).`),
    ...(toGo ? paragraph(`${toGo.name}: ${toGo.text}`) : []),
    ...next
  ]);
}
