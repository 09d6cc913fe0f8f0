// The same work done by the public package, read by its interface alone: node peer.cjs FOLDER-OF-THE-PACKAGE. Nanoseconds as JSON.
const { createRequire } = require('node:module');
const path = require('node:path');
const engine = createRequire(path.join(process.argv[2], 'package.json'))('@coorpacademy/progression-engine');

const config = { ...engine.getConfig({ ref: 'learner', version: '2' }), livesDisabled: true };
const choices = [...'abcd'].map(id => ({ id, label: `Choice ${id}`, value: id }));
const slide = i => ({ _id: `step-${i}`, chapter_id: 'all', question: { type: 'qcm', content: { choices, answers: [['b']] } } });
const at = (i, count) => i < count ? { type: 'slide', ref: `step-${i}` } : { type: 'success', ref: 'successExitNode' };

/** As Play.cs: two rules a step, one for a right answer, one for a wrong one. */
function course(count) {
  const slides = Array.from({ length: count }, (_, i) => slide(i));
  const rules = [{ source: { type: 'slide', ref: '' }, destination: at(0, count), instructions: [], conditions: [], priority: 0 }];
  slides.forEach((s, i) => [true, false].forEach((right, priority) => rules.push({
    source: at(i, count), destination: at(i + 1, count), priority,
    instructions: [{ field: right ? 'right' : 'wrong', type: 'add', value: 1 }],
    conditions: [{ target: { scope: 'slide', ref: s._id, field: 'isCorrect' }, operator: 'EQUALS', values: [right] }],
  })));
  return { content: [{ ref: 'all', slides, rules }], slides, count };
}

const initial = nextContent => ({ nextContent, lives: 4, livesDisabled: true, isCorrect: null, slides: [], requestedClues: [], viewedResources: [], stars: 0, step: { current: 1 },
  remainingLifeRequests: 1, hasViewedAResourceAtThisStep: false, allAnswers: [], variables: { right: 0, wrong: 0 }, pendingSlides: [] });

const given = i => ({ type: 'answer', payload: { answer: [i % 10 < 7 ? 'b' : 'a'], content: { type: 'slide', ref: `step-${i}` }, godMode: false } });
const next = (of, state, i) => engine.computeNextStepAfterAnswer(config, state, of.content, of.slides[i], given(i));

/** Answers from `from` on; returns the actions, which are what that product keeps. */
function play(of, answers) {
  let state = initial(at(0, of.count));
  const actions = [];
  for (let i = 0; i < answers; i++) {
    const action = next(of, state, i);
    actions.push(action);
    state = engine.updateState(config, state, [action]);
  }
  return { state, actions };
}

/** As `play`, with the state made again from all actions before each answer. */
function playFromLog(of, answers) {
  const actions = [];
  for (let i = 0; i < answers; i++) actions.push(next(of, engine.updateState(config, initial(at(0, of.count)), actions), i));
  return engine.updateState(config, initial(at(0, of.count)), actions);
}

/** Nanoseconds a call: warmed for a second, then the median of five rounds of half a second. */
function time(work) {
  const round = ms => {
    const begin = process.hrtime.bigint();
    let calls = 0;
    while (process.hrtime.bigint() - begin < BigInt(ms) * 1000000n) { work(); calls++; }
    return Number(process.hrtime.bigint() - begin) / calls;
  };
  round(1000);
  return Array.from({ length: 5 }, () => round(500)).sort((a, b) => a - b)[2];
}

const long = course(210), whole = course(200), out = { next: {}, replay: {} };
for (const answered of [10, 40, 200]) {
  const { state, actions } = play(long, answered);
  if (state.variables.right + state.variables.wrong !== answered) throw new Error('the rules were not followed');
  out.next[answered] = time(() => next(long, state, answered));
  out.replay[answered] = time(() => engine.updateState(config, initial(at(0, long.count)), actions));
}
if (play(whole, 200).state.nextContent.type !== 'success') throw new Error('the run has not ended');
const basic = { type: 'basic', content: { answers: [['photosynthesis'], ['the photosynthesis']] } };
const mark = (question, answer) => () => { if (!engine.checkAnswer(config, question, [answer])) throw new Error('marked wrong'); };
out.choice = time(mark(whole.slides[0].question, 'b'));
out.exact = time(mark(basic, 'photosynthesis'));
out.typo = time(mark(basic, 'photosyntesis'));
out.whole = time(() => play(whole, 200));
out.wholeFromLog = time(() => playFromLog(whole, 200));
out.version = require(require.resolve('@coorpacademy/progression-engine/package.json', { paths: [process.argv[2]] })).version;
console.log(JSON.stringify(out));
