// Writes the inventory of all components into a folder: a CycloneDX file for each shipped program, for the AppHost, and for each folder
// with packages of npm. It fails unless the files list each package of each lock file of the product, so that no lock file is forgotten.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = resolve(process.argv[2] ?? 'inventory');
const run = (program, arguments_, directory = root) =>
  execFileSync(program, arguments_, { cwd: directory, encoding: 'utf8', maxBuffer: 2 ** 27, stdio: ['ignore', 'pipe', 'inherit'] });
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The lock files of the product. Those below `tests` are left out, because nothing of them is shipped or run by the product. */
const lockFilesIn = (directory) => readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
  const path = join(directory, entry.name);
  if (entry.isDirectory()) return /^(\..*|bin|obj|node_modules|tests)$/u.test(entry.name) ? [] : lockFilesIn(path);
  return /^(packages\.lock|package-lock)\.json$/u.test(entry.name) ? [path] : [];
});
const lockFiles = lockFilesIn('');

/** Lists the packages of a program of .NET, as restored. */
function listNuGet(project) {
  const file = `${project}.json`;
  run('dotnet', ['tool', 'run', 'dotnet-CycloneDX', join(project, `${project}.csproj`), '--output', folder, '--filename', file,
    '--output-format', 'Json', '--disable-package-restore']);
  return readJson(join(folder, file)).components.map(({ name, version }) => `${name} ${version}`);
}

/** Lists the packages of npm in a folder. A package is known by its hash, because several of them may have one name and version. */
function listNpm(directory) {
  const text = run('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], join(root, directory));
  writeFileSync(join(folder, `${directory.replaceAll('/', '.')}.json`), text);
  return JSON.parse(text).components.flatMap(({ hashes = [] }) => hashes.map(({ content }) => content.toLowerCase()));
}

/** The packages of a lock file, each as a name for people and as the key under which the inventory lists it. */
function locked(file) {
  const lock = readJson(join(root, file));
  if (basename(file) === 'packages.lock.json')
    return Object.values(lock.dependencies).flatMap((packages) => Object.entries(packages))
      .filter(([, { type }]) => type !== 'Project')
      .map(([name, { resolved }]) => ({ name: `${name} ${resolved}`, key: `${name} ${resolved}` }));
  return Object.entries(lock.packages).filter(([place]) => place !== '').map(([place, { version, integrity }]) => {
    const [algorithm, hash] = integrity?.split('-') ?? [];
    if (algorithm !== 'sha512') throw new Error(`${file} has no SHA-512 hash of ${place}.`);
    return { name: `${place} ${version}`, key: Buffer.from(hash, 'base64').toString('hex') };
  });
}

mkdirSync(folder, { recursive: true });
run('dotnet', ['tool', 'restore']);
const missing = [];
let count = 0;
for (const file of lockFiles) {
  const directory = dirname(file);
  const listed = new Set(basename(file) === 'packages.lock.json' ? listNuGet(directory) : listNpm(directory));
  for (const { name, key } of locked(file)) {
    count += 1;
    if (!listed.has(key)) missing.push(`${file}: ${name}`);
  }
}
// The AppHost has no lock file, because some of its packages differ from machine to machine.
listNuGet('Chat.AppHost');

if (count === 0) missing.push('no lock file was found');
for (const each of missing) console.error(`The inventory lacks ${each}`);
console.log(`The inventory in ${folder} lists ${count} packages of ${lockFiles.length} lock files.`);
process.exitCode = missing.length === 0 ? 0 : 1;
