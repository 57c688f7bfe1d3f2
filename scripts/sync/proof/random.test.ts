import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeALot } from './changes.ts';
import { Random } from './random.ts';
import { World, differences } from './world.ts';

const seeds = 30;
let world: World;

beforeAll(async () => {
  world = await World.start();
  await world.sync();
});
afterAll(() => world.close());

it.each(Array.from({ length: seeds }, (_, n) => n + 1))(
  'an incremental run after changes leaves what a full run leaves (seed %i)',
  async (seed) => {
    const made = await changeALot(world, new Random(seed), 10);
    const before = await world.written();
    const report = await world.sync();
    expect(report.fullBecause).toBeNull();
    const incremental = await world.written();
    await world.sync({ store: world.store(`fresh ${seed}`) });
    const full = await world.written();
    expect(differences(incremental, full), made.join('\n')).toEqual([]);
    expect(differences(before, full), 'a batch that changes nothing proves nothing').not.toEqual([]);
  }
);
