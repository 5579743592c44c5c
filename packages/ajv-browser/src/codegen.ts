// What plugins of Ajv take from its code generator while they are set up. They need the generator itself only inside the
// `code` of keywords, and those keywords are built in here.

/** Stands for a name in generated code. */
export class Name {
  readonly str: string;

  constructor(str: string) {
    this.str = str;
  }

  toString() {
    return this.str;
  }
}

/** Operators in generated code. */
export const operators: Readonly<Record<string, unknown>> = {};

/** Template tag for generated code. */
export const _ = String.raw;

/** Template tag for a string in generated code. */
export const str = String.raw;
