/** An option of a choice. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A character or picture beside the label. */
  readonly sign?: string;
  /** A second line. */
  readonly description?: string;
}
