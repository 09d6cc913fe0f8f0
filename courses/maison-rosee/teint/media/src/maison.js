// The drawings of Maison Rosée: one face, its make-up, products, hands and signs, all as SVG text.
const ink = "#3a1a3d", plum = "#5b2a5e", rose = "#f3dfe0", dew = "#fbf4f1", skinTone = "#c98f6b", gold = "#d9a441";

const face = ({ even = 0, cream = 0, dabs = 0, foam = 0, smile = 0, wet = 0 } = {}) => `
<g><path d="M-92-30C-100-130-52-160 0-160S100-130 92-30C96 40 98 110 84 150H-84C-98 110-96 40-92-30Z" fill="#2b1a22"/>
<path d="M-30 80V140C-40 158-120 160-150 220H150C120 160 40 158 30 140V80Z" fill="#b97f5d"/>
<path d="M-30 104C-10 122 12 122 30 104V124C12 142-12 142-30 124Z" fill="#a56e4f"/>
<ellipse cx="-72" cy="0" rx="11" ry="22" fill="#b97f5d"/><ellipse cx="72" cy="0" rx="11" ry="22" fill="#b97f5d"/>
<path d="M-70-40C-72 40-48 96 0 110C48 96 72 40 70-40C68-120-68-120-70-40Z" fill="${skinTone}"/>
<g opacity="${.75 * (1 - even)}"><ellipse cx="-40" cy="38" rx="19" ry="13" fill="#d0745c" opacity=".5"/><ellipse cx="40" cy="38" rx="19" ry="13" fill="#d0745c" opacity=".5"/>
<circle cx="-24" cy="-66" r="3.5" fill="#b55c49"/><circle cx="16" cy="84" r="3.5" fill="#b55c49"/><circle cx="48" cy="60" r="3" fill="#b55c49"/></g>
<g opacity="${cream}"><path d="M-62-36C-64 34-44 86 0 100C44 86 64 34 62-36C58-104-58-104-62-36Z" fill="#fff" opacity=".42"/></g>
<path d="M-74-20C-78-120-30-136 0-136S82-118 74-20C66-78 44-96 22-104C-10-86-58-78-74-20Z" fill="#2b1a22"/>
<path d="M-50-26C-40-36-24-36-15-28M50-26C40-36 24-36 15-28" stroke="#2b1a22" stroke-width="5" fill="none" stroke-linecap="round"/>
<path d="M-50-4C-42 6-24 6-16-4M50-4C42 6 24 6 16-4" stroke="#2b1a22" stroke-width="4" fill="none" stroke-linecap="round"/>
<path d="M0-10C-4 14-12 30-8 36C-3 40 3 40 8 36" stroke="#a56e4f" stroke-width="4" fill="none" stroke-linecap="round"/>
<path d="M-24 66C-12 58-4 60 0 62C4 60 12 58 24 66C10 ${70 + 3 * smile} -10 ${70 + 3 * smile} -24 66Z" fill="#9c3f4d"/>
<path d="M-24 66C-12 ${82 + 4 * smile} 12 ${82 + 4 * smile} 24 66C10 70-10 70-24 66Z" fill="#b4525f"/>
<g fill="#fff" opacity="${dabs}"><circle cx="-36" cy="34" r="10"/><circle cx="36" cy="34" r="10"/><circle cx="0" cy="-70" r="10"/><circle cx="0" cy="92" r="8"/><circle cx="0" cy="22" r="7"/><circle cx="-14" cy="132" r="8"/><circle cx="18" cy="134" r="8"/></g>
<g fill="#fff" stroke="#cfe0ea" stroke-width="2" opacity="${foam}">${[[-44, 20, 13], [-30, 44, 15], [-50, 48, 9], [42, 22, 14], [28, 48, 12], [52, 44, 9], [-12, -76, 13], [14, -80, 11], [0, 94, 12], [-16, 84, 9], [20, 88, 9]].map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join("")}</g>
<g fill="#8cc5e3" opacity="${wet}">${[[-52, -50], [46, -58], [-56, 20], [58, 12], [-30, 78], [34, 74], [2, -86]].map(([x, y]) => `<path d="M${x} ${y - 9}c7 9 7 15 0 15s-7-6 0-15z"/>`).join("")}</g></g>`;

// Make-up over the face: each eye and the lips, from 0 (gone) to 1.
const makeUp = (left, right, lips) => [[-33, left], [33, right]].map(([x, on]) => `<g transform="translate(${x} 0) scale(${x < 0 ? -1 : 1} 1)" opacity="${on}"><ellipse cx="0" cy="-12" rx="24" ry="13" fill="#6a3f7d" opacity=".7"/>
<path d="M-18-4C-8 7 10 7 20-5" stroke="#140a10" stroke-width="7" fill="none" stroke-linecap="round"/><g stroke="#140a10" stroke-width="2.6" stroke-linecap="round"><path d="M-11 2-15 10M-2 5-3 14M8 4 11 13M16 0 22 8M20-5 28 0"/></g></g>`).join("")
  + `<g opacity="${lips}"><path d="M-26 66C-12 56-4 59 0 61C4 59 12 56 26 66C10 71-10 71-26 66Z" fill="#a3113a"/><path d="M-26 66C-12 85 12 85 26 66C10 71-10 71-26 66Z" fill="#bf1d4b"/></g>`;
// A cotton pad; `dirt` from 0 to 1 is what it has taken.
const pad = (x, y, turn, dirt, seen) => `<g transform="translate(${x} ${y}) rotate(${turn})" opacity="${seen}"><ellipse rx="27" ry="24" fill="#fff" stroke="#d8cfd6" stroke-width="2.5"/><ellipse rx="15" ry="11" fill="#3b2340" opacity="${.55 * dirt}"/><path d="M-18-8Q0-16 18-8M-18 8Q0 16 18 8" stroke="#e6dfe4" stroke-width="2" fill="none"/></g>`;

const products = {
  biphase: `<rect x="-24" y="-34" width="48" height="86" rx="10" fill="#e9eef7"/><path d="M-24 8H24V42Q24 52 14 52H-14Q-24 52-24 42Z" fill="#7fa6dc"/><rect x="-12" y="-54" width="24" height="20" rx="4" fill="#3a1a3d"/>`,
  melange: `<rect x="-24" y="-34" width="48" height="86" rx="10" fill="#b7cbe8"/><g fill="#8fb0de"><circle cx="-9" cy="-12" r="6"/><circle cx="10" cy="6" r="8"/><circle cx="-8" cy="26" r="7"/><circle cx="9" cy="38" r="5"/></g><rect x="-12" y="-54" width="24" height="20" rx="4" fill="#3a1a3d"/>`,
  cotons: `<rect x="-26" y="-20" width="52" height="72" rx="8" fill="#fff" stroke="#d8cfd6" stroke-width="2.5"/><path d="M-26 0H26M-26 18H26M-26 36H26" stroke="#d8cfd6" stroke-width="3"/>`,
  gel: `<rect x="-26" y="-40" width="52" height="90" rx="14" fill="#8fc1c9"/><rect x="-8" y="-56" width="16" height="18" fill="#e9f2f3"/><path d="M-22-66H12V-54H-10Z" fill="#e9f2f3"/><circle cx="0" cy="6" r="13" fill="#fff" opacity=".8"/><circle cx="14" cy="-8" r="6" fill="#fff" opacity=".8"/>`,
  creme: `<rect x="-40" y="-6" width="80" height="56" rx="12" fill="#f7e6df"/><rect x="-44" y="-26" width="88" height="24" rx="8" fill="${gold}"/><path d="M0 10c11 14 11 24 0 24s-11-10 0-24z" fill="${plum}"/>`,
  solaire: `<path d="M-28-58H28L22 36H-22Z" fill="#ffd56a"/><rect x="-20" y="36" width="40" height="16" rx="5" fill="#e58f1b"/><circle cx="0" cy="-14" r="11" fill="#e5731b"/><g stroke="#e5731b" stroke-width="4" stroke-linecap="round">${[0, 45, 90, 135, 180, 225, 270, 315].map(a => `<path d="M0-16V-23" transform="translate(0-14) rotate(${a})"/>`).join("")}</g>`,
  fond: `<rect x="-24" y="-22" width="48" height="72" rx="8" fill="${skinTone}"/><rect x="-15" y="-58" width="30" height="36" rx="4" fill="#2b1a22"/><rect x="-14" y="-6" width="28" height="30" fill="#fff" opacity=".35"/>`,
  poudre: `<circle cx="0" cy="16" r="36" fill="#2b1a22"/><circle cx="0" cy="16" r="28" fill="#e7c3a4"/><path d="M-16 6Q0-8 16 6" stroke="#fff" stroke-width="4" fill="none" opacity=".7"/>`,
};
const product = (name, x, y, size = 1, glow = 0) => `<g transform="translate(${x} ${y}) scale(${size})"><circle r="74" cy="-4" fill="#fff" opacity="${glow}"/>${products[name]}</g>`;

// A right hand, palm up: `cream` is what lies on it.
const hand = (x, y, size, cream) => `<g transform="translate(${x} ${y}) scale(${size})"><g fill="#d9a582" stroke="#b97f5d" stroke-width="2.5">
<rect x="-47" y="-74" width="24" height="112" rx="12"/><rect x="-21" y="-112" width="25" height="140" rx="12.5"/><rect x="6" y="-120" width="25" height="150" rx="12.5" transform="rotate(2 18 0)"/><rect x="33" y="-100" width="24" height="130" rx="12" transform="rotate(5 45 0)"/>
<rect x="50" y="-22" width="27" height="92" rx="13" transform="rotate(38 62 60)"/><path d="M-48 12C-50 0-40-4-30-4H46C60-4 64 14 60 40L50 104H-36C-46 80-48 40-48 12Z"/></g>
<path d="M-20-8H58" stroke="#d9a582" stroke-width="7"/><path d="M-44 30Q0 14 46 34M-30 60Q4 40 40 64" stroke="#b97f5d" stroke-width="2" fill="none"/>
<g stroke="#c28d6c" stroke-width="2"><path d="M-19-72H2M-19-38H2M9-78H29M9-42H29M38-62L56-60M36-28 54-26"/></g><g fill="#fff" stroke="#e3d6d2" stroke-width="2">${cream}</g></g>`;
const creams = {
  pois: `<circle cx="4" cy="44" r="8"/>`,
  phalange: `<rect x="41" y="-96" width="13" height="30" rx="6.5" transform="rotate(5 45 0)"/>`,
  doigts: `<rect x="12.5" y="-113" width="12" height="108" rx="6" transform="rotate(2 18 0)"/><rect x="39" y="-93" width="12" height="90" rx="6" transform="rotate(5 45 0)"/>`,
  paume: `<path d="M-36 24C-30-2 40-2 50 26C52 60 40 92 4 92S-44 60-36 24Z"/>`,
};
const ease = (t, a, b) => { const u = Math.min(1, Math.max(0, (t - a) / (b - a))); return u * u * (3 - 2 * u); };
const pulse = (t, a, b, c, d) => ease(t, a, b) * (1 - ease(t, c, d));
const svg = (w, h, inside) => `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" style="display:block">${inside}</svg>`;
