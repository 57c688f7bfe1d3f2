/** Keeps what was made last as long as its parts are the same objects. */
export function sameAsBefore<Made>(): (parts: readonly unknown[], make: () => Made) => Made {
  let last: { readonly parts: readonly unknown[]; readonly made: Made } | null = null;
  return (parts, make) => {
    const isSame = last?.parts.every((part, index) => part === parts[index]);
    if (!last || !isSame) last = { parts, made: make() };
    return last.made;
  };
}
