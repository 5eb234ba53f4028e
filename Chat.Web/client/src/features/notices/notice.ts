/** "Something changed for you, go and ask", as it comes over the socket. It never holds content of messages. */
export interface Notice {
  readonly 'user-id': string;
  /** Who caused it; `0` when nobody did. */
  readonly sender: string;
  /** `new-message`, `message-changed`, `read`, `typing`, `availability`, `sync`; a kind that this client does not know means `sync`. */
  readonly content: string;
}
