import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PACKAGE = join(import.meta.dirname, '../..');
const PRODUCT = ['engine', 'server', 'lightning-page', 'metadata'];

test('no file of the local org names an app that runs in it', () => {
  const files = [
    ...readdirSync(PACKAGE).filter((name) => name.endsWith('.ts')),
    ...PRODUCT.flatMap((folder) =>
      readdirSync(join(PACKAGE, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|json|html)$/.test(name))
        .map((name) => join(folder, name))
    )
  ];
  expect(files.length).toBeGreaterThan(200);
  const naming = files.filter((file) =>
    /\b(Forecast|Buyer|Deal|Sales|Primary)_[A-Z]|\bCompetitor__|\/n\/Forecast|force-app|Forecast (Rep|tab)/.test(
      readFileSync(join(PACKAGE, file), 'utf8')
    )
  );
  expect(naming).toEqual([]);
});
