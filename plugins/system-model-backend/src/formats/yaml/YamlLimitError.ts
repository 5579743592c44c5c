/** That a file of YAML is larger than what is read; stops reading it. */
export class YamlLimitError extends Error {
  /** From 1. */
  readonly line?: number;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'YamlLimitError';
    this.line = line;
  }
}
