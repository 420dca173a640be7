// What the function runner starts. `tsx/cjs` is loaded here and not by a flag: it takes half the time and memory.
require('tsx/cjs');
require('./serve-functions.ts');
