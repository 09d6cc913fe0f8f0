// The lesson beside the question (wide) or over it (phone); without script a page.
const wide = matchMedia('(width >= 60rem)');

class Drawer extends HTMLElement {
  opener = null;

  connectedCallback() {
    this.addEventListener('click', event => {
      if (event.target === this.dialog || event.target.closest('[data-close]')) this.#close(event);
    });
    this.addEventListener('cancel', event => this.#close(event), true); // It does not bubble.
    this.addEventListener('keydown', event => event.key === 'Escape' && this.#close(event));
  }

  get dialog() { return this.querySelector('dialog'); }

  open() {
    if (wide.matches) this.dialog.show();
    else this.dialog.showModal();
    this.querySelector('.passage.here')?.scrollIntoView();
    this.querySelector('[tabindex="-1"]').focus({ preventScroll: true });
  }

  /** Called when the browser has gone back: the question is still there, so is the way to it. */
  dismiss() {
    document.title = this.title0;
    this.dialog.close();
    this.remove();
    this.opener?.focus();
  }

  #close(event) {
    event.preventDefault();
    event.stopPropagation();
    if (this.pushed) history.back();
    else this.dismiss();
  }
}

customElements.define('es-drawer', Drawer);

export function openDrawer(player, lesson, { opener, url, title, back }) {
  player.querySelector('es-drawer')?.remove();
  const drawer = document.createElement('es-drawer');
  const dialog = document.createElement('dialog');
  dialog.className = 'drawer';
  dialog.setAttribute('aria-labelledby', 'lesson-title');
  dialog.append(lesson);
  drawer.append(dialog);
  Object.assign(drawer, { opener, title0: document.title, pushed: !back });
  player.append(drawer);
  document.title = title;
  if (!back) history.pushState(null, '', url);
  if (lesson.querySelector('es-video')) import('./video.js');
  drawer.open();
}
