import type { PagePerson, PersonRole } from '../../../types.ts';

/** No one reads more than this at once; typing narrows the list. */
export const MOST_SHOWN = 50;

const ROLE_LABELS: Record<PersonRole, string> = {
  rep: 'Rep',
  manager: 'Manager',
  admin: 'Admin',
  none: 'No forecast rights'
};

export const describe = ({ title, role }: PagePerson): string =>
  title ? `${title} · ${ROLE_LABELS[role]}` : ROLE_LABELS[role];

/** People whose name, title, username or role contain every word of the text. */
export function findPeople(people: readonly PagePerson[], text: string): PagePerson[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const known = `${person.name} ${person.username} ${describe(person)}`.toLocaleLowerCase();
    return words.every((word) => known.includes(word));
  });
}

export async function loadPeople(): Promise<PagePerson[]> {
  const response = await fetch('/local/people');
  if (!response.ok) throw new Error(`The list of people could not be read (${response.status}).`);
  return (await response.json()) as PagePerson[];
}

/** The page then belongs to another person: rights, locale and data follow with the next load. */
export async function becomePerson(id: string): Promise<void> {
  const response = await fetch('/local/person', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id })
  });
  if (!response.ok) throw new Error('That person can no longer be chosen. Load the page again.');
  window.location.reload();
}
