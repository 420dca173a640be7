// A thread of the function runner's process.
require('tsx/cjs');
require('./serve-sandboxes.ts');
