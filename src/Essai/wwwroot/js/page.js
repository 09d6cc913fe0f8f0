// Pages around the player: how long the home question was looked at, and the print button.
const shown = performance.now();

addEventListener('submit', event => {
  const ms = event.target.querySelector('input[name="ms"]');
  if (ms) ms.value = Math.round(performance.now() - shown);
});

addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print();
});
