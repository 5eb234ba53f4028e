/** "Something changed for you, so ask the API", as sent over the WebSocket. A notice never contains message text. */
export interface Notice {
  readonly 'user-id': string;
  /** The user who caused the notice; `0` when nobody did. */
  readonly sender: string;
  /**
   * About the sender: `new-message`, `message-changed`, `read`, `delivered`, `typing`, `availability`, `presence`. About
   * admins who read the conversation with the sender: `access`. About the user's own changes in another browser: `own`; about planned
   * items: `planned`. About everything: `sync`, and every unknown kind.
   */
  readonly content: string;
}
