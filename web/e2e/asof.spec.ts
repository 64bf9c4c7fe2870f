import { expect, open, settled, test } from './board';

interface Told {
  total: number;
  facets: { known: string[] };
}

test.describe('as it was known', () => {
  test('the slider shows only what was known at that hour, and the address keeps it', async ({ page }) => {
    await open(page, 'board');
    const now = (await (await page.request.get('/api/events?limit=0')).json()) as Told;
    const slider = page.getByRole('slider', { name: 'As it was known' });
    await slider.focus();
    await slider.press('Home');
    const first = now.facets.known[0] ?? '';
    await expect(page).toHaveURL(new RegExp(`asof=${encodeURIComponent(first)}`));
    const then = (await (await page.request.get(`/api/events?limit=0&asof=${first}`)).json()) as Told;
    expect(then.total).toBeLessThan(now.total);
    expect(then.total).toBeGreaterThan(0);
    await expect(page.locator('section.list h2')).toContainText(`${then.total} events`);
    await expect(page.locator('section.list h2')).toContainText('1 report');
    await expect(page.locator('.asof output')).toContainText('Oct 6, 2020, 09:30');
    await page.reload();
    await expect(page.locator('section.list h2')).toContainText(`${then.total} events`);
    await slider.press('ArrowRight');
    await expect(page).toHaveURL(new RegExp(`asof=${encodeURIComponent(now.facets.known[1] ?? '')}`));
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.locator('section.list h2')).toContainText(`${now.total} events`);
  });

  test('play goes through every hour up to now and stops there', async ({ page }) => {
    await open(page, 'board', '?place=KG');
    const known = ((await (await page.request.get('/api/events?limit=0&place=KG')).json()) as Told).facets.known;
    const hours: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      const hour = url.searchParams.get('asof');
      if (url.pathname === '/api/events' && hour !== null && hours.at(-1) !== hour) hours.push(hour);
    });
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.asof output')).toHaveText('now');
    expect(hours).toEqual(known);
  });

  test('pause keeps the hour, and other pages keep it too', async ({ page }) => {
    await open(page, 'board');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page).toHaveURL(/asof=2020-10-06T18/);
    await page.getByRole('button', { name: 'Pause' }).click();
    const hour = new URL(page.url()).searchParams.get('asof');
    await settled(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Figures' }).click();
    expect(new URL(page.url()).searchParams.get('asof')).toBe(hour);
    await expect(page.locator('.past')).toContainText('Oct 6, 2020');
    await expect(page.getByRole('heading', { name: 'Turkey' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Bishkek' })).toBeVisible();
  });
});
