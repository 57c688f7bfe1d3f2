import type { ActionView } from 'c/dealActions';
import type { TopicView } from 'c/dealQuestions';
import type { Deal } from 'c/forecastData';
import { formatLongDate } from 'c/forecastFormat';
import { dealPlan, dealQualification as labels, fill } from 'c/forecastLabels';

/** What one side said, for the customer. */
interface SharedAnswer {
  readonly key: string;
  readonly side: string;
  readonly question: string;
  /** "open" where there is none. */
  readonly answer: string;
  /** State, who brings it and by when, who agreed. */
  readonly note: string;
}

/** What one side does, for the customer. */
interface SharedAction {
  readonly key: string;
  readonly what: string;
  /** Whose turn it is, and by when. */
  readonly note: string;
}

/** Exactly what the customer gets: nothing that is not named here. */
export interface CustomerPage {
  readonly title: string;
  readonly intro: string;
  readonly planTitle: string;
  /** Only what the customer may see. */
  readonly plan: readonly SharedAction[];
  readonly topics: readonly { readonly title: string; readonly answers: readonly SharedAnswer[] }[];
}

/** Internal notes, amounts, calls and people of our side are not part of it. */
export const pageOf = (
  { name, accountName }: Pick<Deal, 'name' | 'accountName'>,
  { topics, actions }: { topics: readonly TopicView[]; actions: readonly ActionView[] },
  today: string
): CustomerPage => ({
  title: accountName ? fill(labels.pageFor, name, accountName) : name,
  intro: fill(labels.pageIntro, formatLongDate(today)),
  planTitle: dealPlan.title,
  // What an action waits for may be ours alone, so only its day is said.
  plan: actions
    .filter(({ isShared }) => isShared)
    .map(({ id, what, action, owner, by }) => ({
      key: id,
      what,
      note: [action.isOurs ? labels.we : owner || labels.you, by].join(' · ')
    })),
  topics: topics.map(({ title, answers }) => ({
    title,
    answers: answers.map(({ key, question, answer, state, stateLabel, agreedBy, due }) => ({
      key,
      side: question.isOurs ? labels.we : labels.you,
      question: question.text,
      answer: answer || labels.noAnswer,
      note: [state === 'open' ? '' : stateLabel, agreedBy, due].filter(Boolean).join(' · ')
    }))
  }))
});

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#181818}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.5rem 0 .5rem;border-bottom:1px solid #ccc}h3{font-size:1rem;margin:.75rem 0 0}
.q{color:#444;margin:0}.a{margin:.25rem 0;white-space:pre-line}.n{color:#5c5c5c;font-size:.875rem;margin:0 0 1rem}
ol{padding-left:1.25rem}section,li{break-inside:avoid}@page{margin:18mm}`;

/**
 * The page as one HTML file that needs nothing else. It prints on A4 and Letter.
 * @param language of the texts, such as en-US
 */
export const htmlOf = ({ title, intro, planTitle, plan, topics }: CustomerPage, language: string): string => {
  const answer = ({ side, question, answer: text, note }: SharedAnswer): string =>
    `<section><h3>${escape(side)}</h3><p class="q">${escape(question)}</p><p class="a">${escape(text)}</p><p class="n">${escape(note)}</p></section>`;
  const action = ({ what, note }: SharedAction): string =>
    `<li><p class="a">${escape(what)}</p><p class="n">${escape(note)}</p></li>`;
  const actions = plan.length > 0 ? `<h2>${escape(planTitle)}</h2><ol>${plan.map(action).join('')}</ol>` : '';
  const body = topics
    .map((topic) => `<h2>${escape(topic.title)}</h2>${topic.answers.map(answer).join('')}`)
    .join('');
  return `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main><h1>${escape(title)}</h1><p>${escape(intro)}</p>${actions}${body}</main></body></html>`;
};
