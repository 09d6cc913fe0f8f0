// A place on a picture. Regions are labels of the radios in the list, so the list needs no script; a free point has two number fields.
import { icon } from './icon.js';
import { say } from './live.js';

class Hotspot extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form');
    if ('free' in this.dataset) return this.#freePoint(form);
    form.addEventListener('change', () => this.#mark(form));
    this.#mark(form);
  }

  #mark(form) {
    for (const zone of this.querySelectorAll('label.zone')) {
      zone.toggleAttribute('data-on', form.querySelector(`[id="${zone.htmlFor}"]`).checked);
    }
  }

  #freePoint(form) {
    [this.x, this.y] = ['x', 'y'].map(name => form.elements[name]);
    this.image = this.querySelector('img');
    this.pin = Object.assign(document.createElement('button'), { type: 'button', className: 'needle', hidden: true });
    this.pin.append(icon('pin'));
    this.append(this.pin);
    this.image.addEventListener('click', event => this.#tap(event));
    this.pin.addEventListener('keydown', event => this.#nudge(event));
    for (const field of [this.x, this.y]) field.addEventListener('input', () => this.#draw());
    this.#draw();
  }

  get #scale() { return this.image.getAttribute('width') / this.image.clientWidth; }

  #tap(event) {
    this.#set(event.offsetX * this.#scale, event.offsetY * this.#scale);
    this.pin.focus({ preventScroll: true });
  }

  // 8 pixels of the screen, 1 with Shift, whatever the size of the picture.
  #nudge(event) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const far = (event.shiftKey ? 1 : 8) * this.#scale;
    this.#set(Number(this.x.value) + way[0] * far, Number(this.y.value) + way[1] * far);
    say(this.#words());
  }

  #set(x, y) {
    this.x.value = Math.round(Math.min(Math.max(x, 0), this.image.getAttribute('width')));
    this.y.value = Math.round(Math.min(Math.max(y, 0), this.image.getAttribute('height')));
    this.#draw();
  }

  #draw() {
    this.pin.hidden = !this.x.value || !this.y.value;
    this.pin.style.left = `${100 * this.x.value / this.image.getAttribute('width')}%`;
    this.pin.style.top = `${100 * this.y.value / this.image.getAttribute('height')}%`;
    this.pin.ariaLabel = `${this.dataset.pin}, ${this.#words()}`;
  }

  #words() { return this.dataset.at.replace('{x}', this.x.value).replace('{y}', this.y.value); }
}

customElements.define('es-hotspot', Hotspot);
