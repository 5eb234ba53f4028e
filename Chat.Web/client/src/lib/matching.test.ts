import { expect, it } from 'vitest';
import { matches } from './matching';

it.each([
  ['José Martínez', 'jose mart'],
  ['Jose Martinez', 'JOSÉ'],
  ['Łukasz Øster', 'lukasz oster'],
  ['Jürgen Weiß', 'weiss'],
  ['İpek Işık', 'ipek isik'],
  ['Ελένη Παππάς', 'ΕΛΕΝΗ παππασ'],
  ['Ольга Королёва', 'королева'],
  ['محمّد العلي', 'محمد'],
  ['王小明', '小明'],
  ['ｓａｍ', 'Sam'],
  ['Shauna O’Neill', "o'neill"],
  ['Sam de Vries', 'vries sam'],
  ['Sam de Vries', '  '],
])('finds %s by %j', (name, query) => {
  expect(matches(name, query)).toBe(true);
});

it.each([
  ['Sam de Vries', 'sam bakker'],
  ['王小明', '小红'],
])('does not find %s by %j', (name, query) => {
  expect(matches(name, query)).toBe(false);
});
