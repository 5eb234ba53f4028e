import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import index from '../../index.html?raw';
import { tolerateForeignNodes } from './foreignNodes';

const { removeChild, insertBefore } = Node.prototype;

beforeEach(tolerateForeignNodes);
afterEach(() => void Object.assign(Node.prototype, { removeChild, insertBefore }));

/** Wraps each text in an element of its own, as a browser does that translates the page. */
function wrapTexts(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
  }
}

function Sample({ isLong }: { isLong: boolean }) {
  return (
    <p>
      {isLong && 'One'}
      {isLong && <b>Two</b>}
      {'Three'}
      {isLong ? 'Four' : <i>Five</i>}
    </p>
  );
}

it('goes on where the nodes of a text were wrapped', () => {
  const { rerender, container } = render(<Sample isLong />);
  wrapTexts(container);
  rerender(<Sample isLong={false} />);
  expect(container).toHaveTextContent(/^ThreeFive$/);
  wrapTexts(container);
  rerender(<Sample isLong />);
  expect(container).toHaveTextContent(/^OneTwoThreeFour$/);
});

it('goes on where a node was taken away', () => {
  const { rerender } = render(<Sample isLong />);
  screen.getByText('Two').remove();
  rerender(<Sample isLong={false} />);
  expect(screen.getByText('Five')).toBeVisible();
});

it('asks browsers not to send what is on the page to a translator', () => {
  expect(index).toMatch(/<html [^>]*translate="no"/u);
  expect(index).toContain('<meta name="google" content="notranslate" />');
});
