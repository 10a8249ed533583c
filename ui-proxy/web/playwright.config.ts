// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import { chromium } from './tests/support/chromium';
import { site } from './tests/support/site';

const { port, data, isOwn } = site();

export default defineConfig({
  testDir: './tests',
  // All tests share one quickstart.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  outputDir: './target/test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    actionTimeout: 15_000,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
  ...(isOwn
    ? {
        webServer: {
          command: `../../pass demo --port ${port} --data ${data} --no-training`,
          url: `http://localhost:${port}/health`,
          timeout: 600_000,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
          stdout: 'ignore',
        },
      }
    : {}),
});
