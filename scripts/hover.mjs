// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

const STEPS = 8;
const STEP_MS = 25;
const STILL_MS = 100;
const MOST_LOOKS = 30;

/**
 * Moves the mouse onto a thing as a hand does, slowly enough for a card to open, and lets it rest there.
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<Box>} locate scrolls the thing into view and says where it is, in CSS px of the viewport
 */
export async function hover(page, locate) {
  const box = await atRest(locate);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.bringToFront();
  for (let step = STEPS; step >= 0; step -= 1) {
    // Whole pixels from above and the left: WebDriver BiDi knows no others.
    await page.mouse.move(Math.max(0, Math.round(x - step * 5)), Math.max(0, Math.round(y - step * 3)));
    await pause(STEP_MS);
  }
}

/**
 * A page may scroll smoothly, so that the first answer is where the thing was.
 * @param {() => Promise<Box>} locate
 */
async function atRest(locate) {
  let box = await locate();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await pause(STILL_MS);
    const now = await locate();
    if (now.x === box.x && now.y === box.y) return now;
    box = now;
  }
  return box;
}
