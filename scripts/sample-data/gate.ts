import type { Day } from './calendar.ts';
import { formatDay } from './calendar.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';

const EVENTS = ['Budget line', 'Go-live date', 'Renewal of what we replace', 'Regulation', 'Other'] as const;

/**
 * What was known about a deal when it was accepted. Accepted deals satisfy the gate; those of the old system did not have to,
 * deals that were never accepted show why, and those that await acceptance lack answers.
 */
export const gateOf = (deal: Deal, begin: Day): Row => {
  const random = deal.random.fork('gate');
  const won = deal.fate.outcome === 'Won';
  if (deal.fate.created <= begin + 4 && random.chance(0.6)) return gate(null, null, null, null, null);
  if (deal.fate.neverAccepted) {
    const missing = random.pick(['fit', 'money', 'power'] as const);
    return gate(
      missing === 'fit' ? 'None' : 'Partial',
      missing === 'money' ? 'No path' : null,
      random.chance(0.6) ? 'None' : null,
      null,
      missing === 'power' ? 'None' : 'Will connect us'
    );
  }
  if (deal.accepted === null)
    return gate(
      random.pick(['Strong', 'Partial', null]),
      null,
      random.pick(['Go-live date', null]),
      null,
      null
    );
  const event = random.chance(won ? 0.05 : 0.2) ? 'None' : random.pick(EVENTS);
  const date = event === 'None' ? null : formatDay(deal.fate.end + random.int(15, 150));
  return gate(
    random.chance(won ? 0.8 : 0.62) ? 'Strong' : 'Partial',
    random.chance(won ? 0.7 : 0.4) ? 'Funded' : 'Path within 12 months',
    event,
    date,
    random.chance(won ? 0.66 : 0.42) ? 'Has power' : 'Will connect us'
  );
};

type Text = string | null;

const gate = (fit: Text, funding: Text, event: Text, eventDate: Text, power: Text): Row => ({
  Product_Fit__c: fit,
  Funding_Status__c: funding,
  Compelling_Event__c: event,
  Compelling_Event_Date__c: eventDate,
  Power_Access__c: power
});
