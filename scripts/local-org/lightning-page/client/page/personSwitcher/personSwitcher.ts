import { LightningElement } from 'lwc';
import { page } from '../../pageData.ts';
import type { PagePerson } from '../../../types.ts';
import { becomePerson, describe, findPeople, loadPeople, MOST_SHOWN } from './people.ts';

interface Option {
  id: string;
  key: string;
  name: string;
  description: string;
  itemClass: string;
  isActive: 'true' | 'false';
}

/** Shows the org as any person in its data: a combobox in the pattern of the ARIA guide. */
export default class PersonSwitcher extends LightningElement {
  person = page.person;
  isOpen = false;
  people: PagePerson[] = [];
  searchText = '';
  activeIndex = 0;
  problem = '';

  get description(): string {
    return describe(this.person);
  }

  get buttonLabel(): string {
    return `You see the org as ${this.person.name}, ${this.description}. See it as another person`;
  }

  get initials(): string {
    const words = this.person.name.split(/\s+/).filter(Boolean);
    return [words[0], words.length > 1 ? words.at(-1) : '']
      .map((word) => word?.[0] ?? '')
      .join('')
      .toUpperCase();
  }

  get found(): PagePerson[] {
    return findPeople(this.people, this.searchText);
  }

  get options(): Option[] {
    return this.found.slice(0, MOST_SHOWN).map((person, index) => {
      const isActive = index === this.activeIndex;
      return {
        id: person.id,
        key: `option-${person.id}`,
        name: person.name,
        description: describe(person),
        itemClass: `slds-media slds-listbox__option slds-listbox__option_entity slds-listbox__option_has-meta${isActive ? ' slds-has-focus' : ''}`,
        isActive: isActive ? 'true' : 'false'
      };
    });
  }

  get activeKey(): string | undefined {
    return this.options[this.activeIndex]?.key;
  }

  get expanded(): 'true' | 'false' {
    return this.isOpen ? 'true' : 'false';
  }

  get countText(): string {
    const more = this.found.length - MOST_SHOWN;
    if (more > 0) return `${more} more: type to narrow the list.`;
    return this.people.length > 0 && this.found.length === 0 ? 'No one with that name, title or role.' : '';
  }

  async handleToggle(): Promise<void> {
    if (this.isOpen) {
      this.close();
      return;
    }
    this.isOpen = true;
    this.searchText = '';
    this.activeIndex = 0;
    try {
      if (this.people.length === 0) this.people = await loadPeople();
      this.activeIndex = Math.max(
        0,
        this.found.findIndex(({ id }) => id === this.person.id)
      );
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  renderedCallback(): void {
    const input = this.refs?.input as HTMLInputElement | undefined;
    if (input && this.isOpen && this.template!.activeElement !== input) input.focus();
    this.template!.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  handleSearch(event: InputEvent): void {
    this.searchText = (event.target as HTMLInputElement).value;
    this.activeIndex = 0;
  }

  handleKey(event: KeyboardEvent): void {
    const last = this.options.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: Math.min(this.activeIndex + 1, last),
      ArrowUp: Math.max(this.activeIndex - 1, 0),
      PageDown: Math.min(this.activeIndex + 5, last),
      PageUp: Math.max(this.activeIndex - 5, 0)
    };
    if (event.key in steps) {
      event.preventDefault();
      this.activeIndex = steps[event.key] ?? 0;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.choose(this.options[this.activeIndex]?.id);
    } else if (event.key === 'Escape') {
      this.close();
    }
  }

  handleFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (!next || !this.template!.contains(next)) this.isOpen = false;
  }

  // A press would take the focus from the input, and with it the list, before the click arrives.
  keepFocus(event: MouseEvent): void {
    event.preventDefault();
  }

  handleChoose(event: MouseEvent): void {
    void this.choose((event.currentTarget as HTMLElement).dataset.id);
  }

  async choose(id: string | undefined): Promise<void> {
    if (!id || id === this.person.id) {
      this.close();
      return;
    }
    try {
      await becomePerson(id);
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  close(): void {
    this.isOpen = false;
    (this.refs?.button as HTMLElement | undefined)?.focus();
  }
}
