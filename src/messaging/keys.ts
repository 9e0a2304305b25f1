/** The keys that go from name to name, as the browser has them: a reader may have set others, or none. */
import { browser } from 'wxt/browser';

/** Each as the browser writes it; empty where none is set. */
export interface StepKeys {
  next: string;
  previous: string;
}

export async function stepKeys(): Promise<StepKeys> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  return { next: keyOf('next-name'), previous: keyOf('previous-name') };
}
