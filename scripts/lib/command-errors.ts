import type { Command } from 'commander';
import { withoutSecrets } from './secrets.ts';

/**
 * Makes a command say what is wrong with its options without repeating what the user typed: otherwise a token in the wrong
 * place would be in the log. Names of options are shown.
 */
export const hideTyped = <T extends Command>(command: T): T =>
  command.configureOutput({ outputError: (text, write) => write(withoutTyped(text)) }) as T;

/** @param text an error of commander's, which puts what was typed into quotes */
const withoutTyped = (text: string): string =>
  withoutSecrets(
    text
      .replace(
        /(unknown option) '(--[a-z][a-z-]{0,24}(?![\w-]))?[^]*?'(?=\n|$)/,
        (_, what: string, name?: string) => (name === undefined ? what : `${what} '${name}'`)
      )
      .replace(/(unknown command) '[^]*?'(?=\n|$)/, '$1')
      .replace(/( argument) '[^]*' (is invalid\.)/, '$1 $2')
      .replace(/(argument) value '[^]*' (is invalid)/, '$1 $2')
  );
