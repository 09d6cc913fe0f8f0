const svg = 'http://www.w3.org/2000/svg';

/** The player's sprite, where the page already took it from. */
export function icon(shape) {
  const sprite = document.querySelector('use[href*="icons."]')?.getAttribute('href').split('#')[0] ?? '/icons.svg';
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('class', 'icon');
  image.setAttribute('aria-hidden', 'true');
  image.append(document.createElementNS(svg, 'use'));
  image.firstChild.setAttribute('href', `${sprite}#${shape}`);
  return image;
}
