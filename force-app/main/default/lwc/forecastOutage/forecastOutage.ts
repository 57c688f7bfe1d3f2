import { followClock } from 'c/forecastClock';
import { causeWords, retryNow, watchOutage } from 'c/forecastData';
import type { Outage } from 'c/forecastData';
import { formatAgo, formatInstant } from 'c/forecastFormat';
import { fill, outage as labels } from 'c/forecastLabels';
import { LightningElement } from 'lwc';

/** Says while the org cannot be asked why, how old the figures are, and that it is tried again. */
export default class ForecastOutage extends LightningElement {
  labels = labels;
  outage: Outage | null = null;
  announcement = '';
  private now = Date.now();
  private unwatch: (() => void) | undefined;
  private stopClock: (() => void) | undefined;

  connectedCallback(): void {
    this.unwatch = watchOutage((outage) => this.follow(outage));
    this.stopClock = followClock((now) => {
      this.now = now;
    });
  }

  disconnectedCallback(): void {
    this.unwatch?.();
    this.stopClock?.();
  }

  get cause(): string {
    return this.outage ? causeWords(this.outage.cause) : '';
  }
  get age(): string {
    const { receivedAt } = this.outage!;
    if (receivedAt === null) return labels.nothing;
    const seconds = Math.max(0, Math.round((this.now - receivedAt) / 1000));
    return fill(labels.age, formatInstant(new Date(receivedAt).toISOString()), formatAgo(seconds));
  }
  get next(): string {
    return this.outage!.isTrying ? labels.trying : labels.again;
  }

  handleRetry(): void {
    void retryNow();
  }

  /** Told once, not with every try. */
  private follow(outage: Outage | null): void {
    this.now = Date.now();
    if (outage && !this.outage) this.announcement = causeWords(outage.cause);
    if (!outage && this.outage) this.announcement = labels.over;
    this.outage = outage;
  }
}
