import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readZip, textOfFile, writeZip, ZIP_LIMITS } from '../../../server/metadata-api/package/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A zip written by hand: what its directory says need not be true. */
function forged(
  entries: readonly { name: string; data: Buffer; packed?: boolean; claims?: number; at?: number }[]
): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed = false, claims = data.length, at } of entries) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(packed ? 8 : 0, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(claims, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(claims, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at ?? offset, 42);
    central.push(entry, Buffer.from(name));
    if (at === undefined) {
      locals.push(head, Buffer.from(name), data);
      offset += 30 + name.length + data.length;
    }
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

test('what was written is read again', () => {
  const files = new Map([
    ['package.xml', '<Package/>'],
    ['layouts/Account-Größe.layout', 'ä'.repeat(1000)]
  ]);
  const read = readZip(writeZip(files));
  expect([...read].map(([name, content]) => [name, textOfFile(name, content)])).toEqual([...files]);
});

test('folders are no files', () => {
  expect([...readZip(zipSync({ 'lwc/': bytes(''), 'lwc/a.js': bytes('1') })).keys()]).toEqual(['lwc/a.js']);
});

describe('a zip is refused', () => {
  const tooMany = Object.fromEntries(
    Array.from({ length: ZIP_LIMITS.files + 1 }, (_, index) => [`f${index}`, bytes('')])
  );
  test.each<[string, Uint8Array, RegExp]>([
    ['that is none', bytes('no zip at all'), /not a zip that can be read/],
    ['that is empty', new Uint8Array(), /not a zip that can be read/],
    ['that is cut off', writeZip(new Map([['a.xml', 'x'.repeat(999)]])).subarray(0, 60), /not a zip/],
    ['that is too large', new Uint8Array(ZIP_LIMITS.bytes + 1), /at most 39000000 are possible/],
    ['with too many files', zipSync(tooMany), /more than 10000 files/],
    ['that leaves its folder', zipSync({ '../../etc/passwd': bytes('x') }), /leads out of the package/],
    ['with an absolute path', zipSync({ '/etc/passwd': bytes('x') }), /leads out of the package/],
    ['with a drive', zipSync({ 'C:/x': bytes('x') }), /leads out of the package/],
    ['with backslashes', zipSync({ '..\\x': bytes('x') }), /leads out of the package/],
    ['with a control character', zipSync({ 'a\u0000.xml': bytes('x') }), /leads out of the package/],
    ['with a file that is too large', zipSync({ a: Buffer.alloc(ZIP_LIMITS.file + 1) }), /at most 4000000/],
    ['that is a bomb', zipSync({ a: Buffer.alloc(3_000_000) }), /packed more tightly/],
    [
      'whose files share their bytes',
      forged([
        { name: 'a', data: Buffer.from('<a/>') },
        { name: 'a', data: Buffer.from('<a/>'), at: 0 }
      ]),
      /twice/
    ],
    [
      'whose files are large together',
      zipSync(
        Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, randomish(3_900_000)])),
        { level: 1 }
      ),
      /unpacks to more than|at most 39000000/
    ]
  ])('%s', (_, zip, why) => {
    expect(() => readZip(zip)).toThrow(why);
  });
});

test('a file that claims to be smaller than it is fills no more memory than it claims', () => {
  const bomb = deflateRawSync(Buffer.alloc(3_000_000));
  const zip = forged([{ name: 'a', data: bomb, packed: true, claims: 50_000 }]);
  expect(readZip(zip).get('a')).toHaveLength(50_000);
});

test('a file that claims to be larger than it is is refused', () => {
  const zip = forged([{ name: 'a', data: deflateRawSync(Buffer.from('<a/>')), packed: true, claims: 9 }]);
  expect(() => readZip(zip)).toThrow(/another size/);
});

test('a file in another encoding is refused', () => {
  expect(() => textOfFile('a.xml', Uint8Array.from([0xff, 0xfe, 0x41]))).toThrow(/not text in UTF-8/);
});

/** Text that packs, but not like a bomb. */
function randomish(length: number): Uint8Array {
  const content = Buffer.alloc(length);
  for (let index = 0; index < length; index += 97) content[index] = (index * 7919) % 251;
  return content;
}
