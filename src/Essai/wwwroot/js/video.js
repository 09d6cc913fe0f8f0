// A clip that stops where the question is asked, or plays one passage of a lesson. The controls stay the browser's own.
import { icon } from './icon.js';

class Video extends HTMLElement {
  connectedCallback() {
    if (this.video) return;
    this.video = this.querySelector('video');
    const { at, from, to, rewind } = this.dataset;
    this.stops = [at, to].filter(Boolean).map(Number);
    if (from) this.video.currentTime = Number(from);
    this.video.addEventListener('timeupdate', () => this.#pause());
    this.addEventListener('click', event => this.#seek(event.target.closest('[data-seek]')));
    if (rewind) this.video.after(this.#rewind(rewind));
  }

  // Each stop holds once: whoever presses play again wants to see the rest.
  #pause() {
    const stop = this.stops[0];
    if (stop === undefined || this.video.currentTime < stop) return;
    this.stops.shift();
    this.video.pause();
  }

  #seek(link) {
    if (!link) return;
    this.video.currentTime = Number(link.dataset.seek);
    this.video.play();
  }

  #rewind(label) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button plain' });
    button.append(icon('retry'), label);
    button.addEventListener('click', () => {
      this.video.currentTime = Math.max(0, this.video.currentTime - 10);
      this.video.play();
    });
    return button;
  }
}

customElements.define('es-video', Video);
