import { expect, it } from 'vitest';

const names = Object.keys(import.meta.glob('../**/*.{ts,tsx}')).map((path) => path.replace(/\.tsx?$/u, ''));

it('has no two modules whose names differ in case only: some disks take them for one', () => {
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => names.some((other) => other !== name && other.toLowerCase() === name.toLowerCase()))).toEqual([]);
});

it('has no two modules of one name: a resolver takes the first it finds', () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
