// Essai's public API. The reply to an answer already holds the next question, so `next` has nothing to fetch.
import { randomUUID } from 'node:crypto';
import { pick } from '../lib/course.mjs';

export const name = 'essai-api';
const base = '/api/v1/bench';

export function learner({ client, questions }) {
  let token, attempt;
  const call = (method, url, body) => client.json(method, base + url, body, token ? { authorization: 'Bearer ' + token } : {});
  const expect = (holds, what) => { if (!holds) throw new Error('unexpected reply to ' + what); };
  return {
    async login() { token = (await call('POST', '/guests', { id: randomUUID() })).token; expect(token, 'guests'); },
    async catalogue() { expect((await call('GET', '/courses')).items[0].id === 'arithmetic', 'courses'); },
    async course() { expect((await call('GET', '/courses/arithmetic')).chapters[0].id === 'arithmetic/ten', 'course'); },
    async start() {
      attempt = await call('POST', '/attempts', { id: randomUUID(), chapter: 'arithmetic/ten', mode: 'learn', lang: 'en' });
      expect(attempt.awaited?.slot === 0 && attempt.slots.total === questions, 'attempts');
    },
    async answer(i, right) {
      const { slot, step, presentation, try: count, prompt, options } = attempt.awaited;
      expect(slot === i, 'question ' + i);
      const reply = await call('POST', `/attempts/${attempt.id}/answers`, {
        id: randomUUID(), slot, step, presentation, try: count, given: { choices: [pick(prompt, options, right)] },
      });
      expect(reply.why?.text, 'answers');
      attempt = reply.attempt;
      return reply.verdict === 'right';
    },
    async next(i) { expect(i + 1 === questions ? attempt.status === 'completed' : attempt.awaited.slot === i + 1, 'question'); },
    async finish() { expect((await call('GET', `/attempts/${attempt.id}/summary`)).keyPoints.length, 'summary'); },
    async review() { expect((await call('GET', `/attempts/${attempt.id}/events`)).items.length, 'events'); },
  };
}
