import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import type { PreviewFile } from './KitTree';
import { chooseFirst, toFolders } from './toFolders';
import { previewTranslationRef } from './translation';
import styles from './KitPreview.module.css';

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Files by folder, and the content of the one that was chosen. */
export function FilePanes(props: { files: readonly PreviewFile[] }) {
  const { files } = props;
  const { t } = useTranslationRef(previewTranslationRef);
  const [chosen, setChosen] = useState<string>();
  const shown = files.find(({ path }) => path === chosen) ?? chooseFirst(files);
  return (
    <div className={styles.panes}>
      <ul className={styles.files} aria-label={t('files')}>
        {toFolders(files).map(folder => (
          <li key={folder.path}>
            {folder.path && (
              <span className={styles.folder}>{folder.path}</span>
            )}
            <ul>
              {folder.files.map(({ path }) => (
                <li key={path}>
                  <button
                    type="button"
                    className={styles.file}
                    aria-current={path === shown?.path}
                    onClick={() => setChosen(path)}
                  >
                    {nameOf(path)}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, so the keyboard has to reach it
        <pre className={styles.content} aria-label={shown.path} tabIndex={0}>
          {shown.content ?? t('binary', { size: String(shown.size) })}
        </pre>
      )}
    </div>
  );
}
