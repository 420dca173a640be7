// What the runner starts. `tsx/cjs` is loaded here and not by a flag: it takes half the time and memory of `--import tsx`.
require('tsx/cjs');
require('./serve-parent.ts');
