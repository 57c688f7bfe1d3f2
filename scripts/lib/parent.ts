/**
 * Runs `end` when the process that started this one is gone, killed ones too; of a start without a channel nothing is known.
 * Who starts a script so puts 'ipc' into its stdio.
 */
export function whenParentEnds(end: () => void): void {
  if (!process.connected) return;
  process.once('disconnect', end);
  // Listening must not keep alive what is done.
  process.channel?.unref();
}
