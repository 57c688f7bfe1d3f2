/** How a run ended, as the exit code says it. */
export const exitCode = { complete: 0, failed: 1, usage: 2, quota: 3, refused: 4 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends the run. The message is a sentence for the person who started it, and names the address, file or object. */
export class SyncError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, code: ExitCode = exitCode.failed) {
    super(message);
    this.name = 'SyncError';
    this.exitCode = code;
  }
}
