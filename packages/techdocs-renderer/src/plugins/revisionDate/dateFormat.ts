import { asText } from '../../config/parseYaml';
import { PluginSettings } from '../../config/pluginSettings';

const DEFAULT_FORMAT = '%d. %B %Y';

type Formatter = (date: Date) => string;

function isTimeZone(name: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

function toLocale(name: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(name?.replace('_', '-') ?? 'en')[0];
  } catch {
    return 'en';
  }
}

/** Writes parts of dates; what that takes is made when it is needed first. */
class DateParts {
  readonly #locale: string;
  readonly #timeZone: string;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(locale: string, timeZone: string) {
    this.#locale = locale;
    this.#timeZone = timeZone;
  }

  long(date: Date): string {
    return this.#format(this.#locale, { dateStyle: 'long' }).format(date);
  }

  name(date: Date, type: 'month' | 'weekday', style: 'long' | 'short'): string {
    // A month as it is written within a date, where some languages inflect it.
    const options: Intl.DateTimeFormatOptions =
      type === 'month' ? { day: 'numeric', month: style } : { weekday: style };
    const parts = this.#format(this.#locale, options).formatToParts(date);
    return parts.find(part => part.type === type)?.value ?? '';
  }

  number(date: Date, type: Intl.DateTimeFormatPartTypes): string {
    const parts = this.#format('en-GB', {
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).formatToParts(date);
    return parts.find(part => part.type === type)?.value ?? '';
  }

  isoDate(date: Date): string {
    const number = (type: Intl.DateTimeFormatPartTypes) =>
      this.number(date, type);
    return `${number('year')}-${number('month')}-${number('day')}`;
  }

  time(date: Date): string {
    const number = (type: Intl.DateTimeFormatPartTypes) =>
      this.number(date, type);
    return `${number('hour')}:${number('minute')}:${number('second')}`;
  }

  #format(
    locale: string,
    options: Intl.DateTimeFormatOptions,
  ): Intl.DateTimeFormat {
    const key = locale + JSON.stringify(options);
    let format = this.#formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, {
        timeZone: this.#timeZone,
        ...options,
      });
      this.#formats.set(key, format);
    }
    return format;
  }
}

/** What the signs of Python's `strftime` stand for. */
function createCodes(parts: DateParts): Readonly<Record<string, Formatter>> {
  const number = (type: Intl.DateTimeFormatPartTypes) => (date: Date) =>
    parts.number(date, type);
  const short = (type: Intl.DateTimeFormatPartTypes) => (date: Date) =>
    String(Number(parts.number(date, type)));
  return {
    a: date => parts.name(date, 'weekday', 'short'),
    A: date => parts.name(date, 'weekday', 'long'),
    b: date => parts.name(date, 'month', 'short'),
    B: date => parts.name(date, 'month', 'long'),
    d: number('day'),
    e: short('day'),
    '-d': short('day'),
    F: date => parts.isoDate(date),
    H: number('hour'),
    m: number('month'),
    '-m': short('month'),
    M: number('minute'),
    S: number('second'),
    T: date => parts.time(date),
    y: date => parts.number(date, 'year').slice(-2),
    Y: number('year'),
    '%': () => '%',
  };
}

/**
 * Makes what writes dates as the plugin "git-revision-date-localized" is set to.
 *
 * @remarks
 *
 * How long ago something was is not known when a page is built, so `timeago`
 * gives the date.
 *
 * @param language - Of the theme, where the plugin has none of its own
 */
export function createDateFormat(
  settings: PluginSettings,
  language?: string,
): Formatter {
  const zone = asText(settings.timezone) ?? 'UTC';
  const parts = new DateParts(
    toLocale(asText(settings.locale) ?? language),
    isTimeZone(zone) ? zone : 'UTC',
  );
  switch (asText(settings.type)) {
    case 'datetime':
      return date => `${parts.long(date)} ${parts.time(date)}`;
    case 'iso_date':
    case 'timeago':
      return date => parts.isoDate(date);
    case 'iso_datetime':
      return date => `${parts.isoDate(date)} ${parts.time(date)}`;
    case 'custom': {
      const pattern = asText(settings.custom_format) ?? DEFAULT_FORMAT;
      const codes = createCodes(parts);
      return date =>
        pattern.replace(/%(-?[a-z]|%)/gi, (all, code) =>
          Object.hasOwn(codes, code) ? codes[code](date) : all,
        );
    }
    default:
      return date => parts.long(date);
  }
}
