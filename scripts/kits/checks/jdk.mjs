import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PLACES = [
  '/usr/lib/jvm',
  '/Library/Java/JavaVirtualMachines',
  join(homedir(), '.sdkman/candidates/java'),
];

/**
 * Picks the JDK for a version of Java: the same version, or else the next one above it, which can compile for it.
 *
 * @param {Array<{ home: string, major: number }>} found
 */
export function pickJdk(found, wanted) {
  return found
    .filter(({ major }) => major >= wanted)
    .sort((a, b) => a.major - b.major)[0];
}

/** The JDKs of this machine. */
export function findJdks() {
  const homes = [
    process.env.JAVA_HOME,
    ...PLACES.flatMap(place =>
      existsSync(place)
        ? readdirSync(place).flatMap(name => [
            join(place, name),
            join(place, name, 'Contents/Home'),
          ])
        : [],
    ),
  ];
  return homes.flatMap(home => {
    if (!home || !existsSync(join(home, 'bin/javac'))) {
      return [];
    }
    const release = join(home, 'release');
    const major = existsSync(release)
      ? Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1])
      : NaN;
    return Number.isNaN(major) ? [] : [{ home, major }];
  });
}
