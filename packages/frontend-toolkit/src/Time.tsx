import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { toRelativeTime } from './toRelativeTime';

/**
 * A moment, as how long ago it was; exactly on hover.
 *
 * @public
 */
export function Time(props: { value: Date | string }) {
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const date = new Date(props.value);
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString(language)}>
      {toRelativeTime(date.getTime(), Date.now(), language)}
    </time>
  );
}
