/** The field that finds a conversation by name. */
export const filterFieldId = 'conversation-filter';

/** The element to go on at when a conversation has left the list: the conversation that Tab leads to; in an empty list, its filter. */
export function placeInList(): HTMLElement | null {
  return document.querySelector<HTMLElement>('a[data-key][tabindex="0"]') ?? document.getElementById(filterFieldId);
}
