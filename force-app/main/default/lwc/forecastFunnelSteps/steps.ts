import { formatCount, formatDays, formatDeals, formatShare, formatShortMoney } from 'c/forecastFormat';
import { common, fill, funnel as labels, rates } from 'c/forecastLabels';
import { daysToNextDeal, isFew, lostElsewhere, stepFactsOf, wonWithoutSteps } from 'c/forecastModel';
import type { BuyerStep, FunnelSums, Measure, StepFacts, Sum } from 'c/forecastModel';

/** A part of a bar, and what it means in words. */
interface Part {
  readonly key: string;
  readonly className: string;
  readonly swatch: string;
  readonly style: string;
  readonly text: string;
}

interface Figure {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly note: string;
}

/** A step as it is drawn. */
export interface StepView {
  readonly key: string;
  readonly name: string;
  readonly explain: string;
  readonly parts: readonly Part[];
  readonly figures: readonly Figure[];
}

const WORDS: Readonly<Record<BuyerStep, { name: string; explain: string; movedOn: string }>> = {
  discovery: {
    name: labels.discovery,
    explain: fill(labels.decidesFunding, common.conversations),
    movedOn: labels.toEvaluation
  },
  evaluation: {
    name: labels.evaluation,
    explain: fill(labels.decidesVendor, common.fundedProjects),
    movedOn: labels.toNegotiation
  },
  negotiation: {
    name: labels.negotiation,
    explain: fill(labels.decidesContract, common.vendorOfChoice),
    movedOn: labels.won
  }
};

/** "63 deals, $3.2M" or, where deals count, only these. */
const sumText = (sum: Sum, measure: Measure): string =>
  measure === 'count'
    ? formatDeals(sum.count)
    : fill(labels.sum, formatShortMoney(sum.amount), formatDeals(sum.count));

const partOf = (
  key: string,
  kind: string,
  label: string,
  sum: Sum,
  measure: Measure,
  most: number
): Part => ({
  key,
  className: `part part_${kind}`,
  swatch: `swatch part_${kind}`,
  style: `inline-size: ${((sum[measure] / most) * 100).toFixed(2)}%`,
  text: fill(label, sumText(sum, measure))
});

const fewNote = (count: number): string => (isFew(count) ? fill(rates.few, formatCount(count)) : '');
const daysText = (days: number | null): string =>
  days === null ? common.none : formatDays(Math.round(days));
const partNote = ({ count }: Sum, share: number | null): string =>
  share === null || count === 0 ? '' : formatDeals(count);

const figuresOf = (facts: StepFacts): Figure[] => {
  const { step, conversion, days, skipped, skippedShare, returned, returnedShare, movedOn, lost } = facts;
  const back =
    step === 'discovery'
      ? []
      : [
          {
            key: 'returned',
            name: labels.returned,
            text: formatShare(returnedShare),
            note: partNote(returned, returnedShare)
          }
        ];
  return [
    {
      key: 'conversion',
      name: labels.conversion,
      text: formatShare(conversion),
      note: fewNote(movedOn.count + lost.count)
    },
    { key: 'days', name: labels.days, text: daysText(days), note: '' },
    {
      key: 'skipped',
      name: labels.skipped,
      text: formatShare(skippedShare),
      note: partNote(skipped, skippedShare)
    },
    ...back
  ];
};

const upsellView = (funnel: FunnelSums, measure: Measure, most: number): StepView => ({
  key: 'upsell',
  name: labels.upsell,
  explain: labels.decidesAgain,
  parts: [partOf('upsell', 'moved', labels.boughtAgain, funnel.sums.upsell, measure, most)],
  figures: [
    {
      key: 'customers',
      name: labels.firstUpsells,
      text: formatCount(funnel.firstUpsells),
      note: ''
    },
    {
      key: 'days',
      name: labels.daysToNext,
      text: daysText(daysToNextDeal(funnel)),
      note: fewNote(funnel.firstUpsells)
    }
  ]
});

/** The four steps. Their bars have one scale: the most that was decided at a step. */
export const stepViews = (funnel: FunnelSums, measure: Measure): StepView[] => {
  const facts = stepFactsOf(funnel, measure);
  const sizes = facts.map(({ movedOn, lost }) => movedOn[measure] + lost[measure]);
  const most = Math.max(...sizes, funnel.sums.upsell[measure]) || 1;
  return [
    ...facts.map((one) => ({
      key: one.step,
      name: WORDS[one.step].name,
      explain: WORDS[one.step].explain,
      parts: [
        partOf('moved', 'moved', WORDS[one.step].movedOn, one.movedOn, measure, most),
        partOf('lost', 'lost', labels.lostHere, one.lost, measure, most)
      ],
      figures: figuresOf(one)
    })),
    upsellView(funnel, measure, most)
  ];
};

/** What came in, and what is in no step. */
export const notesOf = (funnel: FunnelSums, measure: Measure): string[] => {
  const elsewhere = lostElsewhere(funnel);
  const unknown = wonWithoutSteps(funnel);
  return [
    fill(labels.accepted, sumText(funnel.sums.accepted, measure)),
    elsewhere.count > 0 ? fill(labels.lostElsewhere, sumText(elsewhere, measure)) : '',
    unknown > 0 ? fill(labels.wonUnknown, formatDeals(unknown)) : '',
    labels.explain
  ].filter(Boolean);
};
