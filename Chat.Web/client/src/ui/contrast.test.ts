import { expect, it } from 'vitest';
import tokens from './tokens.css?raw';

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

/** Text colours with their backgrounds. The contrast must be 4.5 to 1 for text, and 3 to 1 for a sign or the border of a control. */
const text: Readonly<Record<string, readonly string[]>> = {
  ink: ['ground', 'surface', 'raised', 'sunken', 'hover', 'pressed', 'selected', 'theirs', 'danger-soft'],
  'ink-soft': ['ground', 'surface', 'raised', 'sunken', 'hover', 'selected', 'theirs'],
  'accent-ink': ['ground', 'surface', 'raised', 'hover', 'pressed', 'selected', 'theirs', 'mine'],
  'on-accent': ['accent', 'accent-hover', 'accent-pressed'],
  'mine-ink': ['mine'],
  danger: ['ground', 'surface', 'raised', 'hover', 'danger-soft'],
  'on-danger': ['danger', 'danger-hover', 'danger-pressed'],
  'warning-ink': ['warning-soft'],
  'success-ink': ['success-soft'],
  ground: ['ink'],
};
const signs: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['ground', 'surface', 'raised'],
  focus: ['ground', 'surface', 'raised', 'hover', 'selected', 'mine', 'theirs'],
  online: ['ground', 'surface', 'selected'],
  busy: ['ground', 'surface', 'selected'],
  away: ['ground', 'surface', 'selected'],
};

/** The relative luminance of WCAG. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const tooLittle = (pairs: typeof text, least: number) =>
  Object.entries(pairs)
    .flatMap(([front, backs]) => backs.flatMap((back) => (['light', 'dark'] as const).map((theme) => ({ front, back, theme }))))
    .map(({ front, back, theme }) => ({
      name: `${front} on ${back}, ${theme}`,
      is: contrast(colours.get(front)![theme], colours.get(back)![theme]),
    }))
    .filter(({ is }) => is < least)
    .map(({ name, is }) => `${name}: ${is.toFixed(2)}`);

it('has text that can be read on everything it stands on', () => expect(tooLittle(text, 4.5)).toEqual([]));

it('has signs and edges that can be seen on everything they stand on', () => expect(tooLittle(signs, 3)).toEqual([]));
