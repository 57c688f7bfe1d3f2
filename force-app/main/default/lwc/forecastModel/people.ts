export interface Person {
  readonly id: string;
  readonly name: string;
  readonly managerId: string | null;
}

/** Everyone below a person along ManagerId, the person not included; a loop in the data ends where it closes. */
export const peopleBelow = (people: readonly Person[], managerId: string): Person[] => {
  const reports = new Map<string, Person[]>();
  for (const person of people) {
    if (person.managerId === null) continue;
    const siblings = reports.get(person.managerId) ?? [];
    siblings.push(person);
    reports.set(person.managerId, siblings);
  }
  const seen = new Set([managerId]);
  const below: Person[] = [];
  const visit = (id: string): void => {
    for (const person of reports.get(id) ?? []) {
      if (seen.has(person.id)) continue;
      seen.add(person.id);
      below.push(person);
      visit(person.id);
    }
  };
  visit(managerId);
  return below;
};

export const hasReports = (people: readonly Person[], id: string): boolean =>
  people.some((person) => person.managerId === id);

/** Whose deals are looked at: one person's, a person's and all below, or all that sharing shows. */
export type ScopeKind = 'Own' | 'Team' | 'Visible';

export interface Scope {
  readonly kind: ScopeKind;
  /** Null for Visible. */
  readonly userId: string | null;
}

/** The owners a scope means; null is no limit but sharing. */
export const ownersOf = (scope: Scope, people: readonly Person[]): string[] | null => {
  if (scope.kind === 'Visible' || scope.userId === null) return null;
  if (scope.kind === 'Own') return [scope.userId];
  return [scope.userId, ...peopleBelow(people, scope.userId).map((person) => person.id)];
};
