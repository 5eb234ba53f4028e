/** The id of the field that filters conversations by name. */
export const filterFieldId = 'conversation-filter';

/** The element for the focus after a conversation has left the list: the list's tab stop, or the filter of an empty list. */
export function placeInList(): HTMLElement | null {
  return document.querySelector<HTMLElement>('a[data-key][tabindex="0"]') ?? document.getElementById(filterFieldId);
}
