import { runWithSources } from './support/sources.mjs';

/** Proves every lab, or the one that is named: `npm run labs -- lab-01`; of a course from elsewhere with `--content DIR`. */
await runWithSources('scripts/labs.ts');
