/** What the ids of the elements of rows begin with. */
export const rowPrefix = 'message-';

/** The id of the element of a row. */
export const rowId = (key: string) => `${rowPrefix}${key}`;
