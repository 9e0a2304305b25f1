/** What each briefing tells of a name, under its own title where there are several: where they differ, both stand. */
import type { About } from '../format/about';
import { sourcesInWords } from '../format/attribution';
import { counted } from '../format/words';
import { EntityHead } from '../ui/EntityHead';
import { Points } from '../ui/Points';
import { Language, useProse } from '../ui/prose';
import { SourceName } from '../ui/SourceName';
import { WhyMarked } from '../ui/WhyMarked';
import { useWords } from '../ui/words';
import { OpenBriefing, type Open } from './OpenBriefing';
import type { Content, Failure } from './port';

export const HEADING_ID = 'name';

/** The id of what says in which briefing the following stands, where there are several. */
export function inBriefing(index: number): string {
  return `in-${index}`;
}

export type Related = About['related'][number];

interface Props {
  content: Exclude<Content, Failure>;
  onOpen: Open;
  onRelated: (about: About, entity: Related, pressed: HTMLElement) => void;
}

export function Told({ content: { abouts, beyond = 0, whyMarked }, onOpen, onRelated }: Props) {
  const t = useWords();
  const isOne = abouts.length === 1;
  return (
    <>
      {abouts.map((about, index) => (
        <Language.Provider key={about.briefing.id} value={about.briefing.language}>
          <section
            data-sources={sourcesInWords(about.sources, t)}
            aria-labelledby={isOne ? undefined : inBriefing(index)}
          >
            {!isOne && (
              <div class="of-briefing">
                <BriefingTitle about={about} id={inBriefing(index)} />
                <OpenBriefing about={about} onOpen={onOpen} inBriefing={inBriefing(index)} />
              </div>
            )}
            <EntityHead entity={about.entity} {...(index === 0 ? { headingId: HEADING_ID } : {})} />
            <ul class="statements">
              <Points points={about.points} />
            </ul>
            <RelatedNames about={about} onRelated={onRelated} />
          </section>
        </Language.Provider>
      ))}
      {beyond > 0 && <p class="related">{counted(t, 'card_beyond', beyond)}</p>}
      {whyMarked !== undefined && <WhyMarked reason={whyMarked} />}
    </>
  );
}

/** With its source, where it has one alone: its statements do not name that one among their hands. */
function BriefingTitle({ about: { briefing, sources }, id }: { about: About; id: string }) {
  const t = useWords();
  const prose = useProse();
  const [source, ...others] = sources;
  const [before, after] = t('card_in_briefing', '\n').split('\n');
  return (
    <p>
      <span id={id}>
        {before}
        <span {...prose}>{briefing.title}</span>
        {after}
      </span>
      {source && others.length === 0 && (
        <small>
          <SourceName source={source} />
        </small>
      )}
    </p>
  );
}

function RelatedNames({ about, onRelated }: { about: About; onRelated: Props['onRelated'] }) {
  const t = useWords();
  const prose = useProse();
  if (about.related.length === 0) return null;
  return (
    <p class="related">
      {t('card_related')}
      {about.related.map((entity) => (
        <button
          key={entity.id}
          type="button"
          class="link"
          {...prose}
          onClick={({ isTrusted, currentTarget }) => isTrusted && onRelated(about, entity, currentTarget)}
        >
          {entity.name}
        </button>
      ))}
    </p>
  );
}
