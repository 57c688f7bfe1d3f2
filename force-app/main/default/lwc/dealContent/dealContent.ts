import { giveContent, givenContentRequest, refresh, saveOnce, takeContentBack } from 'c/forecastData';
import type { GivenContent } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { dealContent as labels, fill } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { rowsOf } from './content';
import type { Row } from './content';

/** What helps the buyer in a stage. One click keeps that they were given it, as a completed task of the deal. */
export default class DealContent extends LightningElement {
  @api dealId = '';
  @api content: readonly string[] = [];
  @api mayGive = false;

  labels = labels;
  problem = '';
  announcement = '';
  isSaving = false;
  private given: readonly GivenContent[] | null = null;
  private errors: readonly string[] | null = null;

  get requests(): ViewRequests {
    return { given: givenContentRequest(this.dealId, this.content) };
  }
  /** The content itself is known: it is shown while the org is asked, and where tasks are not visible. */
  get status(): ViewStatus {
    return viewStatus({ errors: this.errors, isLoading: false, empty: () => null });
  }
  get rows(): Row[] {
    const mayGive = this.mayGive && this.given !== null;
    return rowsOf(this.content, this.given ?? [], { today: today(), mayGive });
  }

  handleResult(event: CustomEvent<ViewResult<'givenContent'>>): void {
    const { data, errors } = event.detail;
    if (data !== undefined) this.given = data;
    this.errors = errors ?? null;
  }

  handleGive(event: Event): void {
    const { content } = (event.currentTarget as HTMLElement).dataset;
    void this.send(() => giveContent(this.dealId, content!, today()), fill(labels.isGiven, content!));
  }

  handleUndo(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    void this.send(() => takeContentBack(id!), labels.isTakenBack);
  }

  private async send(save: () => Promise<void>, words: string): Promise<void> {
    const isSaved = await saveOnce(this, async () => {
      await save();
      await refresh('touches');
    });
    if (isSaved) this.announcement = words;
  }
}
