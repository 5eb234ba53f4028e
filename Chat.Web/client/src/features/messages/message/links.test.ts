import { expect, it } from 'vitest';
import { firstParts, parts } from './links';

const links = (text: string) => parts(text).filter(({ href }) => href !== undefined);

it('finds addresses, and leaves the words and the punctuation around them', () => {
  const found = parts('See https://example.test/a?b=1#c, (www.example.com) or mail sam@example.com.');
  expect(found.map(({ text, href }) => (href === undefined ? { text } : { text, href }))).toEqual([
    { text: 'See ' },
    { text: 'https://example.test/a?b=1#c', href: 'https://example.test/a?b=1#c' },
    { text: ', (' },
    { text: 'www.example.com', href: 'https://www.example.com/' },
    { text: ') or mail ' },
    { text: 'sam@example.com', href: 'mailto:sam@example.com' },
    { text: '.' },
  ]);
});

it.each([
  'javascript:alert(1)', 'JaVaScRiPt://example.com/%0Aalert(1)', 'data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd',
  'ftp://example.com/a', 'notes.md', 'e.g. this', 'http://', 'www.', '//example.com', 'mailto:', 'a@b', 'xhttps://example.com',
])('makes no link of %s', (text) => expect(links(text)).toEqual([]));

it.each([
  ['(https://example.com/a_(b))', 'https://example.com/a_(b)'],
  ['https://example.com/a?b=c&d=[1].', 'https://example.com/a?b=c&d=[1]'],
  ['“https://example.com/x”', 'https://example.com/x'],
  ['<https://example.com/>', 'https://example.com/'],
  ['HTTPS://EXAMPLE.COM/Path!', 'HTTPS://EXAMPLE.COM/Path'],
  ['http://localhost:8080/x', 'http://localhost:8080/x'],
  ['mailto:sam@example.com', 'mailto:sam@example.com'],
])('finds the address in %s', (text, address) => expect(links(text).map((part) => part.text)).toEqual([address]));

it.each([
  ["o'b@example.nl", ["mailto:o'b@example.nl"]],
  ['https://a.nl,https://b.nl', ['https://a.nl/', 'https://b.nl/']],
  ['https://a.nl;https://b.nl', ['https://a.nl/', 'https://b.nl/']],
  ['https://a.nl—see', ['https://a.nl/']],
  ['https://a.nl–see', ['https://a.nl/']],
  ['www.a.nl—see', ['https://www.a.nl/']],
  ['sam@a.nl—see', ['mailto:sam@a.nl']],
  ['https://a.nl’s page', ['https://a.nl/']],
  ['Sam<sam@a.nl>', ['mailto:sam@a.nl']],
  ['o"b@a.nl', []],
  ['jan.o’b@a.nl', []],
  ['https://a.nl|b', []],
])('leads nowhere else than %s says', (text, hrefs) => expect(links(text).map(({ href }) => href)).toEqual(hrefs));

it('leads to the whole address when only its beginning is shown', () => {
  const text = `See https://example.com/${'x'.repeat(50)} and https://example.org`;
  expect(firstParts(text, 30)).toEqual([
    { at: 0, text: 'See ' },
    { at: 4, text: 'https://example.com/xxxxxx', href: `https://example.com/${'x'.repeat(50)}` },
  ]);
});

it('keeps every character of a text', () => {
  const text = 'a\n\nhttps://example.com/(x)\thttps://example.com ‮gnp.exe 👍🏽';
  expect(parts(text).map((part) => part.text).join('')).toBe(text);
  for (const part of parts(text)) expect(text.slice(part.at, part.at + part.text.length)).toBe(part.text);
});

it.each([
  ['https://pаypal.com/sign-in', 'xn--pypal-4ve.com'],
  ['https://bank.example@evil.example/', 'evil.example'],
  ['https://münchen.example/', 'xn--mnchen-3ya.example'],
])('says where %s really leads', (text, host) => {
  expect(links(text)).toMatchObject([{ text, host }]);
});

it('makes no link of an address with characters that nobody sees, or that turn it around', () => {
  for (const trick of ['\u202E', '\u200B', '\u2066', '\u200F']) {
    const found = links(`https://exam${trick}ple.com/moc.elgoog`);
    expect(found.filter(({ text }) => text.includes(trick))).toEqual([]);
  }
});
