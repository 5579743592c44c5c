import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { RiFeedbackLine } from '@remixicon/react';
import toolStyles from '../reader/PageTools.module.css';
import { docsTranslationRef } from '../translation';
import { toIssueUrl } from './toIssueUrl';
import { useSelectedText } from './useSelectedText';

const MAX_QUOTE = 1_000;

/** Leads to a new issue about the page; absent where the host of its source has none that can be begun so. */
export function ReportLink(props: {
  root: HTMLElement;
  editUrl: string;
  pageTitle: string;
}) {
  const { root, editUrl, pageTitle } = props;
  const { t } = useTranslationRef(docsTranslationRef);
  const integrations = useApi(scmIntegrationsApiRef);
  const selected = useSelectedText(root);
  const quote = selected
    .slice(0, MAX_QUOTE)
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n');
  const url = toIssueUrl(editUrl, integrations.byUrl(editUrl)?.type, {
    title: t('report.issueTitle', { title: pageTitle }),
    body: [
      ...(selected ? [quote] : []),
      t('report.issueBody', { page: window.location.href, source: editUrl }),
    ].join('\n\n'),
  });
  return url ? (
    <a
      className={toolStyles.tool}
      href={url}
      target="_blank"
      rel="noopener"
      // Else the browser takes back what was marked before the link is followed.
      onMouseDown={event => event.preventDefault()}
    >
      <RiFeedbackLine size={14} aria-hidden="true" />
      {selected ? t('report.selected') : t('report.page')}
    </a>
  ) : null;
}
