const service = 'quay-display';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

export type Logger = Record<
  Exclude<LogLevel, 'silent'>,
  (message: string, fields?: Record<string, unknown>) => void
>;

/** One JSON object a line; no cookies, tokens or queries. */
export function createLogger(
  threshold: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(line),
): Logger {
  const log =
    (level: Exclude<LogLevel, 'silent'>) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      if (logLevels.indexOf(level) >= logLevels.indexOf(threshold)) {
        const time = new Date().toISOString();
        write(`${JSON.stringify({ time, level, message, service, ...fields })}\n`);
      }
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}
