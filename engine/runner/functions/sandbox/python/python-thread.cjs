// A thread of the function runner's process, with an interpreter of Python.
require('tsx/cjs');
require('./serve-python.ts');
