import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { findJdks, pickJdk } from '../kits/checks/jdk.mjs';
import { exec } from '../wrapper/exec.mjs';
import { rootDir, toolsDir } from '../wrapper/paths.mjs';
import { Trouble } from '../wrapper/Trouble.mjs';

const OLDEST_JAVA = 17;

async function must(what, command, args, options) {
  const { code, output } = await exec(command, args, {
    quiet: true,
    ...options,
  }).catch(error => ({ code: 1, output: error.message }));
  if (code !== 0) {
    throw new Trouble(`${what} failed:\n${output.trim()}`);
  }
}

function findJava(name) {
  const jdk = pickJdk(findJdks(), OLDEST_JAVA);
  if (!jdk) {
    throw new Trouble(
      `${name} needs a JDK of Java ${OLDEST_JAVA} or later, and there is none here. Install one (apt install default-jdk-headless), or name it in JAVA_HOME.`,
    );
  }
  return jdk.home;
}

function hashOf(sources) {
  const hash = createHash('sha256');
  readdirSync(sources)
    .sort()
    .forEach(file => hash.update(readFileSync(join(sources, file))));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Brings a search engine from Maven Central, unless that was done already.
 *
 * @param {'opensearch' | 'elasticsearch'} name
 * @returns What to start it with
 */
export async function installEngine(name) {
  const sources = join(rootDir, 'scripts/engines', name);
  const home = findJava(name);
  const dir = join(toolsDir, 'engines', `${name}-${hashOf(sources)}`);
  if (!existsSync(dir)) {
    console.error(`Fetching ${name} from Maven Central (once) ...`);
    const fresh = `${dir}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await must(
      `Fetching ${name} (it needs Maven: apt install maven)`,
      'mvn',
      [
        '--batch-mode',
        '--quiet',
        `--file=${join(sources, 'pom.xml')}`,
        'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
        `-DoutputDirectory=${join(fresh, 'lib')}`,
        '-DincludeScope=runtime',
      ],
      { cwd: fresh, env: { ...process.env, JAVA_HOME: home } },
    );
    const programs = readdirSync(sources).filter(f => f.endsWith('.java'));
    await must(`Compiling what starts ${name}`, join(home, 'bin/javac'), [
      '-nowarn',
      '--release',
      String(OLDEST_JAVA),
      '-cp',
      join(fresh, 'lib/*'),
      '-d',
      join(fresh, 'classes'),
      ...programs.map(file => join(sources, file)),
    ]);
    renameSync(fresh, dir);
  }
  return {
    java: join(home, 'bin/java'),
    classPath: `${join(dir, 'classes')}:${join(dir, 'lib/*')}`,
  };
}
