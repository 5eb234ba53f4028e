/** The field that finds a conversation by name. */
export const filterFieldId = 'conversation-filter';

/** Where in the list somebody goes on whose conversation has left it: at the one that Tab leads to; in a list that is empty, at its filter. */
export function placeInList(): HTMLElement | null {
  return document.querySelector<HTMLElement>('a[data-key][tabindex="0"]') ?? document.getElementById(filterFieldId);
}
