import type { Criterion, Evidence } from 'c/forecastData';
import { formatDate } from 'c/forecastFormat';
import { common, dealStage as labels, fill } from 'c/forecastLabels';

/** What someone confirmed, as it is shown. */
export interface Confirmation {
  readonly id: string;
  /** In quotation marks; '' where no words were kept, or they are not visible. */
  readonly words: string;
  /** Ana Ruiz, Chief Financial Officer · 12 Nov */
  readonly who: string;
}

const personOf = ({ contactId, contactName, contactTitle }: Evidence): string => {
  if (contactId === null) return labels.noOneNamed;
  if (contactName === null) return common.notVisible;
  return contactTitle ? fill(labels.nameAndTitle, contactName, contactTitle) : contactName;
};

/** Those who confirmed a criterion, latest day first. */
export const confirmationsOf = (
  { name }: Pick<Criterion, 'name'>,
  evidence: readonly Evidence[] | null
): Confirmation[] =>
  (evidence ?? [])
    .filter(({ topic, isConfirmed }) => topic === name && isConfirmed)
    .sort((one, other) => (other.confirmedOn ?? '').localeCompare(one.confirmedOn ?? ''))
    .map((row) => ({
      id: row.id,
      words: row.answer ? fill(labels.quoted, row.answer) : '',
      who: row.confirmedOn
        ? fill(labels.whoAndWhen, personOf(row), formatDate(row.confirmedOn))
        : personOf(row)
    }));
