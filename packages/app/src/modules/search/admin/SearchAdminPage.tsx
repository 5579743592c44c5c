import { RequirePermission } from '@backstage/plugin-permission-react';
import { searchInspectPermission } from '@fairway/search-common';
import { NoAccessPage } from '../../app/errors/NoAccessPage';
import { HealthSection } from './HealthSection';
import { InsightsSection } from './InsightsSection';
import styles from './SearchAdminPage.module.css';

/** How search does, and what people look for. */
export function SearchAdminPage() {
  return (
    <RequirePermission
      permission={searchInspectPermission}
      errorPage={<NoAccessPage />}
    >
      <main className={styles.page}>
        <HealthSection />
        <InsightsSection />
      </main>
    </RequirePermission>
  );
}
