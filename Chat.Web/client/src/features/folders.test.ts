import ts from 'typescript';
import { expect, it } from 'vitest';

/** By path below `src/`, the source of every module of the app; a test may use any folder. */
const sources = Object.entries(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../testing/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([path, source]) => [resolved(path, 'features/folders.test.ts'), source] as const);

/** An import of another folder: `from` imports `to`, in this module. */
interface Import {
  readonly from: string;
  readonly to: string;
  readonly module: string;
}

/** The path below `src/` of what a module imports. */
function resolved(name: string, module: string): string {
  return new URL(name, `src:/${module}`).pathname.slice(1);
}

/** The folder of a module: a feature, or one of the folders beside the features. */
const folderOf = (path: string) => path.split('/', path.startsWith('features/') ? 2 : 1).join('/');

/** The imports of types count too, because a reader follows these as well. */
function importsOf(modules: readonly (readonly [path: string, source: string])[]): Import[] {
  return modules.flatMap(([module, source]) =>
    ts
      .preProcessFile(source)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({ from: folderOf(module), to: folderOf(resolved(fileName, module)), module }))
      .filter(({ from, to }) => from !== to),
  );
}

/** The imports that are part of a circle of folders. */
function circular(imports: readonly Import[]): string[] {
  const reaches = (start: string, end: string, seen = new Set<string>()): boolean => {
    if (start === end) return true;
    if (seen.has(start)) return false;
    seen.add(start);
    return imports.some(({ from, to }) => from === start && reaches(to, end, seen));
  };
  return imports.filter(({ from, to }) => reaches(to, from)).map(({ module, to }) => `${module} → ${to}`);
}

it('has no circle between folders', () => {
  expect(importsOf(sources).length).toBeGreaterThan(500);
  expect(circular(importsOf(sources))).toEqual([]);
});

it('has no feature that imports the app around it', () => {
  const features = importsOf(sources).filter(({ from }) => from.startsWith('features/'));
  expect(features.filter(({ to }) => to === 'app')).toEqual([]);
});

it('finds a circle of two folders, and one of three by the import of a type', () => {
  const modules = [
    ['features/a/one.ts', "import { b } from '../b/two';"],
    ['features/b/two.ts', "import { ask } from '../../api/client';\nimport { a } from '../a/deep/one';"],
    ['features/c/one.ts', "import type { D } from '../d/one';"],
    ['features/d/one.ts', "export { e } from '../../lib/e';"],
    ['lib/e.ts', "const later = () => import('../features/c/one');"],
  ] as const;
  expect(circular(importsOf(modules))).toEqual([
    'features/a/one.ts → features/b',
    'features/b/two.ts → features/a',
    'features/c/one.ts → features/d',
    'features/d/one.ts → lib',
    'lib/e.ts → features/c',
  ]);
});
