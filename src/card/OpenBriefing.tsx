/** The way from a card to a whole briefing: what more it says of the name, or that it is there. */
import type { About } from '../format/about';
import { counted } from '../format/words';
import { useWords } from '../ui/words';

/** @param pressed the button */
export type Open = (about: About, pressed: HTMLElement) => Promise<void>;

interface Props {
  about: About;
  onOpen: Open;
  /** The id of what tells which briefing, where a card has several. */
  inBriefing?: string;
}

export function OpenBriefing({ about, onOpen, inBriefing }: Props) {
  const t = useWords();
  const id = inBriefing && `open-${inBriefing}`;
  return (
    <button
      type="button"
      class="link"
      id={id}
      aria-labelledby={id && `${id} ${inBriefing}`}
      onClick={({ isTrusted, currentTarget }) => isTrusted && void onOpen(about, currentTarget)}
    >
      {about.more > 0 ? counted(t, 'statements_more', about.more) : t('open_briefing')}
    </button>
  );
}
