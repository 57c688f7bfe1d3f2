import { Connection } from 'jsforce';
import { SyncError, exitCode } from '../errors.ts';
import { originOf } from './address.ts';
import { clientIdFrom, tokenFrom, usernameFrom } from './credentials.ts';
import { jwtLogin } from './jwt.ts';
import { keyFrom } from './key-file.ts';
import { sfLogin, sfToken } from './sf-cli.ts';
import { apiVersion, type Login, type Session } from './types.ts';

export interface LoginOptions {
  instanceUrl?: string | undefined;
  targetOrg?: string | undefined;
}

/** @throws SyncError (usage) when the options and the environment do not say how to log in */
export async function logIn(options: LoginOptions, env: NodeJS.ProcessEnv): Promise<Login> {
  const { targetOrg, instanceUrl } = options;
  if (targetOrg) {
    if (instanceUrl)
      throw usage('Name the org either with --target-org or with --instance-url, not with both.');
    return renewable(
      () => sfLogin(targetOrg),
      () => sfToken(targetOrg)
    );
  }
  const { SF_CLIENT_ID: clientId, SF_USERNAME: username, SF_JWT_KEY_FILE: keyFile } = env;
  if (clientId || username || keyFile) {
    if (!clientId || !username || !keyFile) {
      throw usage(
        'To log in with a key, SF_CLIENT_ID, SF_USERNAME and SF_JWT_KEY_FILE are needed, all three.'
      );
    }
    const [address, setting] = instanceUrl
      ? [instanceUrl, '--instance-url']
      : [env.SF_LOGIN_URL || 'https://login.salesforce.com', 'SF_LOGIN_URL'];
    const named = {
      loginUrl: originOf(address, setting),
      clientId: clientIdFrom(clientId, 'SF_CLIENT_ID'),
      username: usernameFrom(username, 'SF_USERNAME')
    };
    // Read for each login: a key is replaced before it expires.
    const open = () => jwtLogin({ ...named, key: keyFrom(keyFile, 'SF_JWT_KEY_FILE') });
    return renewable(open, async () => (await open()).accessToken);
  }
  return withToken(instanceUrl, env.SF_ACCESS_TOKEN);
}

function withToken(instanceUrl: string | undefined, accessToken: string | undefined): Login {
  if (!instanceUrl) {
    throw usage(
      'Name the org: --target-org ALIAS of a login with the sf CLI, or --instance-url https://… with its access token in SF_ACCESS_TOKEN.'
    );
  }
  if (!accessToken) {
    throw usage('There is no access token: put it in the environment variable SF_ACCESS_TOKEN.');
  }
  const origin = originOf(instanceUrl, '--instance-url');
  return {
    connection: connect({ instanceUrl: origin, accessToken: tokenFrom(accessToken, 'SF_ACCESS_TOKEN') })
  };
}

async function renewable(open: () => Promise<Session>, renew: () => Promise<string>): Promise<Login> {
  const first = await open();
  const connection = connect({ ...first, instanceUrl: originOf(first.instanceUrl, 'the login') });
  return {
    connection,
    renew: async () => {
      connection.accessToken = await renew();
    }
  };
}

const connect = (session: Session): Connection => new Connection({ ...session, version: apiVersion });

const usage = (message: string): SyncError => new SyncError(message, exitCode.usage);
