/** The sources, each with what it does not state. */
import type { ShownSource } from '../format/shown';
import { SourceName } from '../ui/SourceName';

export function Sources({ sources }: { sources: ShownSource[] }) {
  return (
    <ul class="plain sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  );
}
