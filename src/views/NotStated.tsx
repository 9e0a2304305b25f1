/** What a reader would ask and the sources leave open. */
export function NotStated({ texts }: { texts: string[] }) {
  return (
    <ul class="plain">
      {texts.map((text) => (
        <li key={text} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}
