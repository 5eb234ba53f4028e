import { afterEach, expect, it, vi } from 'vitest';
import { mostRecent, OwnEmoji } from './ownEmoji';

const blocked = () => {
  throw new DOMException('denied', 'SecurityError');
};

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const ofSam = () => new OwnEmoji('42');

it('has the emoji that were chosen last first, each once, and no more than fit', () => {
  const own = ofSam();
  for (let id = 1; id <= mostRecent + 1; id++) own.chosen(`${id}`);
  own.chosen('3');
  const { recent } = ofSam().get();
  expect(recent).toHaveLength(24);
  expect(recent.slice(0, 3)).toEqual(['3', '25', '24']);
  expect(recent).not.toContain('1');
});

it('keeps the tone, and what another tab chose meanwhile', () => {
  const [here, there] = [ofSam(), ofSam()];
  there.choose('medium-dark');
  here.chosen('1F44D');
  there.refresh();
  expect(there.get()).toEqual({ recent: ['1F44D'], tone: 'medium-dark' });
});

it('is erased, and was never somebody else’s', () => {
  const own = ofSam();
  own.chosen('1F44D');
  expect(new OwnEmoji('43').get().recent).toEqual([]);
  own.erase();
  expect(own.get()).toEqual({ recent: [], tone: 'default' });
  expect(localStorage).toHaveLength(0);
});

it('erases what others left, and nothing else', () => {
  localStorage.setItem('chat-settings', '{}');
  new OwnEmoji('43').chosen('1F44D');
  const own = ofSam();
  own.chosen('1F602');
  own.open();
  expect(Object.keys(localStorage).toSorted()).toEqual(['chat-emoji:42', 'chat-settings']);
});

it.each(['no JSON', 'null', '[1]', '{"recent":"1F44D","tone":"green"}', '{"recent":[1,{}],"tone":7}'])('takes %s for nothing', (kept) => {
  localStorage.setItem('chat-emoji:42', kept);
  expect(ofSam().get()).toEqual({ recent: [], tone: 'default' });
});

it('holds until the page closes in a browser that keeps nothing', () => {
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked });
  const own = ofSam();
  own.chosen('1F44D');
  own.choose('dark');
  expect(own.get()).toEqual({ recent: ['1F44D'], tone: 'dark' });
});
