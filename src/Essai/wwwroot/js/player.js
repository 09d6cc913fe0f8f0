// The player: the server's forms and links, without leaving the page. It knows no rule of the
// game; it sends what the form says, and shows the page that comes back. Without it all works.
import { say } from './live.js';
import { exchange, joined, resume } from './outbox.js';

// Loaded when a question needs them, never before.
const parts = {
  'es-order': './order.js', 'es-match': './match.js', 'es-slider': './slider.js',
  'es-hotspot': './hotspot.js', 'es-video': './video.js',
};
const reader = new DOMParser();

class Player extends HTMLElement {
  #busy = false;
  #native = false;
  #shown = performance.now();
  #feedback;
  #ready;

  connectedCallback() {
    this.addEventListener('submit', event => this.#submitted(event));
    this.addEventListener('click', event => this.#clicked(event));
    this.addEventListener('change', event => this.#counted(event.target));
    this.addEventListener('keydown', event => this.#pressed(event));
    addEventListener('popstate', () => this.#wentBack());
    joined(() => this.#busy || this.#go({ url: new URL(location.href), back: true }));
    this.#prepare();
    this.#ready = this.#catchUp();
    if (this.dataset.phase === 'verdict' || this.querySelector('#problem')) this.#focus();
  }

  #submitted(event) {
    if (this.#native || event.defaultPrevented || event.target.method === 'dialog') return;
    event.preventDefault();
    const { target: form, submitter } = event;
    this.#time(form);
    const post = (submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get').toLowerCase() === 'post';
    const url = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, location.href);
    const fields = new URLSearchParams(new FormData(form, submitter));
    if (!post) url.search = fields;
    this.#go({ url, body: post ? fields : undefined, form, opener: submitter });
  }

  #clicked(event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest('a[data-inplace], a[data-zoom]');
    if (!link) return;
    event.preventDefault();
    if ('zoom' in link.dataset) import('./zoom.js').then(({ zoom }) => zoom(link));
    else this.#go({ url: new URL(link.href), opener: link });
  }

  // One exchange at a time: a second tap on any button changes nothing.
  async #go({ url, body, form, opener, back = false }) {
    if (this.#busy) return;
    this.#busy = true;
    const restore = this.#checking(opener);
    try {
      await this.#ready;
      if (form && !form.isConnected) return;
      const response = await exchange(url, body, this);
      const page = response.html && reader.parseFromString(response.html, 'text/html');
      const lesson = page?.querySelector('[data-drawer]');
      const fresh = page?.querySelector('es-player');
      if (fresh) this.#show(fresh, page.title, { url: body && !response.moved ? location.href : response.url, form, back });
      else if (lesson) (await import('./drawer.js')).openDrawer(this, lesson, { opener, url: response.url, title: page.title, back });
      else this.#leave(response, form, opener);
    } finally {
      this.#busy = false;
      restore();
    }
  }

  // What was answered here before the page was lost is sent first, and shown.
  async #catchUp() {
    const left = await resume(this);
    const page = left?.html && reader.parseFromString(left.html, 'text/html');
    const fresh = page?.querySelector('es-player');
    if (fresh) this.#show(fresh, page.title, { url: left.url, back: true });
    else if (left) location.assign(left.url);
  }

  #checking(button) {
    if (!button?.matches('button')) return () => {};
    const label = [...button.childNodes];
    const timer = setTimeout(() => {
      button.setAttribute('aria-disabled', 'true');
      if (!button.classList.contains('zone')) button.textContent = this.dataset.checking ?? '…';
    }, 150);
    return () => {
      clearTimeout(timer);
      button.removeAttribute('aria-disabled');
      button.replaceChildren(...label);
    };
  }

  #show(fresh, title, { url, form, back }) {
    if (this.dataset.phase === 'verdict') this.#feedback = performance.now() - this.#shown;
    const fromDrawer = this.querySelector('es-drawer');
    document.title = title;
    if (!back) history[fromDrawer || url === location.href ? 'replaceState' : 'pushState'](null, '', url);
    for (const name of ['class', 'data-phase']) this.setAttribute(name, fresh.getAttribute(name) ?? '');
    this.replaceChildren(...fresh.childNodes);
    this.#shown = performance.now();
    this.#prepare();
    this.#focus(form);
  }

  // Not a page of the player (the end of a chapter, an error): the browser goes there itself.
  #leave(response, form, opener) {
    if (response.moved || !form) return location.assign(response.url);
    this.#native = true;
    form.requestSubmit(opener);
  }

  #wentBack() {
    const drawer = this.querySelector('es-drawer');
    if (drawer) drawer.dismiss();
    else this.#go({ url: new URL(location.href), back: true });
  }

  #prepare() {
    for (const [tag, file] of Object.entries(parts)) {
      if (this.querySelector(tag)) import(file);
    }
  }

  // UX 3.7: exactly one thing is spoken, because focus goes to it.
  #focus(form) {
    const clue = form?.getAttribute('id') === 'clue-form' && this.querySelector('#clue');
    const target = this.querySelector('#problem') ?? (clue || this.querySelector('#verdict')) ?? this.querySelector('h1');
    if (!this.querySelector('.verdict')) scrollTo(0, 0);
    target?.focus({ preventScroll: target.id === 'verdict' });
    this.#bringChoice();
  }

  // The learner's own choice stands just above the verdict that speaks of it.
  #bringChoice() {
    const panel = this.querySelector('.verdict');
    const choice = this.querySelector('.choice[data-mark]:has(:checked), [data-mark]');
    if (!panel || !choice) return;
    if (getComputedStyle(panel).position !== 'sticky') return panel.scrollIntoView({ block: 'nearest' });
    scrollBy(0, choice.getBoundingClientRect().bottom + 12 - panel.getBoundingClientRect().top);
  }

  #time(form) {
    const fill = (name, value) => form.querySelector(`input[name="${name}"]`)?.setAttribute('value', value);
    fill('ms', Math.round(performance.now() - this.#shown));
    if (this.#feedback !== undefined) fill('feedbackMs', Math.round(this.#feedback));
    fill('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  #counted(input) {
    const group = input.closest('[data-count]');
    if (!group || input.type !== 'checkbox') return;
    say(group.dataset.count.replace('{n}', group.querySelectorAll(':checked').length));
  }

  // Fetched at the first key, so never on a phone.
  #pressed(event) {
    if (document.documentElement.dataset.shortcuts === 'off' || event.defaultPrevented) return;
    import('./keys.js').then(({ press }) => press(event, this), () => say(this.dataset.offline));
  }
}

customElements.define('es-player', Player);
