export type LinkDefinition = {
  readonly address: string;
  readonly title: string;
};

/** What a page says in one place to be used in another. */
export class Definitions {
  /** By label in lower case; the last one counts. */
  readonly links = new Map<string, LinkDefinition>();
  readonly abbreviations = new Map<string, string>();
  /** Text of each footnote, in the order they are written. */
  readonly footnotes = new Map<string, string>();
}
