import {
  RiAddCircleLine,
  RiApps2Line,
  RiArticleLine,
  RiBook2Line,
  RiBookOpenLine,
  RiBox3Line,
  RiBuilding2Line,
  RiCodeSSlashLine,
  RiDashboardLine,
  RiDatabase2Line,
  RiErrorWarningLine,
  RiExternalLinkLine,
  RiGithubFill,
  RiGroupLine,
  RiImageLine,
  RiLayoutGridLine,
  RiMailLine,
  RiMapPinLine,
  RiMessage2Line,
  RiPhoneLine,
  RiPlugLine,
  RiQuestionLine,
  RiSearchLine,
  RiStarFill,
  RiStarLine,
  RiUserLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';

/**
 * Icons that plugins and catalog entities ask for by name.
 *
 * @remarks
 *
 * Every name of the stock set is here: one that is missing falls back to the
 * stock component, whose kind is deprecated and warned about in the console.
 */
export const icons: Record<string, ReactElement> = {
  brokenImage: <RiImageLine size="1em" />,
  catalog: <RiApps2Line size="1em" />,
  scaffolder: <RiAddCircleLine size="1em" />,
  techdocs: <RiBookOpenLine size="1em" />,
  search: <RiSearchLine size="1em" />,
  chat: <RiMessage2Line size="1em" />,
  dashboard: <RiDashboardLine size="1em" />,
  docs: <RiArticleLine size="1em" />,
  email: <RiMailLine size="1em" />,
  github: <RiGithubFill size="1em" />,
  group: <RiGroupLine size="1em" />,
  help: <RiQuestionLine size="1em" />,
  'kind:api': <RiPlugLine size="1em" />,
  'kind:component': <RiBox3Line size="1em" />,
  'kind:domain': <RiBuilding2Line size="1em" />,
  'kind:group': <RiGroupLine size="1em" />,
  'kind:location': <RiMapPinLine size="1em" />,
  'kind:system': <RiLayoutGridLine size="1em" />,
  'kind:user': <RiUserLine size="1em" />,
  'kind:resource': <RiDatabase2Line size="1em" />,
  'kind:template': <RiAddCircleLine size="1em" />,
  user: <RiUserLine size="1em" />,
  warning: <RiErrorWarningLine size="1em" />,
  star: <RiStarFill size="1em" />,
  unstarred: <RiStarLine size="1em" />,
  externalLink: <RiExternalLinkLine size="1em" />,
  // For `metadata.links` of entities.
  code: <RiCodeSSlashLine size="1em" />,
  runbook: <RiBook2Line size="1em" />,
  'on-call': <RiPhoneLine size="1em" />,
};
