// The bench course as its author wrote it: which text is right for which question. The target's own replies never tell.
import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../courses/bench/arithmetic/01-ten');

/** prompt -> the text of its right option */
export const rightText = new Map(fs.readdirSync(folder).filter(f => /^\d/.test(f)).map(f => {
  const text = fs.readFileSync(path.join(folder, f), 'utf8');
  return [/^# (.+)$/m.exec(text)[1], /^- \[x\] \{[\w-]+\} (.+)$/m.exec(text)[1]];
}));

/** The id of a right option, or of some wrong one. options: [{id, text}] */
export function pick(prompt, options, right) {
  const key = rightText.get(prompt);
  if (!key) throw new Error('unknown question: ' + prompt);
  return options.find(o => (o.text === key) === right).id;
}
