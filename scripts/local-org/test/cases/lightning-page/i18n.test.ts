import { expect, test } from 'vitest';
import { i18nOf } from '../../../lightning-page/i18n.ts';

test('reads en_US as the base components ship it', () => {
  const values = i18nOf({
    locale: 'en_US',
    language: 'en_US',
    timeZone: 'America/Los_Angeles',
    currency: 'USD'
  });
  expect(values).toMatchObject({
    locale: 'en-US',
    dir: 'ltr',
    timeZone: 'America/Los_Angeles',
    firstDayOfWeek: 1,
    'dateTime.shortDateFormat': 'M/d/yyyy',
    'dateTime.mediumDateFormat': 'MMM d, yyyy',
    'dateTime.longDateFormat': 'MMMM d, yyyy',
    'dateTime.shortTimeFormat': 'h:mm a',
    'dateTime.mediumTimeFormat': 'h:mm:ss a',
    'number.currencySymbol': '$',
    'number.currencyFormat': '¤#,##0.00',
    'number.percentFormat': '#,##0%',
    'number.decimalSeparator': '.',
    'number.groupingSeparator': ','
  });
});

test('reads German dates, weeks and money', () => {
  const values = i18nOf({ locale: 'de_DE_EURO', language: 'de', timeZone: 'Europe/Berlin', currency: 'EUR' });
  expect(values).toMatchObject({
    locale: 'de-DE',
    firstDayOfWeek: 2,
    'dateTime.shortDateFormat': 'd.M.yyyy',
    'dateTime.mediumDateFormat': 'dd.MM.yyyy',
    'dateTime.longDateFormat': 'd. MMMM yyyy',
    'dateTime.shortTimeFormat': 'HH:mm',
    'number.decimalSeparator': ',',
    'number.groupingSeparator': '.',
    'number.currencySymbol': '€'
  });
});

test('falls back where a locale or time zone is unknown', () => {
  const values = i18nOf({ locale: '??', language: 'en_US', timeZone: 'Moon/Crater', currency: 'USD' });
  expect(values).toMatchObject({ locale: 'en-US', timeZone: 'UTC' });
});
