// Pages around the player: how long the home question was looked at and where it is, and the print button.
const shown = performance.now();

addEventListener('submit', event => {
  const ms = event.target.querySelector('input[name="ms"]');
  if (ms) ms.value = Math.round(performance.now() - shown);
  const zone = event.target.querySelector('input[name="zone"]');
  if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
});

addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print();
});
