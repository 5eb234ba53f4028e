// Writes src/api/schema.d.ts from the OpenAPI document that the build of Chat.Api writes. With --check, only reports whether it is current.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../../Chat.Api/openapi.json', import.meta.url);
const schema = new URL('../src/api/schema.d.ts', import.meta.url);

const types = `// Generated from Chat.Api/openapi.json by \`npm run generate\`.\n\n${astToString(await openapiTS(document))}`;
const isCurrent = (await readFile(schema, 'utf8').catch(() => '')) === types;
if (!process.argv.includes('--check')) {
  if (!isCurrent) await writeFile(schema, types);
} else if (!isCurrent) {
  process.stderr.write('src/api/schema.d.ts is stale: run `npm run generate` and commit what it writes.\n');
  process.exitCode = 1;
}
