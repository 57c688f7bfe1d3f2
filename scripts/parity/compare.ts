/** An answer as it can be compared: status, headers that clients go by, and the shape of the body. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Difference {
  readonly question: string;
  readonly at: string;
  readonly local: string;
  readonly real: string;
}

/** Values that must be equal for any records; of all others only the type counts. */
const COMPARED =
  /(?:^|\.)(?:errorCode|type|soapType|dataType|ErrorType|forecastCategoryName|closed|won|nillable|filterable|sortable|groupable)$/;

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

/** Paths of a body with the value at each; a list is known by its first element, and described fields by their name. */
function shapeOf(value: unknown, path = ''): Map<string, string> {
  const shape = new Map<string, string>();
  if (Array.isArray(value)) {
    const named = value.every((each) => typeof (each as { name?: unknown } | null)?.name === 'string');
    const elements = named
      ? value.map((each) => [`${path}[${(each as { name: string }).name}]`, each] as const)
      : value.slice(0, 1).map((each) => [`${path}[]`, each] as const);
    for (const [at, each] of elements) for (const entry of shapeOf(each, at)) shape.set(...entry);
    return shape;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value))
      for (const entry of shapeOf(each, path === '' ? key : `${path}.${key}`)) shape.set(...entry);
    return shape;
  }
  return shape.set(path, COMPARED.test(path) ? `${typeOf(value)} ${JSON.stringify(value)}` : typeOf(value));
}

/** Where two answers differ. What is null in one of them only may have a value in the other. */
export function compare(question: string, local: Answer, real: Answer): Difference[] {
  const differences: Difference[] = [];
  const report = (at: string, ours: string | undefined, theirs: string | undefined): void => {
    differences.push({ question, at, local: ours ?? 'absent', real: theirs ?? 'absent' });
  };
  if (local.status !== real.status) report('status', String(local.status), String(real.status));
  const ours = shapeOf(local.body);
  const theirs = shapeOf(real.body);
  for (const at of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
    const [one, other] = [ours.get(at), theirs.get(at)];
    if (one === other || one === 'null' || other === 'null') continue;
    report(at, one, other);
  }
  return differences;
}

/** The page, as Markdown. */
export function parityPage(questions: readonly string[], differences: readonly Difference[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const sections = questions.map((question) => {
    const own = differences.filter((difference) => difference.question === question);
    if (own.length === 0) return `## ${question}\n\nThe same.\n`;
    const lines = own.map(({ at, local, real }) => `| \`${cell(at)}\` | ${cell(local)} | ${cell(real)} |`);
    return `## ${question}\n\n| where | local org | real org |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return `# The local org beside a real one\n\nWritten by \`npm run parity\`; nothing in it is edited by hand.\n\n${sections.join('\n')}`;
}
