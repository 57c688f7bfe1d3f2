import { Connection } from 'jsforce';
import { SyncError, exitCode } from '../errors.ts';
import { apiVersion } from './http.ts';

/** A session of the org. The token lives in the connection only: it is never stored, logged or put in an error. */
export interface Login {
  readonly connection: Connection;
  /** Gets a new token after the old one expired; absent where that is not possible. */
  readonly renew?: () => Promise<void>;
}

export interface LoginOptions {
  instanceUrl?: string | undefined;
}

/** @throws SyncError (usage) when the options and the environment do not say how to log in */
export async function logIn(options: LoginOptions, env: NodeJS.ProcessEnv): Promise<Login> {
  if (!options.instanceUrl) {
    throw new SyncError(
      'Name the org: --instance-url https://… with its access token in SF_ACCESS_TOKEN.',
      exitCode.usage
    );
  }
  const accessToken = env.SF_ACCESS_TOKEN;
  if (!accessToken) {
    throw new SyncError(
      'There is no access token: put it in the environment variable SF_ACCESS_TOKEN.',
      exitCode.usage
    );
  }
  const instanceUrl = addressOf(options.instanceUrl);
  return { connection: new Connection({ instanceUrl, accessToken, version: apiVersion }) };
}

/** The origin of an address. Plain http is taken for this machine only: elsewhere it would show the token to the network. */
function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return url.origin;
  throw new SyncError(
    `"${text}" is not the address of an org; it looks like https://mycompany.my.salesforce.com.`,
    exitCode.usage
  );
}
