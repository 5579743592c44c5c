const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;

/**
 * A text without what databases refuse: control characters, above all the null
 * byte, and halves of surrogate pairs.
 *
 * @public
 */
export function toStorable(text: string): string {
  return text.replace(UNSTORABLE, '\ufffd');
}
