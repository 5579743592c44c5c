const VERSION = /^\d{8}T\d{6}Z-(\d{12,})$/;

/** Names a release: by when it was made, to the second, and the last change that is in it. */
export function toVersion(at: Date, sequence: number): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${String(sequence).padStart(12, '0')}`;
}

/** When the release of a name was made; milliseconds. */
export function readTime(version: string): number {
  const [, day, time] = /^(\d{8})T(\d{6})Z-/.exec(version) ?? [];
  return Date.parse(
    `${day?.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time?.replace(
      /(..)(..)(..)/,
      '$1:$2:$3',
    )}Z`,
  );
}

export function isVersion(name: string): boolean {
  return VERSION.test(name);
}
