import { deleteOpenedDeal } from 'c/forecastData';
import type { UsageAccount } from 'c/forecastData';
import ForecastExpansionDialog from 'c/forecastExpansionDialog';
import type { OpenedDeal, OpeningTerms } from 'c/forecastExpansionDialog';
import { expansion as labels, fill } from 'c/forecastLabels';

/** What was done last; with the deal that was opened, as long as it can be taken back. */
export interface Notice {
  readonly text: string;
  readonly opened: OpenedDeal | null;
}

/** Asks for what a deal of the account needs and opens it; null where the form was left. */
export const openDeal = async (account: UsageAccount, terms: OpeningTerms | null): Promise<Notice | null> => {
  const label = fill(labels.openWith, account.name);
  const answer = await ForecastExpansionDialog.open({ size: 'small', label, account, terms });
  const opened = answer as OpenedDeal | undefined;
  return opened ? { text: fill(labels.opened, opened.name), opened } : null;
};

/** Deletes a deal that was just opened; a refusal is in the text. */
export const takeBack = async ({ id, name }: OpenedDeal): Promise<Notice> => {
  try {
    await deleteOpenedDeal(id);
    return { text: fill(labels.takenBack, name), opened: null };
  } catch (error) {
    return { text: fill(labels.notTakenBack, name, (error as Error).message), opened: null };
  }
};
