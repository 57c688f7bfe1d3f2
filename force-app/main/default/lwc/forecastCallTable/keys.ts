const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** How many rows a key moves by; 0 for every other key. */
export const stepOf = (key: string): number => STEPS[key] ?? 0;
