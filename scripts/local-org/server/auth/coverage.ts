import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Login',
  order: 1,
  rows: [
    {
      behaviour: 'OAuth: JWT bearer, client credentials, refresh, password',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/auth/login.test.ts',
      routes: ['POST /services/oauth2/token']
    },
    {
      behaviour: 'Revoke a token; a dead token is 401 INVALID_SESSION_ID',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/auth/login.test.ts',
      routes: ['POST /services/oauth2/revoke']
    },
    {
      behaviour: 'Who am I',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/auth/login.test.ts',
      routes: ['GET /services/oauth2/userinfo', 'POST /services/oauth2/userinfo', 'GET /id/:org/:user']
    },
    {
      behaviour: 'Links that open the page for a session',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/clients/sf.clients.deep.test.ts',
      routes: [
        'GET /services/oauth2/singleaccess',
        'POST /services/oauth2/singleaccess',
        'GET /secur/frontdoor.jsp'
      ]
    },
    {
      behaviour: 'SOAP login, logout, server timestamp',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/auth/login.test.ts',
      differences:
        'Every active user has the password local; other calls of the partner and enterprise API are refused.',
      routes: ['POST /services/Soap/u/:version', 'POST /services/Soap/u/:version/:org']
    }
  ]
};
