import { emit, refuse } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { CHANGED, show, value } from './changedDeals';

afterEach(() => {
  document.body.replaceChildren();
});

describe('changes by machines', () => {
  const by = (id: string, edges: { node: object }[]) => ({
    past: { edges: edges.map(({ node: row }) => ({ node: { ...row, CreatedById: value(id) } })) }
  });
  const madeBy = (id: string, one: (typeof CHANGED)[number]) => ({
    node: { ...one.node, ...by(id, one.node.past.edges) }
  });
  const [GROWN, PUSHED, ...OTHERS] = CHANGED;
  const SHOWN = [madeBy('bot', GROWN), madeBy('bot', PUSHED), ...OTHERS.map((one) => madeBy('ben', one))];
  const users = (...known: object[]) => ({
    uiapi: { query: { policies: { edges: [] }, users: { edges: known.map((one) => ({ node: one })) } } }
  });
  const BOT = {
    Id: 'bot',
    Name: value('Quote Sync'),
    UserType: value('Standard'),
    Profile: { UserLicense: { Name: value('Salesforce Integration') } }
  };
  const BEN = { Id: 'ben', Name: value('Ben Ortiz'), UserType: value('Standard'), Profile: null };
  const showMachines = async () => {
    const shown = await show(SHOWN);
    const part = () => shown.bridge().querySelector('c-forecast-machines')!.shadowRoot!;
    const say = (id: string) => part().querySelector(`[data-id="${id}"]`)?.textContent;
    return { ...shown, part, say };
  };

  it('says how many there are and who made them, and leaves them out without changing the totals', async () => {
    const { lines, part, say, bridge, text } = await showMachines();
    expect(say('share')).toBe('Changes since Nov 14: 5 in 5 deals.');
    emit('forecastMachines', users(BOT, BEN));
    await settled();
    expect(say('share')).toBe('Changes since Nov 14: 5 in 5 deals, 2 by machines (Quote Sync).');
    const before = lines();
    part()
      .querySelector('c-forecast-button-group')!
      .shadowRoot!.querySelector<HTMLElement>('[data-value="without"]')!
      .click();
    await settled();
    expect(lines()).toEqual([
      before[0],
      'Won$70 won 1 $0',
      'Lost 1 -$30',
      'New 1 +$40.20',
      'By machines only 2 -$29.90',
      before.at(-1)
    ]);
    expect(text('[data-id="sum"]')).toBe('$1,250 − $19.70 = $1,230.30');
    expect(say('left-out')).toContain('2 deals that only machines changed');
    bridge().querySelector<HTMLElement>('[data-bucket="machines"]')!.click();
    await settled();
    const named = Array.from(bridge().querySelectorAll('.deal'), (row) => row.textContent);
    expect(named).toEqual([
      expect.stringMatching(/^Grown.*by machines only/s),
      expect.stringMatching(/^Pushed.*by machines only/s)
    ]);
  });

  it('says that machines made none', async () => {
    const { say, part } = await showMachines();
    emit('forecastMachines', users({ ...BOT, Profile: null }, BEN));
    await settled();
    expect(say('share')).toBe('Changes since Nov 14: 5 in 5 deals, none by machines.');
    expect(part().querySelector('c-forecast-button-group')).toBeNull();
  });

  it('asks an org that does not answer licences without them, and says where it answers nothing', async () => {
    const { say, lines } = await showMachines();
    refuse('forecastMachines', 'No such field: UserLicense.');
    await settled();
    emit('forecastMachinesWithoutLicence', {
      uiapi: {
        query: {
          policies: { edges: [{ node: { machines: value('QUOTES@firm.example') } }] },
          users: {
            edges: [{ node: { ...BOT, Profile: undefined, Username: value('quotes@firm.example') } }]
          }
        }
      }
    });
    await settled();
    expect(say('share')).toContain('2 by machines (Quote Sync)');
    refuse('forecastMachinesWithoutLicence', 'No users.');
    await settled();
    expect(say('share')).toContain('We couldn’t find out which changes machines made.');
    expect(lines()).toHaveLength(7);
  });
});
