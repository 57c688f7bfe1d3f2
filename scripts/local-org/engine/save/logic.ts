/** Whether numbered conditions hold together; `holds` tells of each, from 0. */
export type Logic = (holds: (index: number) => boolean) => boolean;

/**
 * Reads `and`, `or`, or an expression over the numbers of so many conditions such as `1 AND (2 OR NOT 3)`.
 * @throws Error for an expression that names a condition that is not there
 */
export function readLogic(text: string, count: number): Logic {
  const all = Array.from({ length: count }, (_, index) => index);
  const word = text.trim().toLowerCase();
  if (word === 'and' || count === 0) return (holds) => all.every(holds);
  if (word === 'or') return (holds) => all.some(holds);
  const tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const primary = (): Logic => {
    const token = tokens[at++];
    if (token === 'NOT') {
      const inner = primary();
      return (holds) => !inner(holds);
    }
    if (token === '(') {
      const inner = either();
      at++;
      return inner;
    }
    const index = Number(token) - 1;
    if (!(index in all))
      throw new Error(`the condition logic "${text}" names a condition that is not there.`);
    return (holds) => holds(index);
  };
  const chain = (next: () => Logic, joint: string, join: (left: Logic, right: Logic) => Logic): Logic => {
    let result = next();
    while (tokens[at] === joint) {
      at++;
      result = join(result, next());
    }
    return result;
  };
  const both = (): Logic => chain(primary, 'AND', (left, right) => (holds) => left(holds) && right(holds));
  const either = (): Logic => chain(both, 'OR', (left, right) => (holds) => left(holds) || right(holds));
  return either();
}
