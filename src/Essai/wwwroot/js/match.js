// Matching: native selects are the form. Where there is room, the answers also lie below as tiles: tap one, then its place.
class Match extends HTMLElement {
  #held = null;

  connectedCallback() {
    if (this.tiles) return;
    this.tiles = Object.assign(document.createElement('div'), { className: 'tiles' });
    const first = this.querySelector('select');
    for (const option of [...first.options].filter(option => option.value)) this.tiles.append(this.#tile(option));
    this.append(this.tiles);
    this.addEventListener('click', event => this.#place(event.target.closest('.pair')));
    this.addEventListener('change', () => this.#mark());
    this.addEventListener('keydown', event => event.key === 'Escape' && this.#hold(null));
  }

  #tile(option) {
    const tile = document.createElement('button');
    Object.assign(tile, { type: 'button', className: 'button tile', textContent: option.text, value: option.value });
    tile.setAttribute('aria-pressed', 'false');
    tile.addEventListener('click', () => this.#hold(this.#held === tile ? null : tile));
    return tile;
  }

  #hold(tile) {
    this.#held?.setAttribute('aria-pressed', 'false');
    this.#held = tile;
    tile?.setAttribute('aria-pressed', 'true');
    this.toggleAttribute('data-holding', Boolean(tile));
  }

  #place(pair) {
    if (!pair || !this.#held) return;
    pair.querySelector('select').value = this.#held.value;
    this.#hold(null);
    this.#mark();
  }

  #mark() {
    const used = new Set([...this.querySelectorAll('select')].map(select => select.value));
    for (const tile of this.tiles.children) tile.toggleAttribute('data-used', used.has(tile.value));
  }
}

customElements.define('es-match', Match);
