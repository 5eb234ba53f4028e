import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** The files of the app shell besides the assets. The cache holds the page under its address. */
const others = new Map([
  ['index.html', '/'],
  ['theme.js', '/theme.js'],
  ['icon.svg', '/icon.svg'],
]);

/** The browser caches the page together with these headers. */
const headers = new URL('../../Site/SecurityHeaders.cs', import.meta.url);

/** Builds `worker/sw.ts` into `/sw.js`, with the list of files and a version that changes with any file and with the security headers. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'worker/sw.ts', fileName: 'sw.js' });
    },
    writeBundle({ dir }, bundle) {
      const site = dir!;
      const read = (name: string) => readFileSync(join(site, name));
      const assets = Object.values(bundle)
        .filter((part) => part.fileName.startsWith('assets/') && !isData(part))
        .map(({ fileName }) => [`/${fileName}`, ''] as const);
      const files = Object.fromEntries([
        ...[...others].map(([name, path]) => [path, `sha256-${sha256(read(name), 'base64')}`] as const),
        ...assets,
      ]);
      const version = sha256(JSON.stringify(files) + readFileSync(headers, 'utf8'), 'hex').slice(0, 12);
      const worker = join(site, 'sw.js');
      const shell = JSON.stringify({ version, files });
      writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(/\bSHELL\b/g, () => shell));
    },
  };
}

/** The emoji data: the files are large, and the app loads them only on demand. */
const isData = (part: Rollup.OutputAsset | Rollup.OutputChunk) =>
  part.type === 'chunk' && (part.facadeModuleId?.endsWith('.json') ?? false);

const sha256 = (content: string | Buffer, encoding: 'base64' | 'hex') => createHash('sha256').update(content).digest(encoding);
