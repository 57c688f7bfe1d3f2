/** Resolves when all that is under way has been done: promises, and the renderings and wires that follow them. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a test may wait for the turn after all microtasks
    setTimeout(resolve);
  });
