import { runWithSources } from './support/sources.mjs';

/** Removes what labs have left in an AWS account: `npm run sweep -- --dry-run --profile P`. */
await runWithSources('scripts/data/sweep.ts');
