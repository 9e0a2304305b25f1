/** The hover card: what it is, what is known, who says so, when, and where it stands. */
import type { About } from '../format/about';
import { counted } from '../format/words';
import { EntityHead } from '../ui/EntityHead';
import { SourceName } from '../ui/SourceName';
import { StatementItem } from '../ui/StatementItem';
import { useWords } from '../ui/words';
import type { Content } from './port';

interface Props {
  content: Content;
  onOpen: (about: About) => void;
}

export const HEADING_ID = 'name';

export function Card({ content, onOpen }: Props) {
  const t = useWords();
  if ('error' in content) {
    return (
      <section class="card" role="dialog" aria-labelledby={HEADING_ID}>
        <div class="entity-head">
          <h2 class="name" id={HEADING_ID} tabIndex={-1}>
            {content.name}
          </h2>
          <p class="definition" role="alert">
            {t('card_failed', content.error)}
          </p>
        </div>
      </section>
    );
  }
  const { about } = content;
  const [source, ...others] = about.sources;
  return (
    <section class="card" role="dialog" aria-labelledby={HEADING_ID}>
      <div class="scroll">
        <EntityHead entity={about.entity} headingId={HEADING_ID} />
        <ul class="statements">
          {about.main.map((statement) => (
            <StatementItem key={statement.id} statement={statement} />
          ))}
          {about.alleged && <StatementItem statement={about.alleged} />}
          {about.otherSide.map((statement) => (
            <StatementItem key={statement.id} statement={statement} isOtherSide />
          ))}
        </ul>
      </div>
      <footer>
        <span class="source">
          {source && others.length === 0 ? <SourceName source={source} /> : counted(t, 'sources', about.sources.length)}
        </span>
        <button type="button" class="link" onClick={(event) => event.isTrusted && onOpen(about)}>
          {about.more > 0 ? counted(t, 'statements_more', about.more) : t('open_briefing')}
        </button>
      </footer>
    </section>
  );
}
