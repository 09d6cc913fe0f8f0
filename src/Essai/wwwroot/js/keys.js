// UX 3.6. Single letters only inside the player, never while typing, and not at all if the learner switched them off.
// A page says which button is which: data-key="i" (clue), "l" (lesson), "r" (retry), on <video> "m", on a dialog "?".

export function press(event, player) {
  if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
  const done = /^[1-9]$/.test(event.key) ? choose(player, Number(event.key))
    : event.key === 'Enter' ? goOn(event.target, player)
    : act(player.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`));
  if (done) event.preventDefault();
}

function typing(target) {
  return target.matches('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])');
}

function choose(player, number) {
  const input = player.querySelectorAll('.exercise .choice input:not(:disabled)')[number - 1];
  input?.focus();
  input?.click();
  return Boolean(input);
}

// On a button, a link or a field Enter already means something; on a heading it means "go on".
function goOn(target, player) {
  if (target.closest('button, a, input, summary')) return false;
  return act(player.querySelector('.verdict .primary, .dock .primary'));
}

function act(target) {
  if (!target) return false;
  if (target.matches('video')) target.muted = !target.muted;
  else if (target.matches('dialog')) target.showModal();
  else target.click();
  return true;
}
