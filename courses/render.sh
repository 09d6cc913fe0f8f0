#!/bin/sh
# Draws every course's media/src/*.svg into media/*.webp (needs chromium and cwebp).
# {{1 480 €|€1,480}} in a drawing stands for two pictures: name.webp in French, name-en.webp in English.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fonts="$here/../src/Essai/wwwroot/fonts"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draw() { # drawing, sed expression that picks the language, picture
  {
    printf '<!doctype html><meta charset="utf-8"><style>@font-face{font-family:Drawn;font-weight:200 800;src:url("file://%s/bricolage-latin.woff2")}' "$fonts"
    printf 'body{margin:0}svg{display:block;inline-size:1000px;block-size:750px;font-family:Drawn,sans-serif}</style>'
    sed -E "$2" "$1"
  } > "$work/page.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files --window-size=1000,750 \
    --screenshot="$work/page.png" "file://$work/page.html" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  cwebp -quiet -q 82 -m 6 -sharp_yuv "$work/page.png" -o "$3"
  printf '%6d bytes  %s\n' "$(wc -c < "$3")" "${3#"$here"/}"
}

for drawing in "$here"/${1:-*}/*/media/src/*.svg; do
  [ -f "$drawing" ] || continue
  picture="$(dirname "$(dirname "$drawing")")/$(basename "$drawing" .svg)"
  draw "$drawing" 's/\{\{([^|}]*)\|([^}]*)\}\}/\1/g' "$picture.webp"
  if grep -q '{{' "$drawing"; then draw "$drawing" 's/\{\{([^|}]*)\|([^}]*)\}\}/\2/g' "$picture-en.webp"; fi
done
