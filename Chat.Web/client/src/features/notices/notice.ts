/** "Something changed for you, go and ask", as it comes over the socket. It never holds content of messages. */
export interface Notice {
  readonly 'user-id': string;
  /** Who caused it; `0` when nobody did. */
  readonly sender: string;
  /**
   * Of the sender: `new-message`, `message-changed`, `read`, `delivered`, `typing`, `availability`, `presence`; of oneself, in another
   * browser: `own`; of oneself, at any time: `planned`; of nobody: `sync`. A kind that this client does not know means `sync`.
   */
  readonly content: string;
}
