// A slider beside the number field, both showing one value. Nothing is chosen for the learner.
import { icon } from './icon.js';

class Slider extends HTMLElement {
  connectedCallback() {
    if (this.range) return;
    this.number = this.querySelector('input[name="number"]');
    const { min, max, step, unit } = this.dataset;
    this.range = Object.assign(document.createElement('input'), { type: 'range', min, max, step });
    this.range.ariaLabel = this.number.labels[0].textContent;
    this.range.value = this.number.value || (Number(min) + Number(max)) / 2;
    this.unit = unit;
    this.append(this.range, this.#ends(min, max));
    this.number.before(this.#nudge('minus', this.dataset.less, -1));
    this.number.parentElement.append(this.#nudge('plus', this.dataset.more, 1));
    this.range.addEventListener('input', () => this.#set(this.range.value));
    this.range.addEventListener('keydown', event => this.#leap(event));
    this.number.addEventListener('input', () => this.#follow());
    this.#follow();
  }

  #set(value) {
    this.range.value = value;
    this.number.value = this.range.value;
    this.#follow();
  }

  #follow() {
    if (this.number.value) this.range.value = this.number.value;
    this.range.setAttribute('aria-valuetext', this.number.value ? this.#told(this.number.value) : '–');
  }

  #told(value) { return this.unit ? `${value}\u00a0${this.unit}` : value; }

  #leap(event) {
    const way = { PageUp: 10, PageDown: -10 }[event.key];
    if (!way) return;
    event.preventDefault();
    this.#set(Number(this.range.value) + way * Number(this.range.step));
  }

  #nudge(shape, name, way) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', ariaLabel: name });
    button.append(icon(shape));
    button.addEventListener('click', () => this.#set(Number(this.range.value) + way * Number(this.range.step)));
    return button;
  }

  #ends(...values) {
    const ends = Object.assign(document.createElement('p'), { className: 'ends', ariaHidden: 'true' });
    ends.append(...values.map(value => Object.assign(document.createElement('span'), { textContent: this.#told(value) })));
    return ends;
  }
}

customElements.define('es-slider', Slider);
