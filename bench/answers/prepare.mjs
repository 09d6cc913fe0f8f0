#!/usr/bin/env node
// Starts attempts that wrk then answers: prepare.mjs api|html BASE COUNT > FILE. One line an attempt: its id, its key, and (api) the reply to its start.
import { randomUUID } from 'node:crypto';
import { Client } from '../sessions/lib/http.mjs';
import { learner } from '../sessions/adapters/essai-html.mjs';

const [kind, base, count] = [process.argv[2], process.argv[3], +process.argv[4]];
let left = count;

async function api(client) {
  const { token } = await client.json('POST', '/api/v1/bench/guests', { id: randomUUID() });
  const attempt = await client.json('POST', '/api/v1/bench/attempts', { id: randomUUID(), chapter: 'arithmetic/ten', mode: 'learn', lang: 'en' }, { authorization: 'Bearer ' + token });
  return [attempt.id, token, JSON.stringify(attempt)];
}

// A guest of the pages exists from the first answer on.
async function html(client) {
  client.clearCookies();
  let address;
  const posting = client.postForm.bind(client);
  const own = learner({ client: Object.assign(Object.create(client), { postForm: async (...form) => { const reply = await posting(...form); address = reply.url; return reply; } }), questions: 10 });
  await own.start();
  await own.answer(0, true);
  return [/attempts\/([\w-]+)/.exec(address)[1], [...client.cookies].map(([k, v]) => `${k}=${v}`).join('; ')];
}

await Promise.all(Array.from({ length: 24 }, async () => {
  const client = new Client(base);
  while (left-- > 0) process.stdout.write((await (kind === 'api' ? api(client) : html(client))).join('\t') + '\n');
  client.close();
}));
