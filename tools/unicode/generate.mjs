// Writes src/Essai.Engine/Answers/Text/FoldTable.g.cs from the Unicode data inside Node.
// Run: node tools/unicode/generate.mjs
// The engine reads these tables instead of asking ICU, so that an answer is graded alike
// on a server, in WebAssembly and on a host without libicu.
import { writeFileSync } from 'node:fs';

const all = [];
for (let c = 0; c <= 0x10ffff; c++) if (c < 0xd800 || c > 0xdfff) all.push(c);
const text = c => String.fromCodePoint(c);
const points = s => [...s].map(x => x.codePointAt(0));
const hex = c => c.toString(16);
const isSyllable = c => c >= 0xac00 && c <= 0xd7a3; // Hangul is composed by rule, not by table

// Full case folding (CaseFolding.txt C + F): lower of upper of lower, one code point at a time.
// Cherokee folds to capitals; dotless i has no folding (it becomes i below, for "DIYARBAKIR").
const cherokee = c => (c >= 0x13a0 && c <= 0x13ff) || (c >= 0xab70 && c <= 0xabbf);
const foldCase = s => [...s].map(x => cherokee(x.codePointAt(0))
  ? x.toUpperCase()
  : [...[...x.toLowerCase()].map(y => y.toUpperCase()).join('')].map(y => y.toLowerCase()).join('')).join('');

const expansions = new Map(Object.entries({
  'œ': 'oe', 'æ': 'ae', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ħ': 'h', 'ŧ': 't', 'ı': 'i',
  'ƀ': 'b', 'ȼ': 'c', 'ɇ': 'e', 'ǥ': 'g', 'ɨ': 'i', 'ɉ': 'j', 'ꝁ': 'k', 'ƚ': 'l', 'ɵ': 'o', 'ᵽ': 'p',
  'ꝑ': 'p', 'ɍ': 'r', 'ⱦ': 't', 'ʉ': 'u', 'ɏ': 'y', 'ƶ': 'z', 'ⱥ': 'a',
  'ꜳ': 'aa', 'ꜵ': 'ao', 'ꜷ': 'au', 'ꜹ': 'av', 'ꜽ': 'ay', 'ꝏ': 'oo', 'ꝡ': 'vy',
}));
// Quotes, primes, accents typed alone and letters that serve as apostrophes, down to Hebrew geresh and Armenian.
const apostrophes = new Set([0x27, 0x60, 0xb4, 0x1ffd, 0x2018, 0x2019, 0x201b, 0x2032, 0x2b9, 0x2bb, 0x2bc, 0x2bd, 0x2c8,
  0x55a, 0x5f3, 0x7f4, 0x7f5, 0xa78b, 0xa78c, 0x1fbd, 0xff07]);
const slashes = new Set([0x2044, 0x2215]); // a fraction is read like "1/2"
const dropped = new Set([0x640]); // tatweel only stretches a word
const isTag = c => c >= 0xe0020 && c <= 0xe007f; // tells the flags of England and Scotland apart

let run = 0;
const digits = new Map(all.filter(c => /\p{Nd}/u.test(text(c))).map((c, i, list) => {
  run = i > 0 && list[i - 1] === c - 1 ? run + 1 : 0;
  return [c, String(run % 10)];
}));

const foldPoint = c => {
  if (apostrophes.has(c)) return "'";
  if (dropped.has(c)) return '';
  if (slashes.has(c) || /[\p{P}\p{Z}\p{Cc}\p{Dash}]/u.test(text(c))) return ' ';
  if (/\p{Default_Ignorable_Code_Point}/u.test(text(c)) && !isTag(c)) return '';
  if (digits.has(c)) return digits.get(c);
  return expansions.get(text(c)) ?? text(c);
};
const fold = c => {
  if (apostrophes.has(c)) return "'";
  const plain = foldCase(text(c).normalize('NFKD')).normalize('NFKD');
  return points(plain).map(foldPoint).join('');
};

const folds = new Map();
for (const c of all) {
  if (isSyllable(c)) continue;
  const to = fold(c);
  if (to !== text(c)) folds.set(c, to);
}

// Canonical combining classes, as ranks: marks sort in this order (Node does not tell the classes themselves).
const swaps = (a, b) => ('a' + text(a) + text(b)).normalize('NFD') !== 'a' + text(a) + text(b);
const isPlainMark = c => text(c).normalize('NFD') === text(c);
const marks = all.filter(c => /\p{M}/u.test(text(c)) && isPlainMark(c));
const ordered = marks.filter(c => c === 0x345 || swaps(0x345, c));
const classes = [];
for (const c of ordered) {
  const same = classes.find(k => !swaps(k[0], c) && !swaps(c, k[0]));
  if (same) same.push(c); else classes.push([c]);
}
classes.sort((a, b) => swaps(a[0], b[0]) ? 1 : -1);
const ranks = new Map(classes.flatMap((k, i) => k.map(c => [c, i + 1])));

// Marks that are accents: they may be left out. Not those that make another letter or a vowel
// (Indic, Thai and other vowel signs, the Japanese voicing marks).
const accentScripts = /[\p{sc=Inherited}\p{sc=Common}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]/u;
const accents = new Map(all
  .filter(c => /[\p{Mn}\p{Me}]/u.test(text(c)) && accentScripts.test(text(c)) && c !== 0x3099 && c !== 0x309a)
  .map(c => [c, 1]));

// Pairs that compose again, as far as folded text can hold them.
const pairs = [];
for (const c of all) {
  const full = text(c).normalize('NFD');
  if (isSyllable(c) || folds.has(c) && full === text(c) || text(c).normalize('NFC') !== text(c) || full === text(c)) continue;
  const parts = points(full);
  const last = parts.pop();
  const first = points(String.fromCodePoint(...parts).normalize('NFC'));
  if (first.length === 1 && foldCase(text(c)) === text(c)) pairs.push([first[0], last, c]);
}

// "a+n:x" maps n+1 points from a to x, x+1, …; "a-n:x y" maps each of n+1 points to the same text.
const next = s => points(s).length === 1 ? text(s.codePointAt(0) + 1) : null;
function entries(map) {
  const out = [];
  const keys = [...map.keys()].sort((a, b) => a - b);
  for (let i = 0; i < keys.length;) {
    const start = keys[i], to = map.get(start);
    let same = 0, up = 0;
    while (map.get(start + same + 1) === to) same++;
    for (let x = to; next(x) !== null && map.get(start + up + 1) === next(x); up++) x = next(x);
    const n = Math.max(same, up);
    const sign = n === 0 ? '' : (same >= up ? '-' : '+') + hex(n);
    out.push(hex(start) + sign + ':' + points(to).map(hex).join(' '));
    i += n + 1;
  }
  return out;
}
const asText = map => new Map([...map].map(([c, n]) => [c, text(n)]));
function block(name, comment, list) {
  const lines = [''];
  for (const e of list) {
    if (lines.at(-1).length + e.length > 150) lines.push('');
    lines[lines.length - 1] += e + ';';
  }
  return `    // ${comment}\n    private static ReadOnlySpan<byte> ${name} =>\n`
    + lines.map(l => `        "${l}"u8`).join(' +\n') + ';\n';
}

const source = `// <auto-generated>
// Unicode ${process.versions.unicode}, written by tools/unicode/generate.mjs. Hexadecimal code points;
// "a+n:x" maps n+1 points from a to x, x+1, ...; "a-n:x y" maps each of n+1 points from a to the same text.
// Derived from the Unicode Character Database, (c) Unicode, Inc., under the Unicode License v3.
// </auto-generated>
namespace Essai.Engine.Answers.Text;

internal static partial class FoldTable
{
${block('Folds', 'NFKD, full case folding, expanded ligatures and strokes, digits, apostrophes; 20 = parts words; nothing = left out', entries(folds))}
${block('Ranks', 'order of combining marks (canonical combining classes, ranked)', entries(asText(ranks)))}
${block('Accents', 'marks that may be left out where accents do not matter', entries(asText(accents)))}
${block('Pairs', 'first second:composed', pairs.map(([a, b, c]) => `${hex(a)} ${hex(b)}:${hex(c)}`))}}
`;
const path = new URL('../../src/Essai.Engine/Answers/Text/FoldTable.g.cs', import.meta.url);
writeFileSync(path, source);
console.log(`${folds.size} folds, ${ranks.size} ranks, ${accents.size} accents, ${pairs.length} pairs, ${source.length} characters`);
