/** Files that are dropped on the page, anywhere: beside what takes them the browser would leave the page for them. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** @returns whether files are held over the page just now */
export function useDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const on = (type: 'dragover' | 'dragleave' | 'drop', isNowOver: (event: DragEvent) => boolean) =>
      document.addEventListener(
        type,
        (event) => {
          // Words that are dragged into a field are none of this.
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setOver(isNowOver(event));
        },
        { signal },
      );
    on('dragover', () => true);
    // From one element of the page to the next it has not left.
    on('dragleave', ({ relatedTarget }) => relatedTarget !== null);
    on('drop', ({ dataTransfer }) => {
      latest.current([...(dataTransfer?.files ?? [])]);
      return false;
    });
    return () => life.abort();
  }, []);
  return isOver;
}
