import { DateTime } from 'luxon';
import { afterAll, expect, it } from 'vitest';
import { csv, id, removeFolders, rows, smallOrg } from '../../support/small-org.ts';

afterAll(removeFolders);

// Of two zones so far apart at least one has another date than UTC at any hour.
it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'records without a date bear the org’s own, in %s too',
  async (zone) => {
    const org = await smallOrg({
      today: '2026-08-20',
      data: {
        'Account.csv': csv('Id,Name', `${id('001', 1)},Acme`),
        'Opportunity.csv': csv('Id,Name,StageName,CloseDate', `${id('006', 1)},One,Prospecting,2026-09-30`),
        'Organization.csv': csv('Id,Name,TimeZoneSidKey', `${id('00D', 1)},Acme,${zone}`)
      }
    });
    const [account] = await rows(org, 'SELECT SystemModstamp FROM Account');
    const stamp = DateTime.fromISO(String(account?.['SystemModstamp']), { zone });
    expect(stamp.toISODate()).toBe('2026-08-20');
    expect(stamp.toMillis()).toBeLessThanOrEqual(org.clock.now().getTime());
    await org.close();
  }
);
