// Four films, drawn as a function of time in seconds: film(t) gives one frame of 640 by 360.
const films = {
  soin(t) {
    const shelf = ["gel", "creme", "poudre", "fond", "solaire"], home = { gel: 330, creme: 398, poudre: 468, fond: 532, solaire: 594 };
    const out = { gel: pulse(t, .8, 1.6, 4.2, 5), creme: pulse(t, 5.4, 6.2, 10, 10.8), solaire: pulse(t, 14.4, 15.2, 19, 19.8), fond: pulse(t, 22.4, 23.2, 25.6, 26.4), poudre: pulse(t, 26.6, 27.4, 29.8, 30.6) };
    const asking = pulse(t, 11.2, 11.8, 13.8, 14.3);
    const look = { foam: pulse(t, 1.8, 2.6, 3.8, 4.6), wet: pulse(t, 4.0, 4.5, 5, 5.6), dabs: pulse(t, 6.6, 7.2, 8, 8.8) + pulse(t, 15.8, 16.4, 17.4, 18.4), cream: pulse(t, 8, 8.8, 9.4, 10.6) * .8 + pulse(t, 17.4, 18.2, 18.8, 20) * .8, even: ease(t, 23.8, 25.6), smile: ease(t, 30.4, 31.2) };
    const clock = pulse(t, 8.6, 9.2, 10.6, 11.2) + pulse(t, 19.8, 20.3, 21.7, 22.2);
    const puff = pulse(t, 27.4, 27.8, 29.6, 30), at = Math.min(2, Math.max(0, Math.floor((t - 27.6) / .7))), tap = Math.abs(Math.sin((t - 27.6) * 9));
    return svg(640, 360, `<rect width="640" height="360" fill="${rose}"/><circle cx="160" cy="190" r="172" fill="${dew}"/>
      <g transform="translate(160 200) scale(.98)">${face(look)}${pad([-18, 20, 0][at], [-66, -64, 20][at] - 8 * tap, 0, 0, puff)}</g>
      <rect x="296" y="318" width="330" height="10" rx="5" fill="${plum}"/>
      ${shelf.map(n => product(n, home[n] - (home[n] - 450) * out[n], 276 - 130 * out[n], .66 + .62 * out[n], .75 * out[n] + (asking && ["poudre", "fond", "solaire"].includes(n) ? .55 * asking * (.6 + .4 * Math.sin(t * 6)) : 0))).join("")}
      <g opacity="${asking}"><text x="532" y="190" font-family="Bricolage, sans-serif" font-size="104" font-weight="700" text-anchor="middle" fill="${plum}">?</text></g>
      <g opacity="${clock}" transform="translate(590 76)"><circle r="34" fill="#fff" stroke="${plum}" stroke-width="5"/><path d="M0 0V-22" stroke="${plum}" stroke-width="5" stroke-linecap="round" transform="rotate(${360 * (ease(t, 9, 10.8) + ease(t, 20.2, 21.8))})"/><path d="M0 0H13" stroke="${plum}" stroke-width="5" stroke-linecap="round"/></g>`);
  },
  plage(t) {
    const sun = ease(t, 4.5, 10.5), later = ease(t, 24, 27.4), minutes = 600 + 120 * sun + 4 * ease(t, 10.5, 14) + 116 * later;
    const sea = pulse(t, 10.2, 11.2, 12, 12.8), towel = ease(t, 12.6, 14);
    const shield = Math.max(.06, ease(t, 2, 3.5) * (1 - .55 * sun) * (1 - .8 * ease(t, 10.6, 14))) + .9 * ease(t, 18.5, 20) - .6 * later + .6 * ease(t, 29.6, 30.8);
    const look = { dabs: pulse(t, .8, 1.5, 2.4, 3.2) + pulse(t, 16.6, 17.4, 18.4, 19.4) + pulse(t, 28.4, 29, 29.8, 30.4), cream: .8 * (pulse(t, 2.2, 3, 3.6, 4.8) + pulse(t, 18.4, 19.2, 19.8, 21) + pulse(t, 29.6, 30.2, 30.8, 31.6)), wet: pulse(t, 7, 8, 9.8, 10.4) * .6 + pulse(t, 11.8, 12.4, 13.2, 14), smile: ease(t, 21, 22.5) };
    const hat = ease(t, 21, 22.2), a = Math.PI * (1 - (.18 + .32 * sun + .16 * later)), sx = 320 + 270 * Math.cos(a), sy = 250 - 205 * Math.sin(a);
    const hand_ = (angle, length, wide) => `<path d="M0 0V-${length}" stroke="${plum}" stroke-width="${wide}" stroke-linecap="round" transform="rotate(${angle})"/>`;
    return svg(640, 360, `<rect width="640" height="360" fill="#d9eef5"/><rect y="236" width="640" height="124" fill="#7fc3d6"/><path d="M0 262Q160 240 320 258T640 250V360H0Z" fill="#f2dfb8"/>
      <circle cx="${sx}" cy="${sy}" r="34" fill="#ffcf4d"/><circle cx="${sx}" cy="${sy}" r="50" fill="#ffcf4d" opacity=".3"/>
      <ellipse cx="320" cy="208" rx="${104}" ry="136" fill="none" stroke="#e5891b" stroke-width="${2 + 15 * shield}" opacity="${Math.min(1, .15 + shield)}"/>
      <g transform="translate(320 222) scale(.86)">${face(look)}</g>
      <g opacity="${hat}" transform="translate(320 ${104 - 40 * (1 - hat)})"><ellipse rx="150" ry="24" fill="#e8cf9b"/><path d="M-72-4C-70-74 70-74 72-4Z" fill="#e8cf9b"/><path d="M-73-8C-40 6 40 6 73-8V-22C40-8-40-8-73-22Z" fill="${plum}"/></g>
      <path d="M0 ${372 - 140 * sea}Q80 ${352 - 140 * sea} 160 ${372 - 140 * sea}T320 ${372 - 140 * sea}T480 ${372 - 140 * sea}T640 ${372 - 140 * sea}V360H0Z" fill="#4aa5c2" opacity="${sea ? .9 : 0}"/>
      <g opacity="${pulse(t, 12.4, 12.8, 13.9, 14.4)}" transform="translate(${200 + 240 * towel} 250) rotate(${-12 + 24 * towel})"><rect x="-46" y="-70" width="92" height="140" rx="10" fill="#fff"/><path d="M-46-44H46M-46 44H46" stroke="${plum}" stroke-width="9"/></g>
      ${product("solaire", 120, 250, 1.15 * pulse(t, .2, .8, 3.4, 4.2) + 1.15 * pulse(t, 15.6, 16.4, 19.6, 20.4) + 1.15 * pulse(t, 27.4, 28, 30.4, 31.2) + .001, .6)}
      <g transform="translate(560 84)"><circle r="54" fill="#fff" stroke="${plum}" stroke-width="6"/>${[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map(d => `<path d="M0-44V-${d % 90 ? 40 : 36}" stroke="${plum}" stroke-width="3" transform="rotate(${d})"/>`).join("")}${hand_(minutes / 2, 24, 7)}${hand_(minutes * 6, 36, 5)}<circle r="5" fill="${plum}"/></g>`);
  },
  soir(t) {
    const home = { cotons: 336, biphase: 404, gel: 476, creme: 556 };
    const shaking = pulse(t, 4.2, 4.8, 6.6, 7.2), out = { biphase: pulse(t, 3.2, 4, 7.4, 8.2), cotons: 0, gel: pulse(t, 23.6, 24.4, 26.6, 27.4), creme: pulse(t, 29.6, 30.4, 32, 32.8) };
    const first = ease(t, 19.6, 21.4), second = ease(t, 22.2, 23.4), mouth = ease(t, 24.6, 26.4);
    const look = { foam: pulse(t, 24.6, 25.4, 26.8, 27.6), wet: pulse(t, 27, 27.6, 28.4, 29.2), dabs: pulse(t, 30.4, 31, 31.6, 32.2), cream: pulse(t, 31.6, 32.2, 32.8, 33.6) * .8, smile: ease(t, 33, 34) };
    const clock = pulse(t, 12.6, 13.4, 19.4, 20.2), onEye = t < 21.8;
    const padX = onEye ? 330 - 137 * ease(t, 8.8, 10.2) : 127, padY = onEye ? 150 + 54 * ease(t, 8.8, 10.2) + 46 * first : 204 + 46 * second;
    const seen = onEye ? ease(t, 8.2, 8.8) * (1 - ease(t, 21.3, 21.8)) : ease(t, 21.8, 22.2) * (1 - ease(t, 23.2, 23.7));
    const towel = pulse(t, 28.2, 28.8, 29.4, 30), biphase = shaking > .4 || t > 5.5 && out.biphase > 0 ? "melange" : "biphase";
    return svg(640, 360, `<rect width="640" height="360" fill="#d9cbe0"/><circle cx="160" cy="190" r="172" fill="#efe6f1"/>
      <g transform="translate(560 82)"><rect x="-54" y="-58" width="108" height="116" rx="12" fill="#33244f"/><path d="M8-34A28 28 0 1 0 30 14A22 22 0 1 1 8-34Z" fill="#ffe9a8"/><g fill="#ffe9a8"><circle cx="-34" cy="-30" r="3"/><circle cx="-38" cy="22" r="2.5"/><circle cx="36" cy="-40" r="2.5"/></g><path d="M0-58V58M-54 0H54" stroke="#d9cbe0" stroke-width="5"/></g>
      <g transform="translate(160 200) scale(.98)">${face(look)}${makeUp(1 - second, 1 - first, 1 - mouth)}</g>
      ${pad(padX, padY, 4 * Math.sin(t), onEye ? ease(t, 13, 19) : second, seen)}
      <rect x="296" y="318" width="330" height="10" rx="5" fill="${plum}"/>
      ${Object.keys(home).map(n => product(n === "biphase" ? biphase : n, home[n] - (home[n] - 440) * (out[n] || 0) + (n === "biphase" ? 9 * shaking * Math.sin(t * 34) : 0), 276 - 130 * (out[n] || 0), .66 + .62 * (out[n] || 0), .75 * (out[n] || 0))).join("")}
      <g opacity="${towel}" transform="translate(${150 + 20 * Math.sin(t * 5)} 230)"><rect x="-50" y="-62" width="100" height="124" rx="14" fill="#fff"/><path d="M-50-38H50M-50 38H50" stroke="${plum}" stroke-width="8"/></g>
      <g opacity="${pulse(t, 10.4, 10.9, 12.2, 12.8)}"><text x="420" y="190" font-family="Bricolage, sans-serif" font-size="104" font-weight="700" text-anchor="middle" fill="${plum}">?</text></g>
      <g opacity="${clock}" transform="translate(420 150)"><circle r="46" fill="#fff" stroke="${plum}" stroke-width="6"/>${[0, 60, 120, 180, 240, 300].map(d => `<path d="M0-38V-32" stroke="${plum}" stroke-width="4" transform="rotate(${d})"/>`).join("")}<path d="M0 0V-30" stroke="#c1272d" stroke-width="5" stroke-linecap="round" transform="rotate(${60 * ease(t, 13.4, 19.4)})"/><circle r="5" fill="${plum}"/><text x="0" y="78" font-family="Bricolage, sans-serif" font-size="26" font-weight="700" text-anchor="middle" fill="${plum}">10 s</text></g>`);
  },
  pinceau(t) {
    const along = (stops, k) => stops.reduce((v, [a, b, p]) => v + (p[k] - v) * ease(t, a, b), stops[0][2][k]);
    const path = [[0, 0, [330, 112, 180]], [2.8, 3.8, [150, 128, 180]], [8, 9, [316, 176, 180]], [14, 15, [150, 128, 180]], [19, 20, [470, 150, 180]], [22, 23, [330, 118, 180]], [25.6, 27.6, [508, 280, 90]]];
    const [x0, y, turn] = [0, 1, 2].map(k => along(path, k)), swirl = pulse(t, 9.2, 9.8, 13.4, 14), x = x0 + 20 * swirl * Math.sin(t * 7);
    const dirt = 1 - .45 * ease(t, 4, 8) - .3 * ease(t, 10, 14) - .25 * ease(t, 15, 18.5), wet = ease(t, 4, 5) - ease(t, 28.6, 33), tap = pulse(t, 3.4, 3.8, 7.6, 8) + pulse(t, 14.6, 15, 18.6, 19);
    const squeeze = pulse(t, 20, 20.6, 21.6, 22.1), asking = pulse(t, 22.8, 23.2, 24.6, 25.2), day = ease(t, 30, 32.4), drop = u => (t * .8 + u) % 1;
    const mixed = (a, b, u) => a.map((v, k) => Math.round(v + (b[k] - v) * u)), rgb = c => `rgb(${c})`;
    return svg(640, 360, `<rect width="640" height="360" fill="${rgb(mixed([217, 203, 224], [251, 244, 241], day))}"/>
      <g transform="translate(566 76)"><rect x="-54" y="-58" width="108" height="116" rx="12" fill="${rgb(mixed([51, 36, 79], [168, 218, 240], day))}"/><circle cx="0" cy="${-6 + 70 * (1 - day)}" r="26" fill="#ffcf4d" opacity="${day}"/><path d="M8-34A28 28 0 1 0 30 14A22 22 0 1 1 8-34Z" fill="#ffe9a8" opacity="${1 - day}"/><path d="M0-58V58M-54 0H54" stroke="#fff" stroke-width="5"/></g>
      <path d="M60 96V70Q60 44 86 44H130Q156 44 156 70V84" stroke="#b9b3c4" stroke-width="20" fill="none"/><rect x="46" y="92" width="28" height="208" fill="#b9b3c4"/>
      <rect x="0" y="300" width="530" height="16" rx="4" fill="${plum}"/><path d="M92 300H214Q210 344 153 344T92 300Z" fill="#f7f2f6" stroke="${plum}" stroke-width="5"/>
      <rect x="384" y="288" width="140" height="12" rx="5" fill="#fff" stroke="#d8cfd6" stroke-width="2"/>
      <g opacity="${.35 + .65 * ease(t, 22, 23)}"><path d="M402 214H454L446 300H410Z" fill="#cfe4ee" opacity=".8" stroke="#8fb3c4" stroke-width="3"/></g>
      <rect x="144" y="94" width="14" height="208" fill="${rgb(mixed([190, 224, 240], [206, 160, 126], Math.max(0, dirt - .25) * tap))}" opacity="${.85 * tap}"/>
      <g transform="translate(${x} ${y}) rotate(${turn})"><path d="M-11 20H11L6 118Q0 126-6 118Z" fill="${plum}"/><rect x="-12" y="-10" width="24" height="34" rx="4" fill="${gold}"/>
        <g transform="scale(${1 - .42 * wet} ${1 + .06 * wet})"><path d="M-11-9C-50-38-40-100 0-106C40-100 50-38 11-9Z" fill="#7a4b3a"/><path d="M-30-60C-34-92-14-106 0-106C14-106 34-92 30-60C16-72-16-72-30-60Z" fill="#e7b79a" opacity="${dirt}"/><path d="M-18-50Q-14-82 0-94M12-30Q24-62 16-88" stroke="#a87760" stroke-width="3" fill="none"/></g></g>
      <path d="M252 244H380Q376 300 316 300T252 244Z" fill="#fff" stroke="${plum}" stroke-width="5"/><g fill="#fff" stroke="#cfe0ea" stroke-width="2" opacity="${pulse(t, 9.6, 10.6, 13.8, 15)}">${[[270, 244, 12], [290, 238, 15], [316, 242, 13], [340, 236, 16], [360, 244, 11]].map(([a, b, r]) => `<circle cx="${a + 3 * Math.sin(t * 5 + a)}" cy="${b}" r="${r}"/>`).join("")}</g>
      <g opacity="${squeeze}"><path d="M${424 + 6 * squeeze} 172Q470 152 ${516 - 6 * squeeze} 172V262Q470 280 ${424 + 6 * squeeze} 262Z" fill="#fff" stroke="#d8cfd6" stroke-width="3"/><path d="M430 196H510M430 238H510" stroke="${plum}" stroke-width="6"/></g>
      <g fill="#8cc5e3" opacity="${pulse(t, 27.4, 27.8, 30, 31)}">${[0, .5].map(u => `<path d="M${600} ${296 + 60 * drop(u) - 9}c7 9 7 15 0 15s-7-6 0-15z"/>`).join("")}</g>
      <g opacity="${asking}" font-family="Bricolage, sans-serif" font-weight="700" text-anchor="middle" fill="${plum}"><text x="476" y="190" font-size="96">?</text></g>`);
  },
};
