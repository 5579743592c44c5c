import { SiteConfig } from '../../config/siteConfig';
import { SectionPages } from '../../nav/buildNav';

/** Which page of a section its name leads to on this site. */
export function sectionPages({
  plugins,
  features,
}: Pick<SiteConfig, 'plugins' | 'features'>): SectionPages {
  if (plugins.has('section-index')) {
    return 'first';
  }
  return features.has('navigation.indexes') ? 'index' : 'none';
}
