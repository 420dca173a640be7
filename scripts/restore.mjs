import { runWithSources } from './support/sources.mjs';

await runWithSources('scripts/data/restore.mjs');
