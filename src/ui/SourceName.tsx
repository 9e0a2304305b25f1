/** A source by its title, with a link where one is known, and what it does not state said so. */
import { detailsOf } from '../format/attribution';
import type { ShownSource } from '../format/shown';
import { useWords } from './words';

export function SourceName({ source }: { source: ShownSource }) {
  const t = useWords();
  return (
    <>
      {source.url === undefined ? (
        <cite lang="">{source.title}</cite>
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          <cite lang="">{source.title}</cite>
        </a>
      )}
      {detailsOf(source, t).map((detail) => t('dot_separator') + detail)}
    </>
  );
}
