import { stripVTControlCharacters } from 'node:util';

/** Prints rows below the names of their columns, or that there are none. */
export function printTable(rows) {
  if (rows.length === 0) {
    console.log('Nothing.');
    return;
  }
  const names = Object.keys(rows[0]);
  const lines = [
    names.map(name => name.toUpperCase()),
    ...rows.map(row => names.map(name => toText(row[name]))),
  ];
  const widths = names.map((_, column) =>
    Math.max(...lines.map(line => line[column].length)),
  );
  for (const line of lines) {
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}

/** On one line, and without what a terminal would obey: strangers wrote it. */
function toText(value) {
  return stripVTControlCharacters(String(value ?? '')).replace(
    /[\p{Cc}\s]+/gu,
    ' ',
  );
}
