/** The prefix of the ids of row elements. */
export const rowPrefix = 'message-';

/** The id of the element of a row. */
export const rowId = (key: string) => `${rowPrefix}${key}`;
