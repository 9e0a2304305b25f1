/** Picks files; none while others are taken. It stays where the focus is meanwhile: what is disabled loses it. */

interface Props {
  accept: string;
  label?: string;
  class?: string;
  multiple?: boolean;
  isTaking: boolean;
  onPick: (files: File[]) => void;
}

export function Picker({ label, isTaking, onPick, ...input }: Props) {
  return (
    <input
      type="file"
      aria-label={label}
      aria-disabled={isTaking}
      {...input}
      onClick={(event) => isTaking && event.preventDefault()}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        // The same file can be picked again.
        event.currentTarget.value = '';
        if (files.length > 0 && !isTaking) onPick(files);
      }}
    />
  );
}
