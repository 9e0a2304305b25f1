/** A quotation as it was said: the writer's insertions in [brackets] are told apart from the speaker's words. */
import { useProse } from './prose';
import { useWords } from './words';

export function Quotation({ text }: { text: string }) {
  const t = useWords();
  const [open = '', close = ''] = t('quoted', '\n').split('\n');
  return (
    <blockquote {...useProse()}>
      {open}
      {text.split(/(\[[^\]]*\])/).map((part) => (part.startsWith('[') ? <span class="insertion">{part}</span> : part))}
      {close}
    </blockquote>
  );
}
