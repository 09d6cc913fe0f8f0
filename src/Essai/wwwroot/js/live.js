// One voice for what happens beside the focus. Two nodes take turns, so that a text said twice is heard twice.
let turn = 0;

export function say(text, tone = 'polite') {
  const nodes = document.querySelectorAll(`es-live > [aria-live="${tone}"]`);
  if (!text || !nodes.length) return;
  turn = (turn + 1) % nodes.length;
  nodes.forEach((node, index) => { node.textContent = index === turn ? text : ''; });
}
