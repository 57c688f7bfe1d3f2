import type * as Format from '../forecastFormat';
import type * as Words from '../words';

/** The formats as a user with these settings sees them. */
const formatsOf = (locale: string, currency: string, timeZone: string, lang = locale): typeof Format => {
  let formats: typeof Format | undefined;
  jest.isolateModules(() => {
    for (const [name, value] of Object.entries({ locale, currency, timeZone, lang }))
      jest.doMock(`@salesforce/i18n/${name}`, () => ({ __esModule: true, default: value }), {
        virtual: true
      });
    formats = jest.requireActual<typeof Format>('../forecastFormat');
  });
  return formats!;
};

/** Blanks that do not break, and marks of the direction, are as good as none to a reader. */
const plain = (text: string): string =>
  text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

const LATE = '2026-11-21T16:00:00Z';
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(LATE) });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('in Germany', () => {
  const formats = formatsOf('de-DE', 'EUR', 'Europe/Berlin');

  it.each([
    [() => formats.formatMoney(3_204_000), '3.204.000 €'],
    [() => formats.formatMoney(1234.5), '1.234,50 €'],
    [() => formats.formatShortMoney(4_820_000), '4,82 Mio. €'],
    [() => formats.formatShortMoney(97_500), '97.500 €'],
    [() => formats.formatShort(1_340_000), '1,34 Mio.'],
    [() => formats.formatChange(-220_000), '-220.000 €'],
    [() => formats.formatShare(0.345), '35 %'],
    [() => formats.formatTimes(1.034), '1,03×'],
    [() => formats.formatDate('2026-12-14'), '14. Dez.'],
    [() => formats.formatInstant(LATE), 'today 17:00']
  ])('%#', (format, text) => {
    expect(plain(format())).toBe(text);
  });
});

describe('in Japan, where yen have no decimals and amounts are counted in ten thousands', () => {
  const formats = formatsOf('ja-JP', 'JPY', 'Asia/Tokyo');

  it.each([
    [() => formats.formatMoney(3_204_000), '￥3,204,000'],
    [() => formats.formatMoney(1234.5), '￥1,235'],
    [() => formats.formatShortMoney(15_400), '￥1.5万'],
    [() => formats.formatShortMoney(154_900), '￥15.5万'],
    [() => formats.formatShortMoney(4_820_000), '￥482万'],
    [() => formats.formatShortMoney(482_000_000), '￥4.8200億'],
    [() => formats.formatShortMoney(48_230_000_000), '￥482.3億'],
    [() => formats.formatChangeToUnit(-1_200), '-￥1,200'],
    [() => formats.formatDate('2026-12-14'), '12月14日'],
    // It is tomorrow there already.
    [() => formats.today(), '2026-11-22'],
    [() => formats.startOfDay('2026-11-22'), '2026-11-21T15:00:00.000Z']
  ])('%#', (format, text) => {
    expect(plain(format())).toBe(text);
  });
});

describe('in India, where amounts are counted in lakhs and crores', () => {
  const formats = formatsOf('en-IN', 'INR', 'Asia/Kolkata');

  it.each([
    [154_000, '₹1.54L'],
    [4_820_000, '₹48.2L'],
    [12_345_678, '₹1.235Cr']
  ])('%d', (amount, text) => {
    expect(plain(formats.formatShortMoney(amount))).toBe(text);
  });
});

describe('in the Emirates', () => {
  const formats = formatsOf('ar-AE', 'AED', 'Asia/Dubai');

  it('amounts, shares and days are those of the language', () => {
    expect(plain(formats.formatMoney(3_204_000))).toMatch(/3,204,000/);
    expect(plain(formats.formatShortMoney(4_820_000))).toMatch(/4\.82/);
    expect(formats.formatLongDate('2026-12-14')).toMatch(/ديسمبر/);
    expect(formats.formatDays(3)).toMatch(/أيام/);
  });
});

describe('short amounts', () => {
  it.each(['en-US', 'de-DE', 'ja-JP', 'en-IN', 'ko-KR', 'zh-CN', 'fr-FR', 'pt-BR'])(
    'in %s tell amounts apart that differ by a tenth',
    (locale) => {
      const { formatShort } = formatsOf(locale, 'EUR', 'UTC');
      const texts = new Set([10_400, 11_000, 154_900, 1_234_000, 12_340_000, 123_400_000].map(formatShort));
      expect(texts.size).toBe(6);
      expect(formatShort(11_400)).not.toBe(formatShort(10_400));
      expect(formatShort(164_900)).not.toBe(formatShort(154_900));
      expect(formatShort(1_254_000)).not.toBe(formatShort(1_234_000));
    }
  );
});

describe('words of one language, formats of another locale', () => {
  const english = formatsOf('de-DE', 'EUR', 'Europe/Berlin', 'en-US');

  it.each([
    [() => english.formatDays(11), '11 days'],
    [() => english.formatDays(1), '1 day'],
    [() => english.formatDays(1234), '1.234 days'],
    [() => english.formatMoney(132_120), '132.120 €'],
    [() => english.formatShortMoney(4_820_000), '€4,82M'],
    [() => english.formatShare(0.345), '35 %'],
    [() => english.formatTimes(1.034), '1,03×'],
    [() => english.formatDate('2026-12-14'), '14 Dec'],
    [() => english.formatLongDate('2027-01-29'), '29 Jan 2027'],
    [() => english.formatWeekdayDate('2026-12-14'), 'Monday 14 December 2026'],
    [() => english.formatDay('2026-11-17T10:00:00Z'), 'Tuesday'],
    [() => english.formatList(['Ann', 'Ben']), 'Ann and Ben'],
    [() => english.formatDeals(1), '1 deal'],
    [() => english.formatDeals(1200), '1.200 deals']
  ])('English in Germany %#', (format, text) => {
    expect(plain(format()).replace('Monday,', 'Monday')).toBe(text);
  });

  it('Spanish locale, English words', () => {
    const formats = formatsOf('es-ES', 'EUR', 'Europe/Madrid', 'en-US');
    expect(formats.formatDays(11)).toBe('11 days');
    expect(formats.formatDay('2026-11-17T10:00:00Z')).toBe('Tuesday');
    expect(plain(formats.formatMoney(3_204_000.5))).toBe('3.204.000,50 €');
    expect(plain(formats.formatShort(1_340_000))).toBe('1,34M');
  });

  it('German words, English formats', () => {
    const formats = formatsOf('en-US', 'USD', 'America/New_York', 'de');
    expect(formats.formatDays(11)).toBe('11 Tage');
    expect(formats.formatDay('2026-11-17T16:00:00Z')).toBe('Dienstag');
    expect(plain(formats.formatMoney(1234.5))).toBe('$1,234.50');
  });

  it('another script of one language is another language', () => {
    expect(formatsOf('zh-CN', 'CNY', 'Asia/Shanghai', 'zh-TW').formatShort(4_820_000)).toBe('482萬');
  });
});

describe('plural forms', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
  const formOf = (lang: string, count: number): string => {
    let form = '';
    jest.isolateModules(() => {
      jest.doMock('@salesforce/i18n/lang', () => ({ __esModule: true, default: lang }), { virtual: true });
      form = jest.requireActual<typeof Words>('../words').pluralForm(count, forms);
    });
    return form;
  };

  it.each([
    ['en-US', 0, 'other'],
    ['en-US', 1, 'one'],
    ['en-US', 21, 'other'],
    ['pl', 1, 'one'],
    ['pl', 3, 'few'],
    ['pl', 5, 'many'],
    ['pl', 22, 'few'],
    ['ar', 0, 'zero'],
    ['ar', 2, 'two'],
    ['ar', 3, 'few'],
    ['ar', 11, 'many'],
    ['ar', 100, 'other'],
    ['ja', 1, 'other'],
    ['fr', 0, 'one']
  ])('%s: %d is %s', (lang, count, form) => {
    expect(formOf(lang, count)).toBe(form);
  });
});
