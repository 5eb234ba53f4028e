import { afterEach, expect, it } from 'vitest';
import { speak } from '../../strings';
import { filledIn, placeFor } from './places';

afterEach(() => speak(['en']));

it.each([
  ['Hello {name}!', 'Hello Sam de Vries!'],
  ['Hello {first name}, {First Name}!', 'Hello Sam, Sam!'],
  ['Dag { naam }, of {voornaam}', 'Dag Sam de Vries, of Sam'],
  ['Nothing {else} of {}', 'Nothing {else} of {}'],
])('fills in %s', (text, filled) => expect(filledIn(text, 'Sam de Vries')).toBe(filled));

it('takes a name as it is', () => {
  expect(filledIn('{first name} $&', ' 王小明 ')).toBe('王小明 $&');
  expect(filledIn('{name}', "$& O'Hara")).toBe("$& O'Hara");
});

it('writes the places in the reader\'s language', () => {
  expect([placeFor('whole'), placeFor('first')]).toEqual(['{name}', '{first name}']);
  speak(['nl']);
  expect([placeFor('whole'), placeFor('first')]).toEqual(['{naam}', '{voornaam}']);
});
