/** Every name of a briefing with what is told of it: searched as readers spell, filtered by what was done with a statement. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Point } from '../format/about';
import { ACTS, type Act } from '../format/acts';
import { nameAnchor } from '../format/anchors';
import type { Chapter } from '../format/whole';
import { counted } from '../format/words';
import { useWords } from '../ui/words';
import { EntityArticle } from './EntityArticle';
import { searchIn } from './search';

export function Names({ chapters }: { chapters: Chapter[] }) {
  const t = useWords();
  const [query, setQuery] = useState('');
  const [only, setOnly] = useState<Act[]>([]);
  const search = useMemo(() => searchIn(chapters), [chapters]);
  const acts = useMemo(() => actsIn(chapters), [chapters]);
  const shown = search(query).flatMap((chapter) => (only.length === 0 ? chapter : (withOnly(chapter, only) ?? [])));

  /** By entity, whether the reader opened or closed it; otherwise it is open when it was searched for. */
  const [opened, setOpened] = useState<Record<string, boolean>>({});
  const isSearching = query.trim() !== '' || only.length > 0;
  const count = counted(t, 'names_shown', chapters.length, String(shown.length));
  const field = useRef<HTMLInputElement>(null);
  const showAll = () => {
    setQuery('');
    setOnly([]);
  };

  useEffect(() => {
    // A link must find what it leads to, whatever is searched for just now.
    const show = () => {
      const named = chapters.find(({ entity }) => location.hash === `#${nameAnchor(entity.id)}`);
      if (!named) return;
      showAll();
      setOpened((before) => ({ ...before, [named.entity.id]: true }));
      requestAnimationFrame(() => document.getElementById(nameAnchor(named.entity.id))?.scrollIntoView());
    };
    // A link to where the address is already changes nothing there.
    const again = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash && link.hash === location.hash) show();
    };
    show();
    addEventListener('hashchange', show);
    addEventListener('click', again);
    return () => {
      removeEventListener('hashchange', show);
      removeEventListener('click', again);
    };
  }, [chapters]);

  return (
    <>
      <search class="finder">
        <label>
          {t('names_search')}
          <input ref={field} type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        <fieldset>
          <legend>{t('names_only')}</legend>
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              aria-pressed={only.includes(act)}
              onClick={() => setOnly(only.includes(act) ? only.filter((other) => other !== act) : [...only, act])}
            >
              {t(`act_${act}`)}
            </button>
          ))}
        </fieldset>
        <p role="status">{count}</p>
        {isSearching && (
          <p>
            <button
              type="button"
              onClick={() => {
                showAll();
                // The button is about to go.
                field.current?.focus();
              }}
            >
              {t('names_all')}
            </button>
          </p>
        )}
      </search>
      {isSearching && <p class="on-paper">{t('names_printed', count)}</p>}
      {shown.map((chapter) => (
        <EntityArticle
          key={chapter.entity.id}
          chapter={chapter}
          isOpen={opened[chapter.entity.id] ?? isSearching}
          onToggle={(isOpen) => setOpened((before) => ({ ...before, [chapter.entity.id]: isOpen }))}
        />
      ))}
    </>
  );
}

/** A chapter with the statements of some acts only; the other side stays with its statement. */
function withOnly(chapter: Chapter, acts: Act[]): Chapter | undefined {
  const points = chapter.points.filter((point) => actsOf(point).some((act) => acts.includes(act)));
  const relations = chapter.relations.filter(({ act }) => acts.includes(act));
  return points.length + relations.length > 0 ? { ...chapter, points, relations } : undefined;
}

function actsOf({ statement, otherSide }: Point): Act[] {
  return [statement, ...otherSide].map(({ act }) => act);
}

function actsIn(chapters: Chapter[]): Act[] {
  const there = new Set(
    chapters.flatMap(({ points, relations }) => [...points.flatMap(actsOf), ...relations.map(({ act }) => act)]),
  );
  return ACTS.filter((act) => there.has(act));
}
