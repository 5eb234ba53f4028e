/** Puts a text where the cursor is, over what is selected, and hands the whole to `write`. */
export function insert(field: HTMLTextAreaElement, text: string, write: (whole: string) => void): void {
  const { value, selectionStart, selectionEnd } = field;
  const end = selectionStart + text.length;
  write(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(end, end);
  });
}
