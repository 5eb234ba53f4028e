import { expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import { passwordRefusal } from './passwordRefusal';

const refused = new Problem(400, 'urn:chat:problem:invalid-request');
const leaked = new Problem(400, 'urn:chat:problem:leaked-password');

it.each([
  ['elevenchars', refused, 'It needs at least 12 characters.'],
  ['elevenchars', leaked, 'It needs at least 12 characters.'],
  ['abcdabcdabcdabcd', refused, 'It needs at least 5 different characters.'],
  ['welkom012345', refused, 'This password is easy to guess. Choose another one.'],
  [
    'dontunderestimate',
    leaked,
    'This password was in a data leak. Choose another one, and change it wherever else you use it.',
  ],
])('says why %s was refused', (chosen, problem, reason) => {
  expect(passwordRefusal(chosen, problem)).toBe(reason);
});
