/** @returns the host of an address or origin, of `blob:https://…` too; empty where it is none of a web page */
export function hostIn(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return '';
  const { origin } = new URL(address);
  return /^https?:/.test(origin) ? new URL(origin).hostname : '';
}
