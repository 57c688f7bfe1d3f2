// An org without metadata in a separate process, for tests of what one may use.
import { createOrg } from '../../engine/org.ts';
import { startServer } from '../../server/server.ts';

const org = await createOrg({ metadata: [] });
const { origin, sessions } = await startServer({ org });
console.log(JSON.stringify({ origin, token: sessions.issue(org.adminId) }));
// Ends with the test.
process.once('disconnect', () => void org.close(true).finally(() => process.exit(0)));
