/** What a reader would ask and the sources leave open. */
import { useProse } from '../ui/prose';
export function NotStated({ texts }: { texts: string[] }) {
  const prose = useProse();
  return (
    <ul class="plain">
      {texts.map((text) => (
        <li key={text} {...prose}>
          {text}
        </li>
      ))}
    </ul>
  );
}
