import { expect, it } from 'vitest';
import { languages, type Resource } from './languages';

const { en, ...others } = languages;
const placesOf = (resource: Resource) =>
  new Set((typeof resource === 'string' ? [resource] : Object.values(resource)).flatMap((text) => text.match(/\{\w+\}/g) ?? []));

it.each(Object.entries(others))('says in %s all that there is to say, and no more', (_, language) => {
  expect(Object.keys(language).toSorted()).toEqual(Object.keys(en).toSorted());
});

it.each(Object.entries(others))('names the same things in %s', (_, language) => {
  for (const [key, resource] of Object.entries(en))
    expect([key, placesOf(language[key as keyof typeof en])]).toEqual([key, placesOf(resource)]);
});

it.each(Object.entries(languages))('has every plural that %s needs', (tag, language) => {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const plurals = Object.entries(language).filter(([, resource]) => typeof resource === 'object');
  for (const [key, resource] of plurals) expect([key, Object.keys(resource).toSorted()]).toEqual([key, pluralCategories.toSorted()]);
});

it.each(Object.entries(languages))('leaves nothing empty in %s', (_, language) => {
  for (const resource of Object.values<Resource>(language)) {
    for (const text of typeof resource === 'string' ? [resource] : Object.values(resource)) expect(text.trim()).not.toBe('');
  }
});

it.each(Object.keys(languages))('says nothing twice in %s', (language) => {
  const files = import.meta.glob<Record<string, Resource>>('./*/**/*.json', { import: 'default', eager: true });
  const keys = Object.entries(files).flatMap(([path, file]) => (path.startsWith(`./${language}/`) ? Object.keys(file) : []));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
