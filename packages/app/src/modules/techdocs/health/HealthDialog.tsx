import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { docsTranslationRef } from '../translation';
import type { DocsHealth } from './DocsHealth';
import { HealthCounts } from './HealthCounts';
import { HealthFacts } from './HealthFacts';
import { HealthFindings } from './HealthFindings';

/** All about the health of a site, over any page. */
export function HealthDialog(props: {
  health: DocsHealth;
  siteUrl: string;
  onClose(): void;
}) {
  const { health, siteUrl, onClose } = props;
  const { t } = useTranslationRef(docsTranslationRef);
  return (
    <Dialog
      isOpen
      isDismissable
      width={640}
      onOpenChange={open => open || onClose()}
    >
      <DialogHeader>{t('health.title')}</DialogHeader>
      <DialogBody>
        <HealthCounts health={health} />
        <HealthFacts health={health} />
        <HealthFindings health={health} siteUrl={siteUrl} onLeave={onClose} />
      </DialogBody>
    </Dialog>
  );
}
