import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useSwipe } from './useSwipe';

const swiped = vi.fn<() => void>();

function Swiped({ isOn }: { isOn: boolean }) {
  return (
    <div {...useSwipe(isOn, swiped)}>
      <p>line</p>
      <p>text</p>
    </div>
  );
}

const text = () => screen.getByText('text');
const touch = { pointerType: 'touch', isPrimary: true, clientX: 100, clientY: 100 };
const to = (clientX: number, clientY = 100) => ({ ...touch, clientX, clientY });

function wantLessMotion(isWanted: boolean) {
  vi.stubGlobal('matchMedia', (media: string) => ({ matches: isWanted && media.includes('reduced-motion') }));
}

beforeEach(() => {
  vi.clearAllMocks();
  wantLessMotion(false);
});

describe('a finger on a message', () => {
  it.each([200, 20])('draws it along, and means it beyond 64 px: at %d', (x) => {
    render(<Swiped isOn />);
    fireEvent.pointerDown(text(), touch);
    fireEvent.pointerMove(text(), to(x > 100 ? 140 : 60));
    expect(text().style.translate).toBe(x > 100 ? '40px' : '-40px');
    expect(text().dataset.drawn).toBeUndefined();
    fireEvent.pointerMove(text(), to(x));
    expect(text().dataset.drawn).toBe('far');
    expect(swiped).not.toHaveBeenCalled();
    fireEvent.pointerUp(text(), to(x));
    expect(swiped).toHaveBeenCalledOnce();
    expect(text().style.translate).toBe('');
    expect(text().dataset.drawn).toBeUndefined();
  });

  it('does not mean it when it comes back, scrolls, is taken by the browser, or is a mouse', () => {
    render(<Swiped isOn />);
    fireEvent.pointerDown(text(), touch);
    fireEvent.pointerMove(text(), to(190));
    fireEvent.pointerUp(text(), to(120));
    fireEvent.pointerDown(text(), touch);
    fireEvent.pointerMove(text(), to(105, 140));
    fireEvent.pointerMove(text(), to(200, 140));
    expect(text().style.translate).toBe('');
    fireEvent.pointerUp(text(), to(200, 140));
    fireEvent.pointerDown(text(), touch);
    fireEvent.pointerMove(text(), to(190));
    fireEvent.pointerCancel(text(), to(190));
    fireEvent.pointerUp(text(), to(190));
    fireEvent.pointerDown(text(), { ...touch, pointerType: 'mouse' });
    fireEvent.pointerMove(text(), { ...to(190), pointerType: 'mouse' });
    fireEvent.pointerUp(text(), { ...to(190), pointerType: 'mouse' });
    expect(swiped).not.toHaveBeenCalled();
    expect(text().style.translate).toBe('');
  });

  it('moves nothing for a reader who wants less motion, and is heard all the same', () => {
    wantLessMotion(true);
    render(<Swiped isOn />);
    fireEvent.pointerDown(text(), touch);
    fireEvent.pointerMove(text(), to(190));
    expect(text().style.translate).toBe('');
    expect(text().dataset.drawn).toBe('far');
    fireEvent.pointerUp(text(), to(190));
    expect(swiped).toHaveBeenCalledOnce();
  });

  it('does nothing where there is nothing to answer', () => {
    render(<Swiped isOn={false} />);
    fireEvent.pointerDown(text(), touch);
    fireEvent.pointerMove(text(), to(190));
    fireEvent.pointerUp(text(), to(190));
    expect(swiped).not.toHaveBeenCalled();
    expect(text().style.translate).toBe('');
  });
});
