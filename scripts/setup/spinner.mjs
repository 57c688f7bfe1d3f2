const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Shows that something long is going on: a spinner with seconds on a terminal, a plain line elsewhere.
 * On stderr, so that stdout stays for results. ora does this once dependencies are there.
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSpinner(text, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const terminal = process.stderr.isTTY;
  if (!terminal) process.stderr.write(`${text} …\n`);
  let frame = 0;
  const timer = terminal
    ? setInterval(
        () => process.stderr.write(`\r${FRAMES[frame++ % FRAMES.length]} ${text} ${seconds()} s`),
        100
      )
    : undefined;
  try {
    const result = await work();
    process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${text}: done in ${seconds()} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(terminal ? '\r\x1b[K' : '');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
