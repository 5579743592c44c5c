/** Where the references of files lead: location of the file by reference, by location of the file that it stands in. */
export type Links = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is asked of the process; plain data, as it is sent there. */
export type BundleRequest = {
  /** Location of the definition itself. */
  readonly entry: string;
  /** Texts by location, with that of the definition. */
  readonly files: Readonly<Record<string, string>>;
  readonly links: Links;
};

export type FoundReferences = {
  /** Whether the document is one whose references are understood. */
  readonly isContract: boolean;
  /** In the order in which they stand there. */
  readonly references: readonly string[];
  /** It cannot be parsed; the viewer says where. */
  readonly isBroken: boolean;
  /** How long it took. */
  readonly milliseconds: number;
};

export type Bundle = { readonly text: string } | { readonly fault: string };
