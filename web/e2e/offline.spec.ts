import { expect, open, pages, test, watchRequests } from './board';

test.describe('no request leaves the machine', () => {
  for (const language of ['en', 'ka', 'ru'])
    test(`every page, used in ${language}`, async ({ page, context }) => {
      const seen = await watchRequests(context);
      await open(page, 'board');
      await page.evaluate((chosen) => localStorage.setItem('language', chosen), language);
      for (const name of Object.keys(pages)) await open(page, name);
      await page.goto('/report/gabes-ar');
      await expect(page.locator('.text').last()).toContainText('قابس');
      await open(page, 'board');
      const map = page.locator('section.map .frame');
      await map.focus();
      for (let step = 0; step < 6; step++) await page.keyboard.press('+');
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(seen.all.length).toBeGreaterThan(30);
      expect(seen.all.some((address) => address.endsWith('.woff2'))).toBe(true);
      expect(seen.foreign).toEqual([]);
    });

  test('the watch sees one that would', async ({ browser }) => {
    const context = await browser.newContext();
    const seen = await watchRequests(context);
    const page = await context.newPage();
    const answer = await page.evaluate(() =>
      fetch('http://tiles.example.org/1.png').then(
        () => 'came',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
    expect(seen.foreign).toEqual(['http://tiles.example.org/1.png']);
    await context.close();
  });

  test('the pages forbid it by themselves', async ({ browser, board }) => {
    // Without the watch, so that it is the page that refuses.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(board.url);
    await expect(page.locator('section.list article').first()).toBeVisible();
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (told) => resolve(told.effectiveDirective));
          const foreign = document.createElement('script');
          foreign.src = 'http://127.0.0.2/x.js';
          document.head.append(foreign);
        }),
    );
    expect(refused).toBe('script-src-elem');
    await context.close();
  });
});
