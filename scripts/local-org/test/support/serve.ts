// An org without metadata in a process of its own, for tests of what one may take.
import { createOrg } from '../../engine/org.ts';
import { startServer } from '../../server/server.ts';

const org = await createOrg({ metadata: [] });
const { origin, sessions } = await startServer({ org });
console.log(JSON.stringify({ origin, token: sessions.issue(org.adminId) }));
// Ends with the test.
process.once('disconnect', () => void org.close(true).finally(() => process.exit(0)));
