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

it('fills in names and numbers, and chooses the plural', () => {
  expect(say('typing', { name: 'Chris' })).toBe('Chris is typing…');
  expect(say('unread', { count: 1 })).toBe('1 unread message');
  expect(say('unread', { count: 1234 })).toBe('1,234 unread messages');
});

it('takes what is filled in as it is', () => {
  expect(say('incoming', { name: '{text}', text: '$& {name}' })).toBe('{text}: $& {name}');
});
