import type { Locator, Page } from '@playwright/test';
import { expect, listed, open, settled, test } from './board';

interface Told {
  total: number;
  events: { id: string }[];
}

/** What the API tells of the address that the page is at. */
async function told(page: Page): Promise<Told> {
  const answer = await page.request.get(`/api/events${new URL(page.url()).search}`);
  return (await answer.json()) as Told;
}

/** The list is exactly what the API tells, and a reload shows the same. */
async function agrees(page: Page, fewerThan: number): Promise<void> {
  const wanted = await told(page);
  await expect(page.locator('section.list h2')).toContainText(new RegExp(`(^|\\D)${wanted.total} events?`));
  expect(wanted.total).toBeGreaterThan(0);
  expect(wanted.total).toBeLessThan(fewerThan);
  const links = page.locator('section.list h3 a');
  const ids = (): Promise<string[]> =>
    links.evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname.split('/')[2] ?? ''));
  const wantedIds = wanted.events.map((one) => one.id).slice(0, 60);
  await expect.poll(ids).toEqual(wantedIds);
  const chips = await page.locator('.chip').allInnerTexts();
  const before = await listed(page);
  await page.reload();
  await expect(links.first()).toBeVisible();
  expect(await listed(page)).toEqual(before);
  expect(await page.locator('.chip').allInnerTexts()).toEqual(chips);
}

test.describe('filters are the address', () => {
  const fields: [string, (page: Page) => Promise<unknown>, RegExp][] = [
    ['place', (page) => type(choice(page, 'Place'), 'Bishkek'), /place=Bishkek/],
    ['country', (page) => type(choice(page, 'Place'), 'LK'), /place=LK/],
    [
      'words of any script',
      (page) => type(page.getByRole('searchbox', { name: 'Words in the reports' }), 'ბიშკეკ'),
      /text=%E1%83%91/,
    ],
    ['days', (page) => days(page), /from=2020-10-05&to=2020-10-06/],
    ['status', (page) => choice(page, 'Status').selectOption('hypothetical'), /status=hypothetical/],
    ['language', (page) => choice(page, 'Language').selectOption('ka'), /language=ka/],
    ['confidence', (page) => choice(page, 'Confidence').selectOption('0.8'), /confidence=0\.8/],
    ['sayer', (page) => type(choice(page, 'Who says so'), 'health ministry'), /sayer=health(\+|%20)ministry/],
    ['source', (page) => type(choice(page, 'Source'), 'Daily Courier'), /source=Daily\+Courier/],
  ];

  for (const [name, set, address] of fields)
    test(`${name}: narrows the list, is in the address, and a reload gives the same view`, async ({ page }) => {
      await open(page, 'board');
      const all = (await told(page)).total;
      await set(page);
      await expect(page).toHaveURL(address);
      await agrees(page, all);
    });

  test('kinds: several can be chosen, the chip and the way back take them away', async ({ page }) => {
    await open(page, 'board');
    const all = (await told(page)).total;
    await page.locator('.field', { hasText: 'Kind' }).locator('summary').click();
    await page.getByRole('checkbox', { name: 'Protest' }).check();
    await page.getByRole('checkbox', { name: 'Violence' }).check();
    await expect(page).toHaveURL(/event=PROTEST%2CASSAULT/);
    await agrees(page, all);
    await page.goBack();
    await expect(page).toHaveURL(/event=PROTEST$/);
    await agrees(page, all);
    await page.locator('.chip').click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.locator('section.list h2')).toContainText(`${all} events`);
  });

  test('several at once, and all are cleared at once', async ({ page }) => {
    await open(page, 'board', '?place=Bishkek&event=ASSAULT,INCIDENT&language=ru');
    await agrees(page, 20);
    await expect(page.locator('.chip')).toHaveCount(3);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.locator('.chip')).toHaveCount(0);
  });

  test('a brush over the timeline filters by days', async ({ page }) => {
    await open(page, 'board', '?place=Bishkek');
    const all = (await told(page)).total;
    const canvas = page.getByRole('region', { name: 'Events by day' }).locator('canvas');
    const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width * 0.52, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2020-10-\d\d&to=2020-10-\d\d/);
    await agrees(page, all);
    await page.getByRole('button', { name: 'All days' }).click();
    await expect(page).toHaveURL(/\?place=Bishkek$/);
  });

  test('a place of the map filters: from the list under it', async ({ page }) => {
    await open(page, 'board');
    const all = (await told(page)).total;
    await page.getByText(/^Places as a list/).click();
    await page.getByRole('button', { name: /^Kandy/ }).click();
    await expect(page).toHaveURL(/place=Kandy/);
    await agrees(page, all);
  });

  test('a click on the only point of the map chooses its place', async ({ page }) => {
    await open(page, 'board', '?event=ASSAULT&source=Вечерний листок');
    await settled(page);
    const box = (await page.locator('section.map canvas').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.locator('.over')).toContainText('Osh');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page).toHaveURL(/place=Osh/);
  });

  test('a view goes with its reader to figures, states and export', async ({ page }) => {
    await open(page, 'board', '?place=Osh');
    for (const [link, heading] of [
      ['Figures', 'Osh'],
      ['In force', 'Kyrgyzstan'],
      ['Export', 'Formats'],
    ] as const) {
      await page.getByRole('navigation').getByRole('link', { name: link }).click();
      await expect(page).toHaveURL(/\?place=Osh$/);
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Sri Lanka' })).toHaveCount(0);
      await expect(page.locator('.chip')).toContainText('Osh');
    }
  });

  test('an address that asks for nothing shows nothing, and says what to do', async ({ page }) => {
    await page.goto('/?place=Atlantis');
    await expect(page.getByText('Nothing in this view. Widen the filter, or add reports.')).toBeVisible();
    await expect(page.locator('section.list article')).toHaveCount(0);
  });
});

/** A field of the filter bar that offers values. */
function choice(page: Page, label: string): Locator {
  return page.locator('.filters').getByRole('combobox', { name: label, exact: true });
}

async function type(field: Locator, value: string): Promise<void> {
  await field.fill(value);
  await field.press('Enter');
}

async function days(page: Page): Promise<void> {
  await page.getByLabel('From day', { exact: true }).fill('2020-10-05');
  await expect(page).toHaveURL(/from=2020-10-05/);
  await page.getByLabel('To day', { exact: true }).fill('2020-10-06');
}
