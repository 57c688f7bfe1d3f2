import { evidenceOf, evidenceRequest, guideRequest } from 'c/forecastData';
import type { EvidencePage, Guide } from 'c/forecastData';
import { formatDate } from 'c/forecastFormat';
import type { Item, Section } from '../../document.ts';
import type { Ask } from '../ask.ts';
import { note, paragraph, section } from './blocks.ts';
import type { PackContext } from './context.ts';

/** As many deals, and of the latest confirmations of each, as a board reads. */
const DEALS = 5;
const CONFIRMATIONS = 1;

/** What people at the buyer confirmed. Answers and notes are internal and never read from here on. */
interface Confirmed {
  readonly said: readonly string[];
  readonly count: number;
}

/** What was confirmed of what the buyer does or says before a deal moves on; null: not visible. */
async function confirmedIn(ask: Ask, dealId: string, criteria: Guide['criteria']): Promise<Confirmed | null> {
  const { data } = await ask(evidenceRequest(dealId));
  const all = data ? evidenceOf(data as unknown as readonly EvidencePage[]) : null;
  if (!all) return null;
  const textOf = (name: string): string | undefined => criteria.find((one) => one.name === name)?.text;
  const confirmed = all.filter(({ topic, isConfirmed, isOurs }) => isConfirmed && !isOurs && textOf(topic));
  const said = confirmed.slice(0, CONFIRMATIONS).map(({ topic, contactName, contactTitle, confirmedOn }) => {
    const who = [contactName ?? 'no one is named', contactTitle].filter(Boolean).join(', ');
    const when = confirmedOn ? `, ${formatDate(confirmedOn)}` : '';
    return `“${textOf(topic)}” (${who}${when})`;
  });
  return { said, count: confirmed.length };
}

const whyWords = (confirmed: Confirmed | null): string[] => {
  if (confirmed === null) return ['What the buyer confirmed is not visible to this login.'];
  if (confirmed.count === 0) return ['No one at the buyer has confirmed anything yet.'];
  const more = confirmed.count - confirmed.said.length;
  return [`Confirmed: ${confirmed.said.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`];
};

/** The deals that the number needs, with who at the buyer said so; and the upside with its paths. */
export async function dealSections({ ask, views }: PackContext): Promise<Section[]> {
  const guide = (await ask(guideRequest())).data as Guide | undefined;
  const sections: Section[] = [];
  for (const { key, title, sum, deals, rest } of views.pack.dealLists) {
    const items: Item[] = [];
    for (const { id, name, amount, details } of deals.slice(0, DEALS)) {
      const why = key === 'needed' ? whyWords(await confirmedIn(ask, id, guide?.criteria ?? [])) : [];
      items.push({ text: name, figure: amount, details: [details, ...why] });
    }
    const list = items.length === 0 ? [] : [{ kind: 'list' as const, isOrdered: true, items }];
    const lead = deals.length > DEALS ? `${sum}, of which the largest ${DEALS}:` : sum;
    const none = deals.length === 0 ? rest : '';
    sections.push(section(key, title, [...paragraph(lead), ...list, ...note(none)]));
  }
  return sections;
}
