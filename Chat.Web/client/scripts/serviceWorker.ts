import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** What the shell is made of, besides the assets. The page is kept under its address. */
const others = new Map([
  ['index.html', '/'],
  ['theme.js', '/theme.js'],
  ['icon.svg', '/icon.svg'],
]);

/** Builds `worker/sw.ts` into `/sw.js`, and tells it which files there are and a version that changes with any of them. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'worker/sw.ts', fileName: 'sw.js' });
    },
    writeBundle({ dir }, bundle) {
      const site = dir!;
      const assets = Object.values(bundle)
        .filter((part) => part.fileName.startsWith('assets/') && !isData(part))
        .map(({ fileName }) => [fileName, `/${fileName}`] as const);
      const hash = createHash('sha256');
      const files = [...others, ...assets].map(([name, path]) => {
        hash.update(path).update(readFileSync(join(site, name)));
        return path;
      });
      const worker = join(site, 'sw.js');
      const shell = JSON.stringify({ version: hash.digest('hex').slice(0, 12), files });
      writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(/\bSHELL\b/g, () => shell));
    },
  };
}

/** Large, and asked for only when it is needed: all emoji with their names. */
const isData = (part: Rollup.OutputAsset | Rollup.OutputChunk) => part.type === 'chunk' && (part.facadeModuleId?.endsWith('.json') ?? false);
