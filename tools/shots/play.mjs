// How a page is recognised and answered by somebody who does not know the answers.

const signs = {
  'video-moment': 'es-video', 'image-choice': '.choices.pictures', ordering: 'es-order', matching: 'es-match',
  categorise: '.bin-row', 'gap-text': '.cloze', slider: 'es-slider', hotspot: 'es-hotspot', 'guided-screens': '.zoned.asks',
  'free-text': 'textarea[name="text"]', 'short-text': 'input[name="text"]', numeric: 'input[name="number"]', survey: '.scale',
  'true-false': '.choices.inline', 'multiple-choice': 'input[type="checkbox"][name="choice"]', 'single-choice': 'input[name="choice"]',
};

export async function kindOf(page) {
  for (const [kind, sign] of Object.entries(signs)) if (await page.locator(`.exercise ${sign}, .board > .picture ${sign}`).count()) return kind;
  return 'other';
}

/** The chapters that an academy's home leads to: [course, chapter]. */
export async function chapters(page, home) {
  await page.goto(home + 'courses');
  const courses = await page.locator('main a[href*="/courses/"]').evaluateAll(links => links.map(link => link.href));
  const found = [];
  for (const course of courses) {
    await page.goto(course);
    found.push(...await page.locator('ol .way:not([href*="mode"])').evaluateAll(links => links.map(link => new URL(link.href).pathname.split('/').slice(-2))));
  }
  return found;
}

/** Fills what is there and sends it. Each turn chooses something else, so that both verdicts come. */
export async function answer(page, turn) {
  await page.evaluate(turn => {
    const form = document.querySelector('#answer');
    if (!form) return;
    const middle = ({ min, max, step }) => Number(min) + Math.round((max - min) / 2 / (step || 1)) * (step || 1);
    const groups = Map.groupBy([...form.querySelectorAll('input[type="radio"], input[type="checkbox"]')], input => input.name);
    for (const group of groups.values()) group[turn % group.length].checked = true;
    for (const [place, select] of [...form.querySelectorAll('select')].entries()) if (!select.value) select.selectedIndex = 1 + (turn + place) % (select.options.length - 1);
    for (const field of form.querySelectorAll('textarea, input:not([type]), input[type="number"]')) {
      field.value ||= field.max ? middle(field) : field.type === 'number' || field.inputMode === 'decimal' ? '12' : 'une réponse de ma façon';
    }
  }, turn);
  await page.evaluate(() => document.querySelector('.task').classList.add('sent'));
  const zone = page.locator('.zoned.asks .zone');
  if (await zone.count()) await zone.nth(turn % await zone.count()).press('Enter');
  else await page.locator('.dock .primary:visible, .dock.sure button[name="confidence"]:visible, .dock .plain:visible').first().click();
  await page.locator('.task.sent').waitFor({ state: 'detached' });
  await page.waitForLoadState();
}
