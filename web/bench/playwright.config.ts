import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import shared from '../e2e/playwright.config';

/** Figures of the board on a large chronicle: `CHRONICLE=chronicle.db npm run bench`. It prints, it does not judge. */
export default defineConfig({
  ...shared,
  testDir: import.meta.dirname,
  testMatch: '*.bench.ts',
  outputDir: join(import.meta.dirname, '../out/bench'),
  workers: 1,
  timeout: 600_000,
  reporter: 'list',
});
