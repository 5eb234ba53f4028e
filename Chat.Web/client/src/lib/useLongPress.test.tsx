import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useLongPress, type Spot } from './useLongPress';

const opened = vi.fn<(at: Spot) => void>();
const clicked = vi.fn<() => void>();

function Pressed() {
  return (
    <div {...useLongPress(opened)}>
      <button type="button" onClick={clicked}>
        text
      </button>
    </div>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  render(<Pressed />);
});

const text = () => screen.getByText('text');
const touch = { pointerType: 'touch', isPrimary: true, clientX: 10, clientY: 20 };
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it('opens when a finger rests, and lets nothing be pressed by that', () => {
  fireEvent.pointerDown(text(), touch);
  wait(600);
  fireEvent.pointerUp(text(), touch);
  fireEvent.click(text());
  expect(opened).toHaveBeenCalledExactlyOnceWith({ x: 10, y: 20 });
  expect(clicked).not.toHaveBeenCalled();
});

it('does not open when the finger leaves, moves, or is a mouse', () => {
  fireEvent.pointerDown(text(), touch);
  wait(200);
  fireEvent.pointerUp(text(), touch);
  fireEvent.click(text());
  fireEvent.pointerDown(text(), touch);
  fireEvent.pointerMove(text(), { ...touch, clientY: 60 });
  wait(600);
  fireEvent.pointerDown(text(), { ...touch, pointerType: 'mouse' });
  wait(600);
  expect(opened).not.toHaveBeenCalled();
  expect(clicked).toHaveBeenCalledOnce();
});
