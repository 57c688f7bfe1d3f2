import type { Session } from '../store/database.ts';
import type { CsvFile } from './csv-files.ts';
import { csvRows, readingFile } from './staging.ts';

/** Looks into the files before any record is moved; every value is text, null where it is blank. */
export class RawFiles {
  readonly files: readonly CsvFile[];
  readonly #session: Session;

  constructor(session: Session, files: readonly CsvFile[]) {
    this.#session = session;
    this.files = files;
  }

  file(object: string): CsvFile | undefined {
    return this.files.find((file) => file.object.toLowerCase() === object.toLowerCase());
  }

  /** SQL of a column's value without the blanks around it; undefined when the file or the column is not there. */
  column(object: string, name: string): string | undefined {
    const index = this.file(object)?.header.findIndex(
      (header) => header.toLowerCase() === name.toLowerCase()
    );
    return index === undefined || index < 0 ? undefined : `nullif(trim(c${index}), '')`;
  }

  /**
   * @param sql what stands around the file's rows: `SELECT … FROM` and what follows
   * @throws LoadError that names the line of the first broken row
   */
  async rows<R>(object: string, select: string, rest = ''): Promise<R[]> {
    const file = this.file(object);
    if (!file) return [];
    return readingFile(file, () => this.#session.rows<R>(`SELECT ${select} FROM ${csvRows(file)} ${rest}`));
  }
}
