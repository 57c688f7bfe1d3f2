/** What tells a machine from a person. Null: blank, or not visible. */
export interface Author {
  readonly username: string | null;
  /** User.UserType, in the words of the API. */
  readonly userType: string | null;
  /** The name of the licence that the user's profile has. */
  readonly licence: string | null;
}

/** The platform's own users: flows and schedules, and its integrations. */
const MACHINE_TYPES: readonly string[] = ['AutomatedProcess', 'CloudIntegrationUser'];

/** Licences of integrations and agents: Salesforce Integration, Einstein Agent and those named like them. */
const MACHINE_LICENCE = /\b(?:integration|agent)\b/i;

/** Usernames that a policy lists, separated by commas, semicolons or lines; in small letters, as usernames do not depend on case. */
export const usernamesIn = (text: string | null): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((username) => username.trim().toLowerCase())
    .filter(Boolean);

/**
 * Whether a user is an integration, an agent or the platform itself (docs/metrics.md, Machines).
 * @param listed usernames in small letters, as `usernamesIn` gives them
 */
export const isMachine = ({ username, userType, licence }: Author, listed: readonly string[] = []): boolean =>
  (username !== null && listed.includes(username.toLowerCase())) ||
  MACHINE_TYPES.includes(userType ?? '') ||
  MACHINE_LICENCE.test(licence ?? '');

/** Something that was changed on a deal. */
export interface DealChange {
  readonly dealId: string;
  /** The id of the user; null: not known, so a person. */
  readonly by: string | null;
}

/** How much of what changed was made by machines (docs/metrics.md, Machines). */
export interface MachineShare {
  readonly changes: number;
  readonly byMachines: number;
  /** Deals with a change. */
  readonly deals: number;
  /** The ids of the deals that only machines changed. */
  readonly onlyByMachines: ReadonlySet<string>;
}

/** @param machines ids of the users that are machines */
export const machineShareOf = (
  changes: readonly DealChange[],
  machines: ReadonlySet<string>
): MachineShare => {
  const isByMachine = ({ by }: DealChange): boolean => by !== null && machines.has(by);
  const changed = new Set(changes.map(({ dealId }) => dealId));
  const byPeople = new Set(changes.filter((one) => !isByMachine(one)).map(({ dealId }) => dealId));
  return {
    changes: changes.length,
    byMachines: changes.filter(isByMachine).length,
    deals: changed.size,
    onlyByMachines: new Set([...changed].filter((id) => !byPeople.has(id)))
  };
};
