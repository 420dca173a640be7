import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 3917);
const enginePort = port + 1;

/** A site that runs already, to look at single journeys while writing them. */
const running = process.env.E2E_URL;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    // Wide enough for the list of executions to stand beside the chosen one.
    viewport: { width: 1600, height: 1000 },
    // A trace costs a third of the time: `--trace on` for a journey that is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    reducedMotion: 'reduce',
    // The copy of the course for later is almost half of a journey's work: the journeys that are about it allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // One product that no test writes to; the journeys that create machines start their own (e2e/fixtures.ts).
  webServer: running
    ? undefined
    : {
        command: 'npm start',
        url: `http://127.0.0.1:${port}/readyz`,
        timeout: 600_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
        env: {
          PORT: String(port),
          ENGINE_PORT: String(enginePort),
          PASOS_DATA: mkdtempSync(join(tmpdir(), 'pasos-e2e-')),
          HOST: '127.0.0.1',
        },
      },
});
