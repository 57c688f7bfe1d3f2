/**
 * Whether numbered conditions hold together: `and`, `or`, or an expression such as `1 AND (2 OR NOT 3)`.
 * @throws Error when the expression cannot be read or names a condition that is not there
 */
export function holds(logic: string, conditions: readonly (() => boolean)[]): boolean {
  const word = logic.trim().toLowerCase();
  if (word === 'and') return conditions.every((condition) => condition());
  if (word === 'or') return conditions.some((condition) => condition());
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const primary = (): boolean => {
    const token = tokens[at++];
    if (token === 'NOT') return !primary();
    if (token === '(') {
      const inner = either();
      at++;
      return inner;
    }
    const condition = conditions[Number(token) - 1];
    if (!condition) throw new Error(`The condition logic "${logic}" names a condition that is not there.`);
    return condition();
  };
  const both = (): boolean => {
    let result = primary();
    while (tokens[at] === 'AND') {
      at++;
      const right = primary();
      result = result && right;
    }
    return result;
  };
  const either = (): boolean => {
    let result = both();
    while (tokens[at] === 'OR') {
      at++;
      const right = both();
      result = result || right;
    }
    return result;
  };
  return either();
}
