import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Avatar } from './Avatar';

it.each([
  ['Chris Bakker', 'C\u200CB'],
  ['Anna van der Berg', 'A\u200CB'],
  ['Zoë', 'Z'],
  ['  ', ''],
  ['क्षितिज शर्मा', 'क्षि\u200Cश'],
  ['محمد علي', 'م\u200Cع'],
  ['👩🏽‍🏫 Teacher', '👩🏽‍🏫\u200CT'],
])('takes the first letter of the first and the last word of %s', (name, expected) => {
  const { container } = render(<Avatar name={name} id="1" />);
  expect(container).toHaveTextContent(expected, { normalizeWhitespace: false });
});

const hue = (id: string) => render(<Avatar name="Chris" id={id} />).container.querySelector('[data-hue]')?.getAttribute('data-hue');

it('has the same colour wherever it stands', () => {
  expect(hue('9')).toBe(hue('9'));
  expect(new Set(Array.from({ length: 40 }, (_, id) => hue(`${id}`))).size).toBe(6);
});
