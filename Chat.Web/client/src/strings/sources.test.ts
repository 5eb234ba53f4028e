import ts from 'typescript';
import { expect, it } from 'vitest';
import { admin } from './en/admin';
import { settings } from './en/settings';
import { languages } from './languages';

/** The sources of the app itself: no tests, no resource files, and not the page of parts, which only developers see. */
const sources = Object.entries(
  import.meta.glob<string>(
    ['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../testing/**', '!../strings/**', '!../ui/gallery/**', '!../api/schema.d.ts'],
    { query: '?raw', import: 'default', eager: true },
  ),
);

/** Attributes, members and settings whose value somebody reads or hears. */
const spoken = new Set([
  'alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'ariaLabel', 'body', 'description', 'innerText',
  'label', 'missing', 'placeholder', 'textContent', 'title',
]);

/** Functions and types that are called with something to show or say. */
const saying = new Set(['alert', 'announce', 'confirm', 'Notification', 'prompt', 'toast']);

/** The names of keys. */
const keys = /^(?:Alt|Arrow(?:Up|Down|Left|Right)|Backspace|Control|Delete|End|Enter|Escape|Home|Meta|Page(?:Up|Down)|Shift|Tab)$/u;

/** Names that only look like a text: in the contract, of texts and of the DOM; places, media, classes and relations of an element. */
const names = new Set([
  'Notice', 'Notification', 'Problem', 'bottom end', 'bottom start', 'long mine', 'medium mine', 'noopener noreferrer nofollow',
  'not all', 'short mine', 'timeMissing', 'top end', 'top start', 'username webauthn',
]);

/** A sentence, or a word as one begins with. */
const isText = (words: string) => (/\p{L}\s+\p{L}/u.test(words) || /^\p{Lu}\p{Ll}+$/u.test(words)) && !keys.test(words);

/** Words that would be shown or said without coming from a resource file. */
function hardCoded(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = new Map<ts.Node, string>();
  const check = (node: ts.Node, words: string) => {
    if (!/\p{L}/u.test(words) || names.has(words)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.set(node, `${path}:${line + 1}: ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (isForMachines(node)) return;
    if (ts.isJsxText(node)) check(node, node.text);
    for (const expression of said(node)) results(expression).forEach((literal) => check(literal, literal.text));
    if (isLiteral(node) && isText(node.text)) check(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()];
}

/** The expressions in a node whose result somebody reads or hears. */
function said(node: ts.Node): readonly ts.Expression[] {
  if (ts.isJsxAttribute(node)) return node.initializer && spoken.has(node.name.getText()) ? [node.initializer] : [];
  if (ts.isJsxExpression(node)) return ts.isJsxAttribute(node.parent) ? [] : [node];
  if (ts.isPropertyAssignment(node)) return spoken.has(nameOf(node.name)) ? [node.initializer] : [];
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return saying.has(nameOf(node.expression)) ? (node.arguments ?? []) : [];
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  return ts.isPropertyAccessExpression(node.left) && spoken.has(node.left.name.text) ? [node.right] : [];
}

/** Whether words are not for people: names of modules and types, classes of an element, and errors for the app's developers. */
function isForMachines(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isJsxAttribute(node)) return node.name.getText() === 'className';
  return ts.isNewExpression(node) && nameOf(node.expression).endsWith('Error');
}

const nameOf = (node: ts.Node) =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isStringLiteralLike(node) ? node.text : node.getText();

const isLiteral = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

const joining = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** The literals that an expression can result in. */
function results(node: ts.Node): ts.LiteralLikeNode[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isJsxExpression(node)) return node.expression ? results(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return results(node.expression);
  if (ts.isConditionalExpression(node)) return [...results(node.whenTrue), ...results(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return joining.has(node.operatorToken.kind) ? [...results(node.left), ...results(node.right)] : [];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  return [];
}

const wordsIn = (text: string) => hardCoded('a.tsx', text).map((line) => line.split(': ')[1]);

it('finds what is hard-coded in an element', () => {
  const source = `const a = <p title="One" lang="en">{b === 'x' ? 'Two' : say('three')} {b && \`\${c} Four\`} · Five</p>`;
  expect(wordsIn(source)).toEqual(['One', 'Two', 'Four', '· Five']);
});

it.each([
  "toast('copied')",
  "document.title = 'copied'",
  "new Notification('copied', options)",
  "const option = { label: 'copied' }",
  "const option = { 'aria-label': isDone && 'copied' }",
  "node.textContent = isDone ? 'copied' : ''",
  "queue.add(isDone ? 'Copied' : say('copy'))",
  "const told = ['it was copied']",
  'const told = `${count} were copied`',
])('finds what is hard-coded in %s', (text) => {
  expect(wordsIn(text)).toHaveLength(1);
});

it.each([
  "import { a } from './It is here'",
  "if (key === 'Enter') throw new TypeError('Nobody reads this.')",
  "type Look = 'Plain' | 'not so plain'",
  'const a = <p className="one two" role="alert" />',
  "request('POST', '/api/session', { mode: 'same-origin' })",
])('leaves %s alone', (text) => {
  expect(wordsIn(text)).toEqual([]);
});

it('has every word of the app in a resource file', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(([path, text]) => hardCoded(path, text))).toEqual([]);
});

it('has nothing in its resource files that is never said', () => {
  const code = sources.map(([, text]) => text).join('\n');
  expect(Object.keys(languages.en).filter((key) => !code.includes(`'${key}'`))).toEqual([]);
});

/** Whether a file belongs to a feature that loads later, and only files of that feature import it. */
function loadsWith(feature: string, path: string): boolean {
  const folder = `../features/${feature}/`;
  const name = path.replace(/^.*\/|\.tsx?$/gu, '');
  const isImported = new RegExp(`from '\\S*/${feature}/(?:\\S+/)?${name}'`, 'u');
  return path.startsWith(folder) && !sources.some(([other, text]) => !other.startsWith(folder) && isImported.test(text));
}

it.each([
  ['admin', admin],
  ['settings', settings],
])('says the texts that load with %s nowhere else', (feature, texts) => {
  const others = sources.filter(([path]) => !loadsWith(feature, path));
  const quoted = Object.keys(texts).map((key) => `'${key}'`);
  expect(others.flatMap(([path, text]) => quoted.filter((key) => text.includes(key)).map((key) => `${path}: ${key}`))).toEqual([]);
});
