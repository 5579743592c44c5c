const ODD = /[^a-zA-Z0-9_-]/g;

/** The name of a field of values in the index, where dots and asterisks have a meaning of their own. */
export function toFieldName(field: string): string {
  const plain = field.replace(
    ODD,
    sign => `$${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `values.${plain || '$'}`;
}
