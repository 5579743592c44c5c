import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { saveFile } from '@fairway/frontend-toolkit';
import { lazy, Suspense } from 'react';
import { apiContractsTranslationRef } from '../../translation';
import { Loading } from '../Loading';
import styles from './TextDiff.module.css';

/** Above this many characters a browser would be busy for seconds. */
const MAX_LENGTH = 2_000_000;

const DiffEditor = lazy(() => import('./DiffEditor'));

type Text = { readonly label: string; readonly text: string };

/** Two texts side by side, or one below the other where that is narrow. What is the same in both is folded. */
export function TextDiff(props: { from: Text; to: Text }) {
  const { from, to } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);

  if (from.text === to.text) {
    return <p className={styles.note}>{t('sideBySide.same')}</p>;
  }
  if (Math.max(from.text.length, to.text.length) > MAX_LENGTH) {
    return (
      <>
        <p className={styles.note}>{t('sideBySide.tooLong')}</p>
        <div className={styles.actions}>
          {[from, to].map(({ label, text }) => (
            <Button
              key={label}
              size="small"
              variant="secondary"
              onPress={() =>
                saveFile(new Blob([text], { type: 'text/plain' }), label)
              }
            >
              {t('sideBySide.save', { what: label })}
            </Button>
          ))}
        </div>
      </>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <DiffEditor from={from} to={to} />
    </Suspense>
  );
}
