import { expect, open, pages, test, texts } from './board';

/** What of a page is said by the board itself, not by a report or a name: text by text. */
function ownWords(): string[] {
  const found: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const holder = walk.currentNode.parentElement;
    const said = walk.currentNode.textContent?.trim() ?? '';
    const inOwn = holder?.closest('[lang]')?.getAttribute('lang') === document.documentElement.lang;
    if (said !== '' && holder && inOwn && !holder.closest('.told, script, style, pre, code, datalist'))
      found.push(said);
  }
  for (const named of document.querySelectorAll('[aria-label], [placeholder], [title]'))
    for (const attribute of ['aria-label', 'placeholder', 'title']) {
      const said = named.getAttribute(attribute);
      if (said !== null && said !== '') found.push(said);
    }
  return [document.title, ...found];
}

const key = /^(?:[a-z]+\.)+[a-zA-Z][\w-]*$/;

test.describe('interface languages', () => {
  for (const language of ['ka', 'ru'] as const) {
    // A word that both languages write alike tells nothing.
    const english = new Set(
      Object.entries(texts.en).flatMap(([name, text]) =>
        typeof text === 'string' && text !== texts[language][name] && !text.includes('{') ? [text] : [],
      ),
    );
    test(`${language}: no text is missing and none is English, on every page`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('combobox', { name: 'Language of the board' }).selectOption(language);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const name of Object.keys(pages)) {
        await open(page, name);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        const words = await page.evaluate(ownWords);
        expect(words.length, name).toBeGreaterThan(8);
        expect(
          words.filter((said) => key.test(said)),
          `${name}: names of texts`,
        ).toEqual([]);
        expect(
          words.filter((said) => english.has(said)),
          `${name}: English`,
        ).toEqual([]);
        await expect(page.getByRole('navigation').getByRole('link').first()).toHaveText(
          texts[language]['page.board'] ?? '',
        );
      }
    });
  }

  for (const [language, spelling] of [
    ['ka', 'ბიშკეკი'],
    ['ru', 'Бишкек'],
  ] as const)
    test(`${language}: places have their names in it`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('combobox', { name: 'Language of the board' }).selectOption(language);
      await expect(page.getByRole('link', { name: spelling }).first()).toBeVisible();
      await page.goto('/ledger');
      await expect(page.getByRole('heading', { name: spelling }).first()).toBeVisible();
    });

  test('English: no text is missing, on every page', async ({ page }) => {
    for (const name of Object.keys(pages)) {
      await open(page, name);
      const words = await page.evaluate(ownWords);
      expect(words).toContain(texts.en['page.ledger']);
      expect(
        words.filter((said) => key.test(said)),
        name,
      ).toEqual([]);
    }
  });

  for (const [locale, language] of [
    ['ka-GE', 'ka'],
    ['ru-RU', 'ru'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
  ] as const)
    test.describe(`a browser in ${locale}`, () => {
      test.use({ locale });
      test(`is met in ${language}`, async ({ page }) => {
        await open(page, 'board');
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('section.list h2')).toContainText(texts[language]['board.happened'] ?? '');
      });
    });

  test('plural forms and numbers follow the language', async ({ page }) => {
    await open(page, 'board', '?place=Kandy');
    const { total } = (await (await page.request.get('/api/events?limit=0&place=Kandy')).json()) as { total: number };
    await page.getByRole('combobox', { name: 'Language of the board' }).selectOption('ru');
    const form = new Intl.PluralRules('ru').select(total);
    const texts = { one: 'событие', few: 'события', many: 'событий' } as Record<string, string>;
    await expect(page.locator('section.list h2')).toContainText(`${total} ${texts[form]}`);
  });
});
