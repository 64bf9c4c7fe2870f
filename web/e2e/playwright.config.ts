import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
if (!existsSync(chromium))
  throw new Error(`There is no ${chromium}: apt-get install chromium, or name one in CHROMIUM.`);
const out = join(import.meta.dirname, '../out/e2e');

// Tests wait for what a person would see, never for time; the limits are for machines with other work.
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(out, 'failed'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: join(out, 'results.json') }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Names that the board may ask for lead nowhere: what leaves the machine fails.
    launchOptions: {
      executablePath: chromium,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking'],
    },
  },
});
