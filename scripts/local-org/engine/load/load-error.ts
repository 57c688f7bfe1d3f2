/** What is wrong with the data, as one plain sentence that names file and line. */
export class LoadError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LoadError';
  }
}
