/** "Something changed for you, so ask the API", as sent over the WebSocket. A notice never contains message text. */
export interface Notice {
  readonly 'user-id': string;
  /** The user who caused the notice; `0` when nobody did. */
  readonly sender: string;
  /**
   * The kind of change: of the sender (`new-message`, `message-changed`, `read`, `delivered`, `typing`, `availability`, `presence`), of
   * admins (`access`), of the user in another browser (`own`, `planned`), or of anything (`sync` and every unknown kind).
   */
  readonly content: string;
}
