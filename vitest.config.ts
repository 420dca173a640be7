import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // Outside Next there is no client bundle to guard: the marker would only throw.
      'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    include: ['{engine,lib,components,app,scripts,labs,content,bench,chaos}/**/*.test.{ts,tsx}'],
    isolate: false,
    // Of two cores one would stand still otherwise.
    maxWorkers: '100%',
    // Only what hangs takes as long: a machine may be busy, and how fast things are is a matter of benchmarks.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
