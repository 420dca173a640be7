import { runWithSources } from './support/sources.mjs';

/** Keeps what AWS does as a conformance case: `npm run record -- --lab lab-01 --step … --profile P --region R`. */
await runWithSources('scripts/data/record.ts');
