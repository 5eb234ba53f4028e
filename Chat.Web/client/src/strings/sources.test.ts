import ts from 'typescript';
import { expect, it } from 'vitest';
import { languages } from './languages';

/** The sources of the app itself: no tests, no resource files, and not the page of parts, which only developers see. */
const sources = Object.entries(
  import.meta.glob<string>(
    ['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../testing/**', '!../strings/**', '!../ui/gallery/**', '!../api/schema.d.ts'],
    { query: '?raw', import: 'default', eager: true },
  ),
);

/** Attributes whose value somebody reads or hears. */
const spoken = new Set(['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'description', 'label', 'missing', 'placeholder', 'title']);

/** What would be shown or said without coming from a resource file. */
function hardCoded(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const check = (node: ts.Node, words: string) => {
    if (/\p{L}/u.test(words)) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) check(node, node.text);
    else if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) results(node.initializer).forEach((literal) => check(literal, literal.text));
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) results(node).forEach((literal) => check(literal, literal.text));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

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

it('finds what is hard-coded', () => {
  const text = `const a = <p title="One" lang="en">{b === 'x' ? 'Two' : say('three')} {b && \`\${c} Four\`} · Five</p>`;
  expect(hardCoded('a.tsx', text).map((line) => line.split(': ')[1])).toEqual(['One', 'Two', 'Four', '· Five']);
});

it('has every word of the app in a resource file', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(([path, text]) => hardCoded(path, text))).toEqual([]);
});

it('has nothing in its resource files that is never said', () => {
  const code = sources.map(([, text]) => text).join('\n');
  expect(Object.keys(languages.en).filter((key) => !code.includes(`'${key}'`))).toEqual([]);
});
