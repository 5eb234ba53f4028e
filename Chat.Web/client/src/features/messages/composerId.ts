/** Where the focus goes when what had it is gone. There is one composer on the screen. */
export const composerId = 'composer';
