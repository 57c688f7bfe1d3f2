import type { Choice } from 'c/forecastButtonGroup';
import type { Acceptance, BuyerContact, Evidence, Guide, TeamMember } from 'c/forecastData';
import { formatCount, formatDate, formatDays, formatList } from 'c/forecastFormat';
import { common, dealTeam as labels, fill } from 'c/forecastLabels';
import { daysBetween } from 'c/forecastModel';

export interface TeamParts {
  readonly deal: Acceptance;
  /** Null: not visible to the user. */
  readonly team: readonly TeamMember[] | null;
  readonly contacts: readonly BuyerContact[];
  /** Null: not visible to the user. */
  readonly evidence: readonly Evidence[] | null;
  readonly guide: Guide;
  /** The org's buying roles in their order. */
  readonly roles: readonly Choice[];
  /** yyyy-mm-dd */
  readonly today: string;
}

/** A person of the team, as shown. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: string;
  readonly isBeachhead: boolean;
  readonly lastTouch: string;
  readonly isSilent: boolean;
}

/** As long as the board waits before it calls a deal silent. */
const SILENT_DAYS = 21;
const EXECUTIVE = 'Executive';
const HAS_POWER = 'Has power';
const WILL_CONNECT = 'Will connect us';

/** The latest day on which we met this person, or they confirmed something; '' for none; null: not visible. */
const lastTouchOf = (
  { id, lastActivity }: BuyerContact,
  evidence: readonly Evidence[] | null
): string | null => {
  const said = (evidence ?? []).filter(({ contactId }) => contactId === id);
  const days = [lastActivity, ...said.map(({ confirmedOn }) => confirmedOn)].filter(
    (day): day is string => day !== null
  );
  return days.length > 0 ? days.sort().at(-1)! : null;
};

const touchWords = (day: string | null, today: string): string => {
  if (day === null) return '';
  if (day === '') return labels.noTouch;
  const ago = daysBetween(day, today);
  if (ago < 0) return fill(labels.nextTouch, formatDate(day));
  return ago === 0 ? labels.touchToday : fill(labels.lastTouch, formatDate(day), formatDays(ago));
};

const roleName = (role: string | null, roles: readonly Choice[]): string => {
  if (role === null) return common.notVisible;
  return role === '' ? labels.noRole : (roles.find(({ value }) => value === role)?.label ?? role);
};

/** The beachhead first, then by role in the org's order; who has none comes last. */
export const peopleOf = ({ team, evidence, roles, today }: TeamParts): Person[] => {
  const place = (role: string | null): number => {
    const at = roles.findIndex(({ value }) => value === role);
    return at < 0 ? roles.length : at;
  };
  return [...(team ?? [])]
    .sort(
      (one, other) =>
        Number(other.isBeachhead) - Number(one.isBeachhead) || place(one.role) - place(other.role)
    )
    .map((member) => {
      const touched = lastTouchOf(member, evidence);
      return {
        key: member.roleId,
        name: member.name ?? common.notVisible,
        title: member.title,
        role: roleName(member.role, roles),
        isBeachhead: member.isBeachhead,
        lastTouch: touchWords(touched, today),
        isSilent: Boolean(touched) && daysBetween(touched!, today) >= SILENT_DAYS
      };
    });
};

/** The roles that the deal's stage asks for and no one has; null: the roles are not visible. */
export const missingRoles = ({ deal, team, guide }: TeamParts): string[] | null => {
  if (team === null || team.some(({ role }) => role === null)) return null;
  const needed = guide.stages.find(({ stage }) => stage === deal.stage)?.roles ?? [];
  return needed.filter((role) => !team.some((member) => member.role === role));
};

const fewWords = ({ deal, team, guide }: TeamParts): string => {
  const count = new Set((team ?? []).map(({ id }) => id)).size;
  if (count === 0) return labels.noOneKnown;
  if (count === 1) return labels.onlyOne;
  const needed = guide.stages.find(({ stage }) => stage === deal.stage)?.fewestContacts ?? 0;
  return count < needed ? fill(labels.few, formatCount(count), formatCount(needed)) : '';
};

const powerWords = ({ deal, team }: TeamParts): string => {
  if (deal.power === null || deal.power === HAS_POWER) return '';
  if ((team ?? []).some(({ role }) => role === EXECUTIVE)) return '';
  return deal.power === WILL_CONNECT ? labels.powerPromised : labels.noPower;
};

/** What is wrong with the team of an open deal, gravest first, in sentences. */
export const warningsOf = (parts: TeamParts): string[] => {
  const { deal, team, roles } = parts;
  if (deal.isClosed || team === null) return [];
  const missing = missingRoles(parts) ?? [];
  return [
    fewWords(parts),
    powerWords(parts),
    missing.length > 0 ? fill(labels.missing, formatList(missing.map((role) => roleName(role, roles)))) : ''
  ].filter(Boolean);
};

/** People of the account who are not on the team; the one met last comes first. */
export const proposedOf = ({ team, contacts, today }: TeamParts): (Choice & { readonly about: string })[] => {
  const known = new Set((team ?? []).map(({ id }) => id));
  return contacts
    .filter(({ id }) => !known.has(id))
    .sort((one, other) => (other.lastActivity ?? '').localeCompare(one.lastActivity ?? ''))
    .map(({ id, name, title, lastActivity }) => ({
      value: id,
      label: name ?? common.notVisible,
      about: [title, lastActivity ? touchWords(lastActivity, today) : ''].filter(Boolean).join(' · ')
    }));
};
