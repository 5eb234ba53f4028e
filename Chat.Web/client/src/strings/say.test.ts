import { afterEach, expect, it } from 'vitest';
import { language, locale, say, speak } from '.';

afterEach(() => speak(['en-US']));

it('speaks the first language that it can, in the variant of the reader', () => {
  speak(['fr-BE', 'nl-BE', 'en']);
  expect([language(), locale(), document.documentElement.lang]).toEqual(['nl', 'nl-BE', 'nl']);
  expect(say('signIn')).toBe('Inloggen');
});

it('speaks English to those whose language it does not know', () => {
  speak(['xx-YY']);
  expect([language(), say('signIn')]).toEqual(['en', 'Sign in']);
});

it.each([
  [['de-DE', 'fr'], '14:05', '18 March'],
  [['fr'], '14:05', '18 March'],
  [['ja-JP'], '14:05', 'March 18'],
  [['es-MX', 'en'], '2:05', 'March 18'],
  [['not a locale'], '2:05', 'March 18'],
])('writes times and dates for %s as its readers do', (preferred, time, date) => {
  speak(preferred);
  const moment = new Date(2026, 2, 18, 14, 5);
  expect(new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(moment)).toContain(time);
  expect(new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(moment)).toBe(date);
});

it('keeps a name that turns the direction of a text to itself', () => {
  expect(say('typing', { name: 'Chris\u202E' })).toBe('\u2068Chris\u2069 is typing…');
  expect(say('typing', { name: 'فاطمة' })).toBe('\u2068فاطمة\u2069 is typing…');
  expect(say('typing', { name: 'Chloé' })).toBe('Chloé is typing…');
});

it('fills in names and numbers, and chooses the plural', () => {
  expect(say('typing', { name: 'Chris' })).toBe('Chris is typing…');
  expect(say('unread', { count: 1 })).toBe('1 unread message');
  expect(say('unread', { count: 1234 })).toBe('1,234 unread messages');
});

it('takes what is filled in as it is', () => {
  expect(say('incoming', { name: '{text}', text: '$& {name}' })).toBe('{text}: $& {name}');
});
