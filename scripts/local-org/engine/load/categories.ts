import { CATEGORY_NAMES, categoryOf } from '../schema/stages.ts';
import { textSql } from '../store/sql-text.ts';
import type { ForecastCategory } from '../schema/types.ts';
import type { RawFiles } from './raw.ts';

/**
 * What an export calls the forecast categories. The history of a data export has labels, "Best Case" and "Commit", where
 * the API has values, and an admin may have renamed them: `Opportunity.csv` has both beside each other.
 */
export class CategoryLabels {
  /** By label in lower case. */
  readonly #categories = new Map<string, ForecastCategory>();

  static async read(files: RawFiles): Promise<CategoryLabels> {
    const labels = new CategoryLabels();
    const [name, value] = ['ForecastCategoryName', 'ForecastCategory'].map((field) =>
      files.column('Opportunity', field)
    );
    if (name === undefined || value === undefined) return labels;
    const pairs = await files.rows<{ label: string; value: string }>(
      'Opportunity',
      `lower(${name}) AS label, mode(${value}) AS value`,
      `WHERE ${name} IS NOT NULL AND ${value} IS NOT NULL GROUP BY 1`
    );
    for (const pair of pairs) {
      const category = categoryOf(pair.value);
      if (category) labels.#categories.set(pair.label, category);
    }
    return labels;
  }

  constructor() {
    for (const [category, name] of Object.entries(CATEGORY_NAMES)) {
      for (const label of [category, name])
        this.#categories.set(label.toLowerCase(), category as ForecastCategory);
    }
  }

  of(label: string): ForecastCategory | undefined {
    return this.#categories.get(label.trim().toLowerCase());
  }

  /** SQL of the category that a text means; null where it means none. */
  sql(text: string): string {
    const cases = [...this.#categories].map(
      ([label, category]) => `WHEN ${textSql(label)} THEN ${textSql(category)}`
    );
    return `CASE lower(trim(${text})) ${cases.join(' ')} END`;
  }
}

/** SQL of the name of a category. */
export const categoryNameSql = (category: string): string =>
  `CASE ${category} ${Object.entries(CATEGORY_NAMES)
    .map(([value, name]) => `WHEN ${textSql(value)} THEN ${textSql(name)}`)
    .join(' ')} END`;
