import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { VirtualizerHandle } from 'virtua';
import { composerId } from '../composer/composerId';
import { rowId, rowPrefix } from '../message/rowId';
import type { Row } from './rows';

/**
 * Arrow up and down move from message to message, starting at the lowest visible one; Enter and the menu key open the message menu; Escape
 * focuses the composer. Other keys scroll as usual.
 */
export function useArrowKeys(rows: readonly Row[], list: RefObject<VirtualizerHandle | null>) {
  const [key, setKey] = useState<string>();
  const current = key === undefined ? -1 : rows.findIndex((row) => row.key === key);

  /** Focuses a row. The focused row stays mounted, also outside the viewport. */
  function focusRow(row: Row) {
    flushSync(() => setKey(row.key));
    document.getElementById(rowId(row.key))?.focus({ preventScroll: true });
  }

  function move(step: 'ArrowUp' | 'ArrowDown', isInside: boolean) {
    const next = isInside && step === 'ArrowDown' ? below(rows, current) : above(rows, isInside ? current : lowest(rows, list.current) + 1);
    const row = rows[next];
    if (!row) return;
    list.current?.scrollToIndex(next, { align: 'nearest' });
    focusRow(row);
  }

  return {
    current,
    focusRow,
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const row = (event.target as Element).closest(`[id^=${rowPrefix}]`);
      if (event.key === 'Escape') document.getElementById(composerId)?.focus();
      else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault();
        move(event.key, row !== null);
      } else if (
        row &&
        (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || (event.key === 'Enter' && event.target === row))
      ) {
        event.preventDefault();
        // `click()` has detail 0, like a click without a pointer, and after such a click the menu would not focus its first item.
        row.querySelector('[aria-haspopup]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      }
    },
    onFocus({ target }: FocusEvent) {
      setKey(target.closest(`[id^=${rowPrefix}]`)?.id.slice(rowPrefix.length));
    },
  };
}

function lowest(rows: readonly Row[], list: VirtualizerHandle | null): number {
  return list ? list.findItemIndex(list.scrollOffset + list.viewportSize - 1) : rows.length - 1;
}

function above(rows: readonly Row[], index: number): number {
  return rows.findLastIndex((row, at) => at < index && row.kind === 'message');
}

function below(rows: readonly Row[], index: number): number {
  return rows.findIndex((row, at) => at > index && row.kind === 'message');
}
