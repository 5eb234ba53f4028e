/** Replaces a part of a field's text as if the user typed it: the field fires an input event, and the browser can undo the change. */
export function replace(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  // `execCommand` is deprecated, but no other API supports the browser's undo.
  if ('execCommand' in document && document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** Inserts a text at the cursor or over the selection, after the overlay has returned the focus to the field. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  requestAnimationFrame(() => replace(field, field.selectionStart, field.selectionEnd, text));
}
