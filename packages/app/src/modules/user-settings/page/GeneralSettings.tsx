import { ShortcutList } from '../../app/shortcuts/ShortcutList';
import { LookCard } from './LookCard';
import { PortalCard } from './PortalCard';
import { YouCard } from './YouCard';
import styles from './GeneralSettings.module.css';

/** Who one is here and how the portal looks to them. */
export function GeneralSettings() {
  return (
    <main className={styles.page}>
      <YouCard />
      <LookCard />
      <ShortcutList />
      <PortalCard />
    </main>
  );
}
