import { runWithSources } from './support/sources.mjs';

/** Says what is wrong on the pages (links, terms, exercises, twins in the other language) and doubtful in their translation. */
await runWithSources('scripts/content.ts');
