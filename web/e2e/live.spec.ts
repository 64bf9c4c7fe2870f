import { expect, listed, open, test } from './board';

test.use({ baseURL: async ({ own }, use) => use(own.url) });

const report = {
  id: 'live-1',
  language: 'en',
  published: '2023-05-06T10:00',
  title: 'Arrests in Batumi',
  text: 'Police arrested 14 protesters in Batumi on 5 May 2023.',
  source: { name: 'Evening Post' },
};

test.describe('live', () => {
  test('a report that is added elsewhere comes without a reload, on every open page', async ({
    page,
    context,
    own,
  }) => {
    await open(page, 'board');
    await expect(page.locator('.live')).toHaveText('Live');
    const [before] = await listed(page);
    await page.evaluate(() => Object.assign(window, { same: true }));
    const ledger = await context.newPage();
    await ledger.goto(`${own.url}/ledger`);
    await expect(ledger.getByRole('heading', { name: 'Bishkek' })).toBeVisible();
    const added = await context.request.post(`${own.url}/api/add?keep=true`, {
      headers: { 'X-Matiane': '1', 'Content-Type': 'application/octet-stream' },
      data: JSON.stringify(report),
    });
    expect(added.ok()).toBe(true);
    await expect(page.locator('section.list article').first()).toContainText(/Arrest.*Batumi/s);
    await expect(ledger.getByRole('heading', { name: 'Batumi' })).toBeVisible();
    expect((await listed(page))[0]).not.toBe(before);
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  });

  test('a decision on the desk changes the board of another', async ({ page, context, own }) => {
    await open(page, 'board');
    const articles = page.locator('section.list article');
    const count = await articles.count();
    const told = (await (await context.request.get(`${own.url}/api/events?limit=500`)).json()) as {
      events: { claims: string[] }[];
    };
    const alone = told.events.find((one) => one.claims.length === 1)?.claims[0];
    await context.request.post(`${own.url}/api/decisions`, {
      headers: { 'X-Matiane': '1' },
      data: { kind: 'reject', target: alone },
    });
    await expect(articles).toHaveCount(count - 1);
  });

  test('a server that is gone is told of, and found again', async ({ page, own, errors }) => {
    await open(page, 'board');
    await own.stop();
    await expect(page.locator('.live')).toHaveText('Not connected');
    await expect(page.locator('section.list article').first()).toBeVisible();
    await own.start();
    await expect(page.locator('.live')).toHaveText('Live', { timeout: 30_000 });
    errors.splice(0);
  });
});
