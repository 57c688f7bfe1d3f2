import { applyEvents, applyTasks, keepLastActivity } from './activities.ts';
import { applyStages } from './opportunity.ts';
import { applyLineItems, keepProductAmounts, sumProducts } from './products.ts';
import { accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** What the platform itself does to records of an object, before flows and rules see them. */
export async function applyStandard(batch: Batch): Promise<void> {
  switch (batch.object.name) {
    case 'Opportunity':
      await keepProductAmounts(batch);
      return applyStages(batch);
    case 'OpportunityLineItem':
      return applyLineItems(batch);
    case 'Task':
      return applyTasks(batch);
    case 'Event':
      return applyEvents(batch);
    case 'CampaignMember':
      return applyMembers(batch);
    default:
  }
}

/** What the platform does to other records once these are stored or deleted. */
export async function afterStored(batch: Batch, items: readonly SaveItem[]): Promise<void> {
  if (items.length === 0) return;
  if (batch.object.name === 'Task' || batch.object.name === 'Event') await keepLastActivity(batch, items);
  if (batch.object.name === 'OpportunityLineItem') await sumProducts(batch, items);
}

/** The member status that counts as an answer. */
const RESPONDED = 'Responded';

function applyMembers(batch: Batch): void {
  for (const { after, before } of accepted(batch)) {
    after.HasResponded = after.Status === RESPONDED;
    if (after.HasResponded === true && before?.HasResponded !== true)
      after.FirstRespondedDate = batch.engine.clock.today();
  }
}
