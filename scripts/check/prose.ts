import ts from 'typescript';

/** One line of text that people read. */
interface Prose {
  line: number;
  text: string;
}

/** Elements of Salesforce metadata that people read. */
const XML_TEXT = /<(value|description|inlineHelpText|errorMessage|label|masterLabel)(?: [^>]*)?>([^<]*)</g;

/** Files whose strings are the help and messages of a command. */
const COMMANDS = /(?:^|\/)(?:main|help|command|options|cli-[a-z]+)\.(?:ts|mjs)$/;

/** The text for people in a file: Markdown, labels and descriptions, comments, and the strings of commands. */
export function proseOf(file: string, text: string): Prose[] {
  if (file.endsWith('.md')) return ofMarkdown(text);
  if (file.endsWith('.xml')) return ofXml(text);
  if (file.endsWith('.sql')) return linesOf(text).filter(({ text: line }) => /^\s*--/.test(line));
  if (/\.[cm]?[jt]s$/.test(file)) return ofCode(text, COMMANDS.test(file) && !file.includes('.test.'));
  return [];
}

const linesOf = (text: string, first = 1): Prose[] =>
  text.split('\n').map((line, at) => ({ line: first + at, text: line }));

function ofMarkdown(text: string): Prose[] {
  let isCode = false;
  return linesOf(text).filter((part) => {
    const isFence = /^\s*```/.test(part.text);
    if (isFence) isCode = !isCode;
    part.text = part.text.replace(/`[^`]*`/g, '``');
    return !isCode && !isFence;
  });
}

const ofXml = (text: string): Prose[] =>
  [...text.matchAll(XML_TEXT)].flatMap((found) => linesOf(found[2]!, lineAt(text, found.index)));

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Comments are the text before a token that is not whitespace. */
function ofCode(text: string, withStrings: boolean): Prose[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found: Prose[] = [];
  const visit = (node: ts.Node): void => {
    if (withStrings && (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)))
      found.push(...linesOf(node.getText(source), lineAt(text, node.getStart(source))));
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child));
    if (children.length === 0) {
      const before = text.slice(node.pos, node.getStart(source));
      if (before.trim() !== '') found.push(...linesOf(before, lineAt(text, node.pos)));
    }
    children.forEach(visit);
  };
  visit(source);
  return found;
}
