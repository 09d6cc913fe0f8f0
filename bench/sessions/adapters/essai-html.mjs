// Essai's pages in a browser without JavaScript: forms are posted as they stand, redirects followed.
import { pick } from '../lib/course.mjs';

export const name = 'essai-html';
const home = '/bench/en/';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const plain = html => html.replace(/<[^>]+>/g, '').replace(/&(\w+|#\w+);/g, (all, e) => entities[e] ?? all).trim();
const attribute = (tag, key) => new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1];

/** The form of a page that posts an answer: where to, hidden fields, prompt, choices. */
function readForm(page) {
  const form = /<form[^>]*id="answer"[^>]*>([\s\S]*?)<\/form>/.exec(page);
  if (!form) throw new Error('no question on ' + page.slice(0, 80));
  const fields = [...form[1].matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value') ?? '']);
  const options = [...form[1].matchAll(/<label class="choice"[^>]*>([\s\S]*?)<\/label>/g)].map(([, label]) => ({
    id: attribute(/<input[^>]*>/.exec(label)[0], 'value'),
    text: plain(/<span class="text">([\s\S]*?)<\/span>/.exec(label)[1]),
  }));
  return { action: attribute(form[0], 'action'), fields, options, prompt: plain(/id="question"[^>]*>([\s\S]*?)<\/h[12]>/.exec(form[1])[1]) };
}

export function learner({ client, questions }) {
  let page, verdict;
  const get = async url => (await client.get(url)).text;
  const expect = (holds, what) => { if (!holds) throw new Error('unexpected page for ' + what); };
  return {
    async login() { client.clearCookies(); expect((await get(home)).includes('id="answer"'), 'home'); },   // no account: nothing to log in to
    async catalogue() { expect((await get(home + 'courses')).includes('courses/arithmetic'), 'courses'); },
    async course() { expect((await get(home + 'courses/arithmetic')).includes('play/arithmetic/ten'), 'course'); },
    async start() { page = await get(home + 'play/arithmetic/ten'); readForm(page); },
    async answer(i, right) {
      const { action, fields, options, prompt } = readForm(page);
      verdict = (await client.postForm(action, [...fields, ['choice', pick(prompt, options, right)]])).text;
      expect(verdict.includes('data-verdict='), 'verdict');
      return /data-verdict="right"/.test(verdict);
    },
    async next(i) {
      const [tag] = /<a [^>]*data-inplace[^>]*>/.exec(verdict);
      page = await get(attribute(tag, 'href'));
      expect(i + 1 === questions || page.includes('id="answer"'), 'question');
    },
    async finish() { expect(!page.includes('id="answer"'), 'end'); },   // the page after the last verdict is the end of the chapter
    async review() { expect((await get(home + 'courses/arithmetic')).includes('play/arithmetic/ten'), 'course'); },
  };
}
