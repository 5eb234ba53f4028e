/**
 * Puts a text in the place of a part of what a field holds, as if it was typed: whoever listens to the field hears of it, and the
 * browser can undo it.
 */
export function replace(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  // It is deprecated, and still the one way that the browser's undo knows of.
  if ('execCommand' in document && document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** Puts a text where the cursor is, over what is selected, once what had the focus has given it back. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  requestAnimationFrame(() => replace(field, field.selectionStart, field.selectionEnd, text));
}
