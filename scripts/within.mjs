// @ts-check

/**
 * The work's result, unless it takes longer. The work itself is not stopped: a browser's answer cannot be called back.
 * @template T
 * @param {number} seconds
 * @param {string} complaint what to tell a person when the time is over; the seconds are added
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function within(seconds, complaint, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${seconds} s.`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
