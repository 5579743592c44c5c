import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import { systemModelTranslationRef } from '../../translation';
import styles from './Map.module.css';

/** What keys do, for those who have none. */
export function ZoomButtons(props: { onChange(key: string): void }) {
  const { onChange } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const buttons = [
    { key: '+', label: t('map.zoomIn'), icon: <RiAddLine /> },
    { key: '-', label: t('map.zoomOut'), icon: <RiSubtractLine /> },
    { key: '0', label: t('map.fit'), icon: <RiFullscreenLine /> },
  ];
  return (
    <div className={styles.zoom}>
      {buttons.map(({ key, label, icon }) => (
        <ButtonIcon
          key={key}
          size="small"
          variant="secondary"
          aria-label={label}
          icon={icon}
          onPress={() => onChange(key)}
        />
      ))}
    </div>
  );
}
