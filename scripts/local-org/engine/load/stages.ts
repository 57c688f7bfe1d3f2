import type { ForecastCategory, StageValue } from '../schema/types.ts';
import type { CategoryLabels } from './categories.ts';
import type { ExportChoices } from './choices.ts';
import type { ExportLog } from './export-log.ts';
import { LoadError } from './load-error.ts';
import type { RawFiles } from './raw.ts';

/** What the files say about one stage; null where they say nothing. */
interface StageFacts {
  name: string;
  category: string | null;
  probability: number | null;
  closed: boolean | null;
  won: boolean | null;
  /** In Opportunity.csv, and not in the history only. */
  isCurrent: boolean;
}

/** What a stage was taken for, and on what ground. */
interface Decision {
  readonly closed: boolean;
  readonly won: boolean;
  readonly ground: 'line' | 'file' | 'category' | 'app' | 'name' | 'nothing';
}

const PROBABILITIES: Record<ForecastCategory, number> = {
  Omitted: 0,
  Pipeline: 10,
  BestCase: 50,
  MostLikely: 60,
  Forecast: 75,
  Closed: 100
};

/** Beginnings of words for "won" and "lost" in the languages of Salesforce, without accents. */
export const WON =
  /(^|[^a-z])(won([^a-z]|$)|gewonnen|ganad|gagne|remporte|vint[aeo]|ganh[ao]|vund|voitettu|wygran|kazan|vyhran|castigat|nyert)|受注|成約|赢|贏|成交|수주|выигра|успешн/;
export const LOST =
  /(^|[^a-z])(lost([^a-z]|$)|verlor|perdid|perdu|pers[aeo]([^a-z]|$)|tabt|forlorat|forlorad|tapt|havitty|przegran|kaybed|cancel|annul|abgesagt|disqualif|dead([^a-z]|$)|ztracen|pierdut|elveszt)|失注|失敗|输|輸|丢单|丟單|실패|проигр|неуспешн|отказ/;

/**
 * The stages of the data that the org has to take over: those it does not have, and those that the data says otherwise of
 * than the org, where the data decides. Of stages whose facts no column says, a note names what they were taken for.
 * @param known the org's active stages
 * @throws LoadError for a stage of the command line that no record is in
 */
export async function stagesOfData(
  files: RawFiles,
  known: readonly StageValue[],
  labels: CategoryLabels,
  choices: ExportChoices,
  log: ExportLog
): Promise<StageValue[]> {
  const all = await stageFacts(files);
  refuseUnknown(all, choices);
  const taken: StageValue[] = [];
  const guessed: { facts: StageFacts; decision: Decision }[] = [];
  for (const facts of all) {
    const there = known.find(({ value }) => value === facts.name);
    const decision = decide(facts, there, labels, choices);
    if (!there || there.closed !== decision.closed || there.won !== decision.won)
      taken.push(stageValue(facts, decision, labels));
    if (facts.isCurrent && !['line', 'file'].includes(decision.ground)) guessed.push({ facts, decision });
  }
  if (guessed.length > 0) log.note(noteOn(guessed));
  return taken;
}

function refuseUnknown(all: readonly StageFacts[], { won = [], closed = [] }: ExportChoices): void {
  for (const [option, names] of [
    ['--won', won],
    ['--closed', closed]
  ] as const) {
    const unknown = names.find((name) => !all.some((facts) => facts.name === name));
    if (unknown !== undefined)
      throw new LoadError(
        `${option} "${unknown}": no record is in this stage. The stages are ${all.map(({ name }) => `"${name}"`).join(', ')}.`
      );
  }
}

function decide(
  facts: StageFacts,
  known: StageValue | undefined,
  labels: CategoryLabels,
  { won = [], closed = [] }: ExportChoices
): Decision {
  if (won.includes(facts.name)) return { closed: true, won: true, ground: 'line' };
  if (closed.includes(facts.name)) return { closed: true, won: false, ground: 'line' };
  if (facts.closed === false) return { closed: false, won: false, ground: 'file' };
  if (facts.won === true) return { closed: true, won: true, ground: 'file' };
  if (facts.closed === true && facts.won === false) return { closed: true, won: false, ground: 'file' };
  const category = facts.category === null ? undefined : labels.of(facts.category);
  if (category === 'Closed') return { closed: true, won: true, ground: 'category' };
  if (facts.closed === true) return closedStage(facts, known, category);
  // Not won, and perhaps lost.
  if (known) return { closed: known.closed, won: facts.won ?? known.won, ground: 'app' };
  const plain = plainText(facts.name);
  if (facts.won === null && WON.test(plain) && !LOST.test(plain)) return { closed: true, won: true, ground: 'name' }; // prettier-ignore
  if (LOST.test(plain)) return { closed: true, won: false, ground: 'name' };
  return { closed: false, won: false, ground: 'nothing' };
}

/** A closed stage of which no column says whether it is won. One that is lost is in no category but Omitted. */
function closedStage(
  facts: StageFacts,
  known: StageValue | undefined,
  category: ForecastCategory | undefined
): Decision {
  if (category !== undefined) return { closed: true, won: false, ground: 'category' };
  if (known?.closed) return { closed: true, won: known.won, ground: 'app' };
  return { closed: true, won: WON.test(plainText(facts.name)), ground: 'name' };
}

export const plainText = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function stageValue(facts: StageFacts, { closed, won }: Decision, labels: CategoryLabels): StageValue {
  const said = facts.category === null ? undefined : labels.of(facts.category);
  const category = said ?? (won ? 'Closed' : closed ? 'Omitted' : 'Pipeline');
  const probability = facts.probability ?? (won ? 100 : closed ? 0 : PROBABILITIES[category]);
  return {
    value: facts.name,
    label: facts.name,
    active: true,
    default: false,
    forecastCategory: category,
    probability: Math.round(probability),
    closed,
    won
  };
}

const GROUNDS = {
  category: 'by the forecast category',
  app: 'as stages of that name are set up here',
  name: 'by the name',
  nothing: 'because nothing says otherwise'
};

/** One sentence for each thing that stages were taken for, and what to do where it is wrong. */
function noteOn(guessed: readonly { facts: StageFacts; decision: Decision }[]): string {
  const parts = (['won', 'lost', 'open'] as const).flatMap((outcome) => {
    const those = guessed.filter(({ decision }) => outcomeOf(decision) === outcome);
    if (those.length === 0) return [];
    const names = those.map(
      ({ facts, decision }) => `"${facts.name}" (${GROUNDS[decision.ground as keyof typeof GROUNDS]})`
    );
    return [`${outcome}: ${names.join(', ')}`];
  });
  return `Opportunity.csv does not say which stages are closed and won (IsClosed, IsWon). They were taken for ${parts.join('; ')}. Say otherwise with --won "STAGE" and --closed "STAGE".`;
}

const outcomeOf = ({ closed, won }: Decision): 'won' | 'lost' | 'open' =>
  won ? 'won' : closed ? 'lost' : 'open';

/** The stages of the deals and of their history, in the order of their probability. */
async function stageFacts(files: RawFiles): Promise<StageFacts[]> {
  const found = new Map<string, StageFacts>();
  for (const object of ['Opportunity', 'OpportunityHistory']) {
    if (files.column(object, 'StageName') === undefined) continue;
    const value = (name: string) => files.column(object, name) ?? 'NULL';
    // Stage names keep the blanks around them: they are other stages.
    const stage = value('StageName').replace(/trim\((c\d+)\)/, '$1');
    const truth = (name: string) =>
      `mode(CASE WHEN lower(${value(name)}) IN ('1', 'true') THEN true WHEN ${value(name)} IS NOT NULL THEN false END)`;
    const rows = await files.rows<Omit<StageFacts, 'isCurrent'>>(
      object,
      `${stage} AS name, mode(coalesce(${value('ForecastCategory')}, ${value('ForecastCategoryName')})) AS category,
       mode(TRY_CAST(${value('Probability')} AS DOUBLE)) AS probability,
       ${truth('IsClosed')} AS closed, ${truth('IsWon')} AS won`,
      `WHERE ${stage} IS NOT NULL GROUP BY 1 ORDER BY probability, name`
    );
    for (const row of rows) {
      if (!found.has(row.name)) found.set(row.name, { ...row, isCurrent: object === 'Opportunity' });
    }
  }
  return [...found.values()];
}
