// Ordering: the form has a number per row; here the rows themselves move and the numbers follow.
// Buttons first (UX 3.8): dragging is a shortcut, never the way.
import { say } from './live.js';
import { icon } from './icon.js';

const still = matchMedia('(prefers-reduced-motion: reduce)');

class Order extends HTMLElement {
  connectedCallback() {
    if (this.list) return;
    this.list = this.querySelector('ol');
    for (const row of this.list.children) this.#equip(row);
    this.addEventListener('keydown', event => this.#nudged(event));
    this.addEventListener('pointerdown', event => this.#grabbed(event));
  }

  #equip(row) {
    const select = row.querySelector('select');
    const text = row.querySelector('label').textContent;
    const moves = Object.assign(document.createElement('span'), { className: 'moves' });
    moves.append(this.#button('up', `${this.dataset.up} : ${text}`, () => this.#step(row, -1)),
      this.#button('down', `${this.dataset.down} : ${text}`, () => this.#step(row, 1)));
    const grip = this.#button('grip', `${this.dataset.handle} : ${text}`);
    grip.classList.add('grip');
    row.prepend(grip);
    row.append(moves);
    select.hidden = true;
  }

  #button(shape, name, act) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'square', ariaLabel: name });
    button.append(icon(shape));
    if (act) button.addEventListener('click', act);
    return button;
  }

  #nudged(event) {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!way || !event.altKey) return;
    event.preventDefault();
    this.#step(event.target.closest('li'), way);
  }

  #step(row, way) {
    const rows = [...this.list.children];
    const other = rows[rows.indexOf(row) + way];
    if (other) this.#pass(row, other, way);
    this.#tell(row);
  }

  // The neighbour is moved, not the row itself: so focus stays where it is.
  #pass(row, other, way) {
    const before = [row, other].map(moved => moved.getBoundingClientRect().top);
    if (way < 0) row.after(other);
    else row.before(other);
    [row, other].forEach((moved, index) => this.#slide(moved, before[index]));
    this.#number();
  }

  #slide(row, from) {
    if (still.matches || row.classList.contains('held')) return;
    row.animate([{ transform: `translateY(${from - row.getBoundingClientRect().top}px)` }, {}], { duration: 180, easing: 'ease-out' });
  }

  #number() {
    [...this.list.children].forEach((row, index) => { row.querySelector('select').value = String(index + 1); });
  }

  #tell(row) {
    const rows = [...this.list.children];
    const words = { item: row.querySelector('label').textContent, i: rows.indexOf(row) + 1, n: rows.length };
    say(this.dataset.moved.replace(/\{(\w+)\}/g, (_, name) => words[name]));
  }

  #grabbed(event) {
    const grip = event.target.closest('.grip');
    if (!grip || event.button) return;
    const hold = event.pointerType === 'touch' ? 200 : 0;
    const { row, letGo } = { row: grip.closest('li'), letGo: new AbortController() };
    const start = [...this.list.children];
    const take = setTimeout(() => row.classList.add('held'), hold);
    const end = () => {
      clearTimeout(take);
      letGo.abort();
      if (row.classList.contains('held') && start.some((old, index) => old !== this.list.children[index])) this.#tell(row);
      row.classList.remove('held');
    };
    const on = (name, act) => addEventListener(name, act, { signal: letGo.signal });
    on('pointermove', moved => this.#drag(row, moved.clientY));
    on('pointerup', end);
    on('pointercancel', end);
    on('keydown', key => key.key === 'Escape' && (this.list.append(...start), this.#number(), end()));
  }

  #drag(row, y) {
    if (!row.classList.contains('held')) return;
    if (y < 96) scrollBy(0, -12);
    if (y > innerHeight - 128) scrollBy(0, 12);
    const within = y - this.list.getBoundingClientRect().top + this.list.offsetTop;
    const { previousElementSibling: above, nextElementSibling: below } = row;
    if (above && within < middle(above)) this.#pass(row, above, -1);
    else if (below && within > middle(below)) this.#pass(row, below, 1);
    else return;
    this.#drag(row, y);
  }
}

// Where a row belongs, not where its slide has got to.
function middle(row) {
  return row.offsetTop + row.offsetHeight / 2;
}

customElements.define('es-order', Order);
