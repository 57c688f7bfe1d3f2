import { dueDates, followersOf } from 'c/dealActions';
import type { Choice } from 'c/forecastButtonGroup';
import type { Evidence, Question } from 'c/forecastData';
import { formatDate, formatDays } from 'c/forecastFormat';
import { common, dealQualification as labels, fill } from 'c/forecastLabels';

/** No one has answered; one side has; both stand by it. */
type AnswerState = 'open' | 'answered' | 'agreed';

/** What a side said to a question, as it is shown. */
export interface AnswerView {
  readonly key: string;
  readonly question: Question;
  /** "The customer" or "We". */
  readonly side: string;
  /** The latest answer; null: none yet. */
  readonly said: Evidence | null;
  readonly answer: string;
  readonly state: AnswerState;
  readonly stateLabel: string;
  readonly stateClass: string;
  /** Nora Field · 12 Nov; '' where no one agreed. */
  readonly agreedBy: string;
  /** Nora, by 12 Dec; ''. */
  readonly due: string;
  /** The day alone, as it is now; ''. */
  readonly dueOn: string;
  /** (5 days after “When: we”); ''. For us: what it waits for. */
  readonly after: string;
  /** The answers it can wait for. */
  readonly others: readonly Choice[];
  readonly isOverdue: boolean;
  readonly internalNote: string;
}

/** The questions of both sides about one thing. */
export interface TopicView {
  readonly title: string;
  readonly isVerdict: boolean;
  readonly answers: readonly AnswerView[];
}

const STATE_LABELS: Readonly<Record<AnswerState, string>> = {
  open: labels.isOpen,
  answered: labels.isAnswered,
  agreed: labels.isAgreed
};

/** The values of a verdict, as they are kept, with their names. */
export const VERDICTS = [
  { value: 'Go', label: labels.go },
  { value: 'Not Yet', label: labels.notYet },
  { value: 'No', label: labels.no }
] as const;

const verdictLabel = (value: string | null): string =>
  VERDICTS.find((verdict) => verdict.value === value)?.label ?? value ?? '';

const stateOf = (said: Evidence | null): AnswerState => {
  if (said?.isConfirmed) return 'agreed';
  return said?.answer ? 'answered' : 'open';
};

const agreedBy = ({ contactId, contactName, confirmedOn }: Evidence): string =>
  [contactId === null ? '' : (contactName ?? common.notVisible), confirmedOn ? formatDate(confirmedOn) : '']
    .filter(Boolean)
    .join(' · ');

const dueWords = ({ responsible }: Evidence, dueOn: string | null): string => {
  if (!dueOn) return responsible ?? '';
  return responsible
    ? fill(labels.responsibleBy, responsible, formatDate(dueOn))
    : fill(labels.by, formatDate(dueOn));
};

/** An answer as it decides when others are due: done on the day both agreed. */
const datedOf = (question: Question, said: Evidence | null) => ({
  id: question.name,
  dueOn: said?.dueOn ?? null,
  doneOn: said?.isConfirmed ? said.confirmedOn : null,
  followsId: said?.dueAfter ?? null,
  daysAfter: said?.daysAfter ?? null
});

/** What was said last to each question, and when each answer is due (docs/metrics.md, Plan of actions). */
interface Said {
  readonly latest: ReadonlyMap<string, Evidence>;
  readonly dates: ReadonlyMap<string, string | null>;
  readonly dated: readonly ReturnType<typeof datedOf>[];
  readonly questions: readonly Question[];
  readonly today: string;
}

const nameOf = ({ title, isOurs }: Question): string =>
  fill(labels.questionOf, title, isOurs ? labels.we : labels.customer);

const afterWords = ({ dueAfter, daysAfter }: Evidence, { questions }: Said): string => {
  const other = questions.find(({ name }) => name === dueAfter);
  return other && daysAfter !== null ? fill(labels.after, formatDays(daysAfter), nameOf(other)) : '';
};

const answerOf = (question: Question, all: Said): AnswerView => {
  const said = all.latest.get(question.name) ?? null;
  const dueOn = all.dates.get(question.name) ?? null;
  const state = stateOf(said);
  const isDue = said !== null && state !== 'agreed';
  const { isVerdict, isOurs } = question;
  const later = followersOf(question.name, all.dated);
  return {
    key: question.name,
    question,
    side: isOurs ? labels.we : labels.customer,
    said,
    answer: (isVerdict ? verdictLabel(said?.answer ?? null) : said?.answer) ?? '',
    state,
    stateLabel: STATE_LABELS[state],
    stateClass: `chip ${state === 'agreed' ? 'chip_success' : 'chip_neutral'}`,
    agreedBy: said?.isConfirmed ? agreedBy(said) : '',
    due: isDue ? dueWords(said, dueOn) : '',
    dueOn: dueOn ?? '',
    after: isDue ? afterWords(said, all) : '',
    others: all.questions
      .filter(({ name }) => !later.has(name))
      .map((other) => ({ value: other.name, label: nameOf(other) })),
    isOverdue: isDue && dueOn !== null && dueOn < all.today,
    internalNote: said?.internalNote ?? ''
  };
};

/**
 * The questions by what they are about, in the order the admin gave them, the customer's side before ours.
 * @param evidence latest first
 * @param today yyyy-mm-dd
 */
export const topicsOf = (
  questions: readonly Question[],
  evidence: readonly Evidence[],
  today: string
): TopicView[] => {
  const place = ({ order }: Question): number => order ?? Number.MAX_SAFE_INTEGER;
  const inOrder = [...questions].sort(
    (one, other) => place(one) - place(other) || Number(one.isOurs) - Number(other.isOurs)
  );
  const latest = new Map<string, Evidence>();
  for (const row of evidence) if (!latest.has(row.topic)) latest.set(row.topic, row);
  const dated = questions.map((question) => datedOf(question, latest.get(question.name) ?? null));
  const all = { latest, dates: dueDates(dated), dated, questions: inOrder, today };
  const topics = new Map<string, TopicView>();
  for (const question of inOrder) {
    const { title, isVerdict } = question;
    const answers = [...(topics.get(title)?.answers ?? []), answerOf(question, all)];
    topics.set(title, { title, isVerdict, answers });
  }
  return [...topics.values()];
};

/** "5 of 8 agreed · 1 overdue" */
export const progressOf = (topics: readonly TopicView[]): string => {
  const answers = topics.filter(({ isVerdict }) => !isVerdict).flatMap((topic) => topic.answers);
  const agreed = answers.filter(({ state }) => state === 'agreed').length;
  const overdue = answers.filter(({ isOverdue }) => isOverdue).length;
  const words = fill(labels.progress, String(agreed), String(answers.length));
  return overdue === 0 ? words : `${words} · ${fill(labels.overdueCount, String(overdue))}`;
};
