import { useLocale } from '../../hooks/useLocale';
import { formatExactTime, formatRelativeTime } from '../../lib/relativeTime';

/** How long ago something was, with the exact time on hover. Nothing for what is no time. */
export function Time(props: { value: string | null | undefined }) {
  const locale = useLocale();
  const value = props.value ?? '';
  const relative = formatRelativeTime(value, { now: Date.now(), locale });
  if (!relative) {
    return null;
  }
  return (
    <time dateTime={value} title={formatExactTime(value, { locale })}>
      {relative}
    </time>
  );
}
