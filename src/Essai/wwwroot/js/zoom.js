/** Shows a picture as large as the window. Without script the link opens the picture itself. */
export function zoom(link) {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'large', ariaLabel: link.ariaLabel });
  const image = Object.assign(document.createElement('img'), { src: link.href, alt: link.parentElement.querySelector('img').alt });
  const button = Object.assign(document.createElement('button'), { className: 'button', textContent: link.dataset.zoom });
  dialog.append(image, button);
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => { dialog.remove(); link.focus(); });
  document.body.append(dialog);
  dialog.showModal();
}
