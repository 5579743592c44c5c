import { ManifestFormat } from '@fairway/plugin-system-model-node';
import { catalogInfoFormat } from './catalogInfo/catalogInfoFormat';
import { goModFormat } from './hints/goModFormat';
import { packageJsonFormat } from './hints/packageJsonFormat';
import { pomFormat } from './hints/pomFormat';
import { pyprojectFormat } from './hints/pyprojectFormat';
import { kubernetesFormat } from './kubernetes/kubernetesFormat';
import { qmFormat } from './qm/qmFormat';

/** Lists the formats that are understood without modules. A path is of the first that matches it. */
export function listFormats(): ManifestFormat[] {
  return [
    qmFormat,
    catalogInfoFormat,
    packageJsonFormat,
    pomFormat,
    goModFormat,
    pyprojectFormat,
    kubernetesFormat,
  ];
}
