/** A source by its title, with a link where one is known, and what it does not state said so. */
import { dateInWords } from '../format/dates';
import type { ShownSource } from '../format/shown';
import { useWords } from './words';

export function SourceName({ source }: { source: ShownSource }) {
  const t = useWords();
  const details = [
    source.publisher ?? t('publisher_not_stated'),
    source.published === undefined ? t('published_not_stated') : dateInWords(source.published, t),
  ];
  return (
    <>
      {source.url === undefined ? (
        <cite>{source.title}</cite>
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          <cite>{source.title}</cite>
        </a>
      )}
      {details.map((detail) => t('dot_separator') + detail)}
    </>
  );
}
