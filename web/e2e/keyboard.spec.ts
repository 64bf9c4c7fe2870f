import type { Page } from '@playwright/test';
import { expect, open, pages, test } from './board';

/** Goes with Tab through all of a page; what was reached, and what has no visible focus. */
async function tabThrough(page: Page): Promise<{ missed: string[]; unseen: string[]; reached: number }> {
  await page.evaluate(() => {
    const wanted = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';
    for (const one of document.querySelectorAll<HTMLElement>(wanted))
      if (one.checkVisibility({ visibilityProperty: true })) one.dataset['wanted'] = '';
    // Of radio buttons of one name, Tab reaches the chosen one; arrows go to the others.
    for (const radio of document.querySelectorAll<HTMLInputElement>('input[type="radio"]:not(:checked)'))
      delete radio.dataset['wanted'];
  });
  const unseen: string[] = [];
  let reached = 0;
  for (let step = 0; step < 900; step++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return null;
      // A date has several stops of its own.
      const same = one.dataset['reached'] === 'last';
      const before = 'reached' in one.dataset && !same;
      for (const last of document.querySelectorAll<HTMLElement>('[data-reached="last"]')) last.dataset['reached'] = '';
      one.dataset['reached'] = 'last';
      const style = getComputedStyle(one);
      const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
      return { before, same, shown, what: one.outerHTML.slice(0, 120) };
    });
    if (now?.before === true || (now === null && step > 3)) break;
    if (now === null || now.same) continue;
    reached++;
    if (!now.shown) unseen.push(now.what);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-wanted]:not([data-reached])')].map((one) =>
      one.outerHTML.slice(0, 120),
    ),
  );
  return { missed, unseen, reached };
}

test.describe('keyboard only', () => {
  for (const name of Object.keys(pages))
    test(`${name}: Tab reaches all there is to use, and shows where it is`, async ({ page }) => {
      await open(page, name, name === 'board' ? '?place=Osh' : '');
      const { missed, unseen, reached } = await tabThrough(page);
      expect(reached).toBeGreaterThan(8);
      expect(missed).toEqual([]);
      expect(unseen).toEqual([]);
    });

  test('the first Tab offers to skip to the page', async ({ page }) => {
    await open(page, 'board');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  test('from the board to an event and back', async ({ page }) => {
    await open(page, 'board', '?place=Osh');
    await page.locator('section.list .scroll').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/event\/.*\?place=Osh/);
    await expect(page.locator('.three .big').first()).toBeVisible();
    await page.getByRole('link', { name: /Back to the board/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/\?place=Osh$/);
  });

  test('kinds: opened, chosen and closed again', async ({ page }) => {
    await open(page, 'board');
    const summary = page.locator('.field', { hasText: 'Kind' }).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const protest = page.getByRole('checkbox', { name: 'Protest' });
    await expect(protest).toBeVisible();
    await protest.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/event=PROTEST/);
    await page.keyboard.press('Escape');
    await expect(protest).toBeHidden();
    await expect(summary).toBeFocused();
  });

  test('map: arrows move it, plus and minus zoom, 0 shows all; its places are a list too', async ({ page }) => {
    await open(page, 'board', '?place=Kandy');
    const frame = page.getByRole('group', { name: /^Map: arrows move/ });
    const canvas = page.locator('section.map canvas');
    const picture = (): Promise<string> =>
      canvas.evaluate((drawn: HTMLCanvasElement) => drawn.toDataURL().slice(-4000));
    const middle = async (): Promise<string> => {
      const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(box.x + 5, box.y + 5);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      return (await page.locator('.over').count()) > 0 ? await page.locator('.over').innerText() : '';
    };
    await expect.poll(middle).toContain('Kandy');
    await frame.focus();
    for (const [away, back] of [
      ['ArrowLeft', 'ArrowRight'],
      ['ArrowUp', 'ArrowDown'],
    ] as const) {
      await page.keyboard.press(away);
      await expect.poll(middle, away).toBe('');
      await page.keyboard.press(back);
      await expect.poll(middle, back).toContain('Kandy');
    }
    for (const press of ['-', '-', '+']) {
      const before = await picture();
      await page.keyboard.press(press);
      await expect.poll(async () => (await picture()) === before, press).toBe(false);
    }
    await page.keyboard.press('ArrowLeft');
    await expect.poll(middle).toBe('');
    await page.keyboard.press('0');
    await expect.poll(middle).toContain('Kandy');
    await open(page, 'board');
    await page.getByText(/^Places as a list/).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/place=/);
  });

  test('timeline: arrows choose days, shift widens, Escape takes the filter away', async ({ page }) => {
    await open(page, 'board', '?place=Osh');
    const days = page.getByRole('group', { name: /^Timeline: arrows/ });
    await days.focus();
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/from=2021-03-\d\d&to=2021-03-\d\d/);
    const one = new URL(page.url()).searchParams;
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).not.toBe(one.get('to'));
    const moved = new URL(page.url()).searchParams;
    expect((moved.get('from') ?? '') < (one.get('from') ?? '')).toBe(true);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe(moved.get('from'));
    expect(new URL(page.url()).searchParams.get('to')).toBe(moved.get('to'));
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\?place=Osh$/);
  });

  test('film: played and paused by Space', async ({ page }) => {
    await open(page, 'board');
    await page.getByRole('button', { name: 'Play' }).focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/asof=/);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play' })).toBeFocused();
  });

  test('export: chosen by arrows, downloaded by Enter', async ({ page }) => {
    await open(page, 'export', '?place=Osh');
    await page.getByRole('radio', { name: /Do no harm/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /Coarse/ })).toBeChecked();
    await expect(page.getByRole('link', { name: 'csv', exact: true })).toHaveAttribute('href', /coarse/);
    await page.getByRole('link', { name: 'csv', exact: true }).focus();
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await waiting).suggestedFilename()).toBe('matiane.csv');
  });
});
