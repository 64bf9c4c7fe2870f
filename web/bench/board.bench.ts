import { cpus, loadavg } from 'node:os';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../e2e/server';

const rounds = 5;
const chronicle = process.env['CHRONICLE'];

/** Frames while something is done, each by its length in milliseconds. */
async function frames(page: Page, doing: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    let last = performance.now();
    const count = (now: number): void => {
      seen.push(now - last);
      last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await doing();
  return await page.evaluate(() => (window as unknown as { seen: number[] }).seen.slice(1));
}

/** "58 frames/s, 95 of 100 within 18 ms". */
function told(lengths: number[]): string {
  const order = [...lengths].sort((one, other) => one - other);
  const slow = order[Math.floor(order.length * 0.95)] ?? 0;
  const mean = order.reduce((sum, length) => sum + length, 0) / order.length;
  return `${Math.round(1000 / mean)} frames/s, 95 of 100 within ${Math.round(slow)} ms`;
}

async function drag(page: Page, part: string, sideways: number, down: number): Promise<void> {
  const box = (await page.locator(part).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number): [number, number] => [
    box.x + box.width * (0.5 + sideways * Math.sin(share * 12)),
    box.y + box.height * (0.5 + down * Math.cos(share * 12)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 240; step++) await page.mouse.move(...at(step / 240));
  await page.mouse.up();
}

test('the board', async ({ browser }) => {
  const server = await serve({ chronicle });
  const say = (what: string, figure: string): void => console.log(`| ${what} | ${figure} |`);
  try {
    const views: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(server.url);
      // Every part of the first view: list, who was hurt, what is in force, map and timeline.
      await page.waitForFunction(() => {
        const drawn = [...document.querySelectorAll('canvas')].every((one) => one.width > 0 && one.height > 0);
        const parts = ['section.list article', 'section.harm a', 'section.force a'];
        return drawn && parts.every((part) => document.querySelector(part));
      });
      views.push(await page.evaluate(() => new Promise<number>((done) => requestAnimationFrame((now) => done(now)))));
      if (round === rounds - 1) {
        const { total } = (await (await page.request.get(`${server.url}/api/events?limit=0`)).json()) as {
          total: number;
        };
        say('events', String(total));
        say(
          'first view',
          `first ${Math.round(views[0] ?? 0)} ms, then ${views.slice(1).map(Math.round).join(', ')} ms`,
        );
        await expect(page.locator('section.map canvas')).toBeVisible();
        say('panning the map', told(await frames(page, () => drag(page, 'section.map canvas', 0.3, 0.3))));
        say('brushing the timeline', told(await frames(page, () => drag(page, '.time canvas', 0.4, 0.1))));
      }
      await context.close();
    }
    say('machine', `${cpus().length} cores, ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await server.remove();
  }
});
