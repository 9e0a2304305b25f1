/** The bundled briefings: part of the build, which checked them, so they need neither storage nor another check. */
import type { Briefing } from '../format/schema';

const bundled = import.meta.glob<Briefing>('../../assets/briefings/*.briefing.json', {
  eager: true,
  import: 'default',
});

export const briefings: Briefing[] = Object.values(bundled);

export function briefingById(id: string): Briefing | undefined {
  return briefings.find((briefing) => briefing.id === id);
}
