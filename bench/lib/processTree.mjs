import { readdirSync, readFileSync } from 'node:fs';

// Of a process that ended meanwhile nothing can be read.
function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const TICKS_PER_SECOND = 100;

/** The fields after the command name, which may itself hold spaces and brackets. */
const readStat = pid => {
  const text = read(pid, 'stat');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** A process and everything it started. */
export function listTree(root) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) {
      const parent = Number(readStat(name)[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  }
  const found = [root];
  for (const pid of found) {
    found.push(...(children.get(pid) ?? []));
  }
  return found;
}

const kilobytes = (text, field) =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);

/**
 * MiB of memory: that of all processes with shared pages counted once (PSS), and the plain resident size of the first.
 */
export function readMemory([main, ...others]) {
  const pss = [main, ...others].map(pid =>
    kilobytes(read(pid, 'smaps_rollup'), 'Pss'),
  );
  const status = read(main, 'status');
  return {
    allPss: pss.reduce((sum, value) => sum + value, 0) / 1024,
    nodePss: pss[0] / 1024,
    nodeRss: kilobytes(status, 'VmRSS') / 1024,
    nodePeakRss: kilobytes(status, 'VmHWM') / 1024,
    processes: pss.length,
  };
}

/** Seconds of processor time a process has used, those of its children not included. */
export function readCpuSeconds(pid) {
  const fields = readStat(pid);
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
