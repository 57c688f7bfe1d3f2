import ts from 'typescript';

const COMPILER_OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  useDefineForClassFields: true,
  // The LWC compiler reads @api, @track and @wire itself.
  experimentalDecorators: false
};

/**
 * The JavaScript of one TypeScript source: types gone, decorators and everything else as written.
 * Types are not checked here, `npm run test:types` does that.
 * @throws Error naming file and line when the source cannot be read
 */
export function stripTypes(source: string, fileName: string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName,
    compilerOptions: COMPILER_OPTIONS,
    reportDiagnostics: true
  });
  const problem = diagnostics.find(({ category }) => category === ts.DiagnosticCategory.Error);
  if (problem) {
    const line = problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? 0;
    throw new Error(`${fileName}:${line + 1}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
  }
  return outputText;
}
