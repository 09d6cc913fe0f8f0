// Two films, drawn as a function of time in seconds: film(t) gives one frame of 640 by 360.
const films = {
  soin(t) {
    const shelf = ["gel", "creme", "poudre", "fond", "solaire"], home = { gel: 330, creme: 398, poudre: 468, fond: 532, solaire: 594 };
    const out = { gel: pulse(t, .8, 1.6, 4.2, 5), creme: pulse(t, 5.4, 6.2, 10, 10.8), solaire: pulse(t, 14.4, 15.2, 19, 19.8), fond: pulse(t, 20, 20.8, 23, 23.8), poudre: 0 };
    const asking = pulse(t, 11.2, 11.8, 13.8, 14.3);
    const look = { foam: pulse(t, 1.8, 2.6, 3.8, 4.6), wet: pulse(t, 4.0, 4.5, 5, 5.6), dabs: pulse(t, 6.6, 7.2, 8, 8.8) + pulse(t, 15.8, 16.4, 17.4, 18.4), cream: pulse(t, 8, 8.8, 9.4, 10.6) * .8 + pulse(t, 17.4, 18.2, 18.8, 20) * .8, even: ease(t, 21.2, 23), smile: ease(t, 23.5, 24.5) };
    const clock = pulse(t, 8.6, 9.2, 10.6, 11.2);
    return svg(640, 360, `<rect width="640" height="360" fill="${rose}"/><circle cx="160" cy="190" r="172" fill="${dew}"/>
      <g transform="translate(160 200) scale(.98)">${face(look)}</g>
      <rect x="296" y="318" width="330" height="10" rx="5" fill="${plum}"/>
      ${shelf.map(n => product(n, home[n] - (home[n] - 450) * out[n], 276 - 130 * out[n], .66 + .62 * out[n], .75 * out[n] + (asking && ["poudre", "fond", "solaire"].includes(n) ? .55 * asking * (.6 + .4 * Math.sin(t * 6)) : 0))).join("")}
      <g opacity="${asking}"><text x="532" y="190" font-family="Bricolage, sans-serif" font-size="104" font-weight="700" text-anchor="middle" fill="${plum}">?</text></g>
      <g opacity="${clock}" transform="translate(590 76)"><circle r="34" fill="#fff" stroke="${plum}" stroke-width="5"/><path d="M0 0V-22" stroke="${plum}" stroke-width="5" stroke-linecap="round" transform="rotate(${360 * ease(t, 9, 10.8)})"/><path d="M0 0H13" stroke="${plum}" stroke-width="5" stroke-linecap="round"/></g>`);
  },
  plage(t) {
    const sun = ease(t, 4.5, 10.5), minutes = 600 + 120 * sun + 4 * ease(t, 10.5, 14);
    const sea = pulse(t, 10.2, 11.2, 12, 12.8), towel = ease(t, 12.6, 14);
    const shield = Math.max(.06, ease(t, 2, 3.5) * (1 - .55 * sun) * (1 - .8 * ease(t, 10.6, 14))) + .9 * ease(t, 18.5, 20);
    const look = { dabs: pulse(t, .8, 1.5, 2.4, 3.2) + pulse(t, 16.6, 17.4, 18.4, 19.4), cream: .8 * (pulse(t, 2.2, 3, 3.6, 4.8) + pulse(t, 18.4, 19.2, 19.8, 21)), wet: pulse(t, 7, 8, 9.8, 10.4) * .6 + pulse(t, 11.8, 12.4, 13.2, 14), smile: ease(t, 21, 22.5) };
    const hat = ease(t, 21, 22.2), a = Math.PI * (1 - (.18 + .32 * sun)), sx = 320 + 270 * Math.cos(a), sy = 250 - 205 * Math.sin(a);
    const hand_ = (angle, length, wide) => `<path d="M0 0V-${length}" stroke="${plum}" stroke-width="${wide}" stroke-linecap="round" transform="rotate(${angle})"/>`;
    return svg(640, 360, `<rect width="640" height="360" fill="#d9eef5"/><rect y="236" width="640" height="124" fill="#7fc3d6"/><path d="M0 262Q160 240 320 258T640 250V360H0Z" fill="#f2dfb8"/>
      <circle cx="${sx}" cy="${sy}" r="34" fill="#ffcf4d"/><circle cx="${sx}" cy="${sy}" r="50" fill="#ffcf4d" opacity=".3"/>
      <ellipse cx="320" cy="208" rx="${104}" ry="136" fill="none" stroke="#e5891b" stroke-width="${2 + 15 * shield}" opacity="${Math.min(1, .15 + shield)}"/>
      <g transform="translate(320 222) scale(.86)">${face(look)}</g>
      <g opacity="${hat}" transform="translate(320 ${104 - 40 * (1 - hat)})"><ellipse rx="150" ry="24" fill="#e8cf9b"/><path d="M-72-4C-70-74 70-74 72-4Z" fill="#e8cf9b"/><path d="M-73-8C-40 6 40 6 73-8V-22C40-8-40-8-73-22Z" fill="${plum}"/></g>
      <path d="M0 ${372 - 140 * sea}Q80 ${352 - 140 * sea} 160 ${372 - 140 * sea}T320 ${372 - 140 * sea}T480 ${372 - 140 * sea}T640 ${372 - 140 * sea}V360H0Z" fill="#4aa5c2" opacity="${sea ? .9 : 0}"/>
      <g opacity="${pulse(t, 12.4, 12.8, 13.9, 14.4)}" transform="translate(${200 + 240 * towel} 250) rotate(${-12 + 24 * towel})"><rect x="-46" y="-70" width="92" height="140" rx="10" fill="#fff"/><path d="M-46-44H46M-46 44H46" stroke="${plum}" stroke-width="9"/></g>
      ${product("solaire", 120, 250, 1.15 * pulse(t, .2, .8, 3.4, 4.2) + 1.15 * pulse(t, 15.6, 16.4, 19.6, 20.4) + .001, .6)}
      <g transform="translate(560 84)"><circle r="54" fill="#fff" stroke="${plum}" stroke-width="6"/>${[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map(d => `<path d="M0-44V-${d % 90 ? 40 : 36}" stroke="${plum}" stroke-width="3" transform="rotate(${d})"/>`).join("")}${hand_(minutes / 2, 24, 7)}${hand_(minutes * 6, 36, 5)}<circle r="5" fill="${plum}"/></g>`);
  },
};
