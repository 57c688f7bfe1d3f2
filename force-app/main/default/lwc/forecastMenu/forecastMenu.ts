import { LightningElement, api } from 'lwc';

interface Item {
  readonly key: string;
  readonly label: string;
}
interface Group {
  readonly key: string;
  readonly label: string;
  readonly items: readonly Item[];
}

/** An open menu with groups; made when it is needed, so that a card without one costs nothing. */
export default class ForecastMenu extends LightningElement {
  @api groups: readonly Group[] = [];
  @api label = '';

  private hasFocused = false;
  /** How often it was put into the page. */
  private arrivals = 0;

  /** A group without a heading is set apart from the one before it. */
  get shown(): (Group & { isDivided: boolean })[] {
    return this.groups.map((group, index) => ({ ...group, isDivided: index > 0 && group.label === '' }));
  }

  get items(): HTMLElement[] {
    return Array.from(this.template!.querySelectorAll<HTMLElement>('[role="menuitem"]'));
  }

  connectedCallback(): void {
    this.arrivals += 1;
  }

  renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.items[0]?.focus();
  }

  handleClick(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const item = this.groups.flatMap((group) => group.items).find((one) => one.key === key);
    this.dispatchEvent(new CustomEvent('menuselect', { detail: item }));
  }

  handleKeydown(event: KeyboardEvent): void {
    const { items } = this;
    const current = items.indexOf(event.target as HTMLElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (current + 1) % items.length,
      ArrowUp: (current - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1
    };
    if (event.key in moves) items[moves[event.key]].focus();
    else if (event.key === 'Enter' || event.key === ' ') items[current]?.click();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close(event.key === 'Escape');
    else if (event.key.length === 1) this.focusByLetter(event.key.toLowerCase(), current);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  /** Leaving the menu closes it; moving within it does not, nor does a list that is put in another order around it. */
  async handleFocusOut(event: FocusEvent): Promise<void> {
    const next = event.relatedTarget as Node | null;
    if (next && this.template!.contains(next)) return;
    const left = event.target as HTMLElement;
    const { arrivals } = this;
    // A browser takes the focus away before it puts an element elsewhere, so it shows only afterwards.
    await Promise.resolve();
    if (this.arrivals > arrivals) left.focus();
    else this.close(false);
  }

  private focusByLetter(letter: string, current: number): void {
    const { items } = this;
    const ordered = [...items.slice(current + 1), ...items.slice(0, current + 1)];
    ordered.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
  }

  private close(returnFocus: boolean): void {
    this.dispatchEvent(new CustomEvent('menuclose', { detail: { returnFocus } }));
  }
}
