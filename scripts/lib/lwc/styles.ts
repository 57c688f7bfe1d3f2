import postcss from 'postcss';

/** A style sheet's import and its place; line and column count from 1. */
export interface StyleImport {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly specifier: string;
}

/** What a style sheet imports. One that cannot be read has none: the compiler says what is wrong with it. */
export function readStyles(file: string, text: string): StyleImport[] {
  const imports: StyleImport[] = [];
  let root;
  try {
    root = postcss.parse(text, { map: false });
  } catch (error) {
    if (error instanceof postcss.CssSyntaxError) return [];
    throw error;
  }
  root.walkAtRules(/^import$/i, ({ params, source }) => {
    const [, , specifier] = /^(?:\/\*[^]*?\*\/|\s)*(["'])([^]*?)\1/.exec(params) ?? [];
    const { line = 1, column = 1 } = source?.start ?? {};
    if (specifier !== undefined) imports.push({ file, line, column, specifier });
  });
  return imports;
}
