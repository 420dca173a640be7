import { runWithSources } from './support/sources.mjs';

/** Begins a lab or a lesson in both languages: `npm run new -- lab lab-13`, `npm run new -- lesson concepts/retries`. */
await runWithSources('scripts/new.ts', { begins: true });
