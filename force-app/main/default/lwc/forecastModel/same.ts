/** A text that is the same for values that say the same: plain objects, lists, texts, numbers; `undefined` members are none. */
export const keyOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** Whether two plain values say the same, though they may be different objects. Members must be in the same order. */
export const isSame = (one: unknown, other: unknown): boolean => one === other || keyOf(one) === keyOf(other);
