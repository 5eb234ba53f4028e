/** One of the things that can be chosen. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A picture beside the label. */
  readonly sign?: string;
}
