import { describe, expect, it } from 'vitest';
import { emoticonBefore, withEmojiAtEnd } from './emoticons';

const typed = (text: string) => {
  const found = emoticonBefore(text, text.length);
  return found && text.slice(0, found.start) + found.after;
};

describe('an emoticon', () => {
  it.each([
    [':) ', '🙂 '],
    ['well :-) ', 'well 🙂 '],
    ['a\n;)\n', 'a\n😉\n'],
    ['oh :( ', 'oh 🙁 '],
    ['ha :D ', 'ha 😄 '],
    ['I <3 ', 'I ❤️ '],
  ])('in %j becomes an emoji', (text, expected) => expect(typed(text)).toBe(expected));

  it.each([':)', 'a:) ', '(:)) ', 'x:D ', ':d ', ':D  ', 'f(x;) ', ':-( ', '1<3 ', ' '])('is not in %j', (text) =>
    expect(typed(text)).toBeUndefined());

  it('becomes one in the middle of a text too', () => {
    expect(emoticonBefore('so :) far', 6)).toEqual({ start: 3, before: ':) ', after: '🙂 ' });
  });

  it.each([
    ['thanks :)', 'thanks 🙂'],
    ['<3', '❤️'],
    ['thanks :) bye', 'thanks :) bye'],
    ['http://x', 'http://x'],
    ['(see a;)', '(see a;)'],
  ])('at the end of %j', (text, expected) => expect(withEmojiAtEnd(text)).toBe(expected));
});
