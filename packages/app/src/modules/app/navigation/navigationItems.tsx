import type { ReactElement } from 'react';
import {
  RiAddCircleLine,
  RiApps2Line,
  RiBookOpenLine,
  RiGitMergeLine,
  RiGitRepositoryLine,
  RiHome5Line,
  RiMindMap,
  RiNotification3Line,
  RiPlugLine,
  RiSearchLine,
  RiSettings3Line,
} from '@remixicon/react';

/** One place of the navigation; `page` is the id of the page extension it leads to. */
export interface NavigationItem {
  readonly page: string;
  readonly label:
    | 'home'
    | 'catalog'
    | 'create'
    | 'docs'
    | 'apis'
    | 'search'
    | 'forge'
    | 'graph'
    | 'systemModel'
    | 'notifications'
    | 'settings';
  readonly icon: ReactElement;
}

/** Places in the order people pass through them; one that is not installed is left out. */
export const mainItems: readonly NavigationItem[] = [
  { page: 'page:home', label: 'home', icon: <RiHome5Line size={20} /> },
  { page: 'page:catalog', label: 'catalog', icon: <RiApps2Line size={20} /> },
  {
    page: 'page:scaffolder',
    label: 'create',
    icon: <RiAddCircleLine size={20} />,
  },
  { page: 'page:techdocs', label: 'docs', icon: <RiBookOpenLine size={20} /> },
  { page: 'page:api-docs', label: 'apis', icon: <RiPlugLine size={20} /> },
  { page: 'page:search', label: 'search', icon: <RiSearchLine size={20} /> },
  {
    page: 'page:forge',
    label: 'forge',
    icon: <RiGitRepositoryLine size={20} />,
  },
  { page: 'page:catalog-graph', label: 'graph', icon: <RiMindMap size={20} /> },
  {
    page: 'page:system-model',
    label: 'systemModel',
    icon: <RiGitMergeLine size={20} />,
  },
];

export const personalItems: readonly NavigationItem[] = [
  {
    page: 'page:notifications',
    label: 'notifications',
    icon: <RiNotification3Line size={20} />,
  },
  {
    page: 'page:user-settings',
    label: 'settings',
    icon: <RiSettings3Line size={20} />,
  },
];

/** What fits on the bottom bar of a phone; the rest is under "More". */
export const bottomBarPages: readonly string[] = [
  'page:home',
  'page:catalog',
  'page:scaffolder',
  'page:search',
];
