import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/**
 * Fails the build when the JavaScript of the first page (the entry and its static imports) is larger than `limit` bytes gzipped, because
 * people open the app on a phone with a slow network. Lazily loaded chunks do not count.
 */
export function bundleLimit(limit: number): Plugin {
  return {
    name: 'bundle-limit',
    apply: 'build',
    generateBundle(_, bundle) {
      const sizes = [...firstChunks(bundle)].map((chunk) => gzipSync(chunk.code, { level: 9 }).length);
      const size = sizes.reduce((sum, part) => sum + part, 0);
      const figure = `The first page needs ${kilobytes(size)} KB of JavaScript, gzipped; the limit is ${kilobytes(limit)} KB.`;
      if (size > limit) this.error(figure);
      this.info(figure);
    },
  };
}

function firstChunks(bundle: Rollup.OutputBundle): Set<Rollup.OutputChunk> {
  const chunks = new Set<Rollup.OutputChunk>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || chunks.has(chunk)) return;
    chunks.add(chunk);
    chunk.imports.forEach(add);
  };
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName);
  return chunks;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
