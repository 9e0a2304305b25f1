/** The call `overview`: the briefings on this device, in short. */
import { overviewOf, type Overview } from '../format/gist';
import { briefings } from './briefings';

export function overview(): Overview[] {
  return briefings.map(overviewOf);
}
