// @ts-check
/** `npm run gallery`: card, popup, briefing and library in every state, in a browser of your own; follows changes. */
import { createServer } from 'vite';

const server = await createServer({ configFile: 'tests/gallery/vite.config.ts' });
await server.listen();
console.log(`The gallery is at ${server.resolvedUrls?.local[0] ?? 'an unknown address'} (Ctrl+C to stop).`);
