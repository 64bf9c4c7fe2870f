import AxeBuilder from '@axe-core/playwright';
import { expect, open, pages, test } from './board';
import { serve } from './server';

const sizes = { phone: { width: 360, height: 740 }, wall: { width: 2560, height: 1440 } };

test.describe('phone', () => {
  test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });
  for (const name of Object.keys(pages))
    test(`${name}: nothing is cut off at the side, fingers hit what they aim at`, async ({ page }) => {
      await open(page, name);
      const { wide, screen } = await page.evaluate(() => ({
        wide: document.scrollingElement?.scrollWidth ?? 0,
        screen: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(screen);
      expect(screen).toBe(sizes.phone.width);
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, select, summary, input:not([type="radio"], [type="checkbox"]), nav a, a.button',
          ),
        ]
          .filter((one) => one.checkVisibility() && !one.closest('.hidden'))
          .map((one) => ({ what: one.outerHTML.slice(0, 90), box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
          .map(({ what }) => what),
      );
      expect(small).toEqual([]);
    });

  test('the filters fold away and open, and a filter still works', async ({ page }) => {
    await open(page, 'board');
    const status = page.getByRole('combobox', { name: 'Status', exact: true });
    await expect(status).toBeHidden();
    await page.locator('.filters summary').first().tap();
    await status.selectOption('hypothetical');
    await expect(page).toHaveURL(/status=hypothetical/);
    await expect(page.locator('section.list article').first()).toContainText('hypothetical');
  });
});

test.describe('wall screen', () => {
  test.use({ viewport: sizes.wall });
  test('map, list and digests are all in sight', async ({ page }) => {
    await open(page, 'board');
    for (const part of ['section.map', 'section.list', 'section.harm', 'section.force'])
      await expect(page.locator(part), part).toBeInViewport({ ratio: 0.9 });
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const name of Object.keys(pages))
      test(`${name}: no serious finding`, async ({ page }) => {
        await open(page, name);
        for (const closed of await page.locator('main details:not([open]) > summary').all())
          if (await closed.isVisible()) await closed.click();
        await expect(page.locator('.turning:visible')).toHaveCount(0);
        const { violations, passes } = await new AxeBuilder({ page }).analyze();
        expect(passes.length).toBeGreaterThan(10);
        expect(
          violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(
              ({ id, nodes }) =>
                `${id}: ${nodes
                  .map((node) => node.html)
                  .join(' | ')
                  .slice(0, 600)}`,
            ),
        ).toEqual([]);
      });

    test('login: no serious finding', async ({ page }) => {
      const server = await serve({ accounts: { ana: 'analyst' }, password: 'only for these tests' });
      try {
        await page.goto(server.url);
        await expect(page.getByLabel('Password')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
      } finally {
        await server.remove();
      }
    });

    test('the colours are those of the scheme, and a choice outranks it and is kept', async ({ page }) => {
      await open(page, 'board');
      const paper = (): Promise<number> =>
        page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.documentElement).backgroundColor)?.[0]));
      const isDark = async (): Promise<boolean> => (await paper()) < 100;
      expect(await isDark()).toBe(colorScheme === 'dark');
      const other = colorScheme === 'dark' ? 'light' : 'dark';
      await page.getByRole('combobox', { name: 'Colours' }).selectOption(other);
      await expect.poll(isDark).toBe(other === 'dark');
      await open(page, 'ledger');
      expect(await isDark()).toBe(other === 'dark');
    });
  });

test.describe('right-to-left text', () => {
  test('a report in Arabic runs from the right, within a page that runs from the left', async ({ page }) => {
    await page.goto('/report/gabes-ar');
    const text = page.locator('.text').last();
    await expect(text).toContainText('أغلقت المحال');
    await expect.poll(() => page.evaluate(() => document.fonts.check('16px Noto', 'ا'))).toBe(true);
    const told = await text.evaluate((element) => {
      const place = (at: number): DOMRect => {
        const range = document.createRange();
        const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let left = at;
        while (walk.nextNode()) {
          const length = walk.currentNode.textContent?.length ?? 0;
          if (left < length) {
            range.setStart(walk.currentNode, left);
            range.setEnd(walk.currentNode, left + 1);
            return range.getBoundingClientRect();
          }
          left -= length;
        }
        return new DOMRect();
      };
      const whole = element.textContent ?? '';
      const at = whole.indexOf('300');
      return {
        lang: element.getAttribute('lang'),
        direction: getComputedStyle(element).direction,
        first: place(0).right,
        fifth: place(5).right,
        edge: element.getBoundingClientRect().right,
        digits: [place(at).left, place(at + 2).left],
      };
    });
    expect(told.lang).toBe('ar');
    expect(told.direction).toBe('rtl');
    expect(told.edge - told.first).toBeLessThan(30);
    expect(told.fifth).toBeLessThan(told.first);
    expect(told.digits[1]).toBeGreaterThan(told.digits[0] ?? Infinity);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
  });

  test('an Arabic title in the list of reports runs from the right', async ({ page }) => {
    await open(page, 'reports');
    const cell = page.locator('td', { hasText: 'إضراب' }).first();
    const box = await cell.evaluate((element) => ({
      direction: getComputedStyle(element).direction,
      gap: element.getBoundingClientRect().right - (element.querySelector('a')?.getBoundingClientRect().right ?? 0),
    }));
    expect(box.direction).toBe('rtl');
    expect(box.gap).toBeLessThan(20);
  });

  test('a preview of Arabic text on the page Add runs from the right while it is typed', async ({ page }) => {
    await open(page, 'add');
    await page.locator('textarea').fill('أغلقت المحال أبوابها');
    expect(await page.locator('textarea').evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  });
});

test.describe('motion', () => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const)
    test.describe(reducedMotion, () => {
      test.use({ contextOptions: { reducedMotion } });
      test(
        reducedMotion === 'reduce' ? 'nothing moves by itself' : 'waiting is shown by a turning sign',
        async ({ page }) => {
          let answer = (): void => undefined;
          const held = new Promise<void>((resolve) => (answer = resolve));
          await page.route('**/api/events?*', async (route) => {
            await held;
            await route.continue();
          });
          await page.goto('/');
          await expect(page.locator('.turning')).toBeVisible();
          const moving = await page.evaluate(() => document.getAnimations().length);
          if (reducedMotion === 'reduce') expect(moving).toBe(0);
          else expect(moving).toBeGreaterThan(0);
          answer();
          await expect(page.locator('section.list article').first()).toBeVisible();
        },
      );
    });
});
