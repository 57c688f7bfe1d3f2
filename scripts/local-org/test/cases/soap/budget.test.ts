import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../metadata/index.ts';
import { readEnvelope, textOf } from '../../../server/soap/xml.ts';

const LONGEST = 5000;
const many = (count: number, text: string): string => text.repeat(count);

function took(work: () => unknown): { ms: number; message: string } {
  const began = performance.now();
  let message = '';
  try {
    work();
  } catch (error) {
    message = (error as Error).message;
  }
  return { ms: performance.now() - began, message };
}

describe('a document that takes long to read is refused at once, in metadata and in SOAP', () => {
  it.each([
    ['an attribute of 100,000 comments', `<a b="${many(100_000, '<!--')}"></a>`, /attribute may not hold </],
    ['100,000 comments that do not end', `<a>${many(100_000, '<!--')}</a>`, /comment does not end/],
    ['100,000 CDATA sections that do not end', `<a>${many(100_000, '<![CDATA[')}</a>`, /CDATA section does not end/],
    ['100,000 instructions that do not end', `<a>${many(100_000, '<?')}</a>`, /instruction does not end/],
    ['an attribute that does not end', `<a b="${many(2_000_000, "x'")}`, /longer than 10000 characters/],
    ['100,000 attributes', `<a ${many(100_000, 'b="c" ')}/>`, /longer than 10000 characters/],
    ['100,000 elements in each other', many(100_000, '<a>'), /more than 100 levels/],
    ['300,000 elements', `<a>${many(300_000, '<b/>')}</a>`, /more than 100000/],
    ['a million entities', `<a>${many(1_000_000, '&amp;')}</a>`, /more than 100000/],
    ['300,000 comments', `<a>${many(300_000, '<!-- x -->')}</a>`, /more than 100000/],
    ['a tag that does not end', `<a>${many(500_000, '<')}</a>`, /does not end/]
  ])('%s', (_, xml, why) => {
    for (const read of [parseXml, readEnvelope]) {
      const { ms, message } = took(() => read(xml));
      expect(ms).toBeLessThan(LONGEST);
      expect(message).toMatch(why);
    }
  }); // prettier-ignore

  it.each([
    ['four million characters', `<a>${many(4_000_000, ']')}</a>`],
    ['four million blanks', `<a>${many(4_000_000, ' ')}x</a>`],
    ['quotation marks in tags', `<a>${many(400, `<b ${many(9900, '"')}/>`)}</a>`],
    ['equal signs in tags', `<a>${many(400, `<b ${many(9900, '=')}/>`)}</a>`],
    ['blanks in tags', `<a>${many(400, `<b ${many(9900, ' ')}c="d"/>`)}</a>`]
  ])('%s are read in time', (_, xml) => {
    expect(took(() => parseXml(xml)).ms).toBeLessThan(LONGEST);
  });
});

describe('an envelope with a large zip', () => {
  const deploy = (zip: string, more = ''): string =>
    `<e:Envelope xmlns:e="x"><e:Body><deploy><ZipFile>${zip}</ZipFile><DeployOptions>${more}</DeployOptions></deploy></e:Body></e:Envelope>`;

  it('is read in time, and the zip is whole', () => {
    const zip = many(13_000_000, 'QUJD');
    const began = performance.now();
    const { method, parameters } = readEnvelope(deploy(zip));
    expect(performance.now() - began).toBeLessThan(LONGEST);
    expect(method).toBe('deploy');
    expect(textOf(parameters, 'ZipFile') === zip).toBe(true);
  });

  it('has little besides', () => {
    const rest = many(300, `<x>${many(9000, 'x')}</x>`);
    expect(took(() => readEnvelope(deploy('QUJD', rest))).message).toMatch(/more than 2000000 characters/);
  });
});
