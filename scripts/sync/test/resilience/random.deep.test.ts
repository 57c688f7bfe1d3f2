import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeALot, changes } from './changes.ts';
import { Random } from './random.ts';
import { World, differences } from './world.ts';

const seeds = 30;
let world: World;
const made = new Set<string>();

beforeAll(async () => {
  world = await World.start();
  await world.sync();
});
afterAll(() => world.close());

it.each(Array.from({ length: seeds }, (_, n) => n + 1))(
  'an incremental run after changes leaves what a full run leaves (seed %i)',
  async (seed) => {
    const lines = await changeALot(world, new Random(seed), 10);
    for (const line of lines) if (!line.endsWith('nothing to do it to')) made.add(line.split(' ')[0] ?? '');
    const before = await world.written();
    const report = await world.sync();
    expect(report.fullBecause).toBeNull();
    const incremental = await world.written();
    const { drift, repaired } = await world.sync({ full: true });
    expect(differences(incremental, await world.written()), lines.join('\n')).toEqual([]);
    expect([drift, repaired], lines.join('\n')).toEqual([[], 0]);
    // Nor may the store's past matter.
    if (seed % 5 === 0) expect(await world.asFresh(), lines.join('\n')).toEqual([]);
    expect(differences(before, incremental), 'a batch that changes nothing proves nothing').not.toEqual([]);
  }
);

it('made every kind of change', () => {
  expect([...made].sort()).toEqual(Object.keys(changes).sort());
});
