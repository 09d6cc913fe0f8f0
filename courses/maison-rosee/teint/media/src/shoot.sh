#!/usr/bin/env bash
# Draws the pictures and the films with chromium and ffmpeg: shoot.sh, or shoot.sh soir for one of them
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d) only=${1:-}
wanted() { [ -z "$only" ] || [ "$only" = "$1" ]; }
shot() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files --virtual-time-budget=4000 \
    --window-size="$1,$2" --screenshot="$3" "file://$PWD/$4" >/dev/null 2>&1
}
for i in doses essai trait-rose trait-juste trait-fonce pinceaux pao sablier estime attente pots roue; do
  wanted "$i" || continue
  shot 800 600 "$work/$i.png" "image.html?i=$i"
  cwebp -quiet -q 84 -m 6 "$work/$i.png" -o "../$i.webp"
done
# A film, its poster, and its beginning up to the question: what comes after belongs to the lesson.
film() {
  local name=$1 frames=$2 poster=$3 question=$4 from=0
  wanted "$name" || return 0
  mkdir "$work/$name"
  while [ "$from" -lt "$frames" ]; do
    shot 640 $((360 * 24)) "$work/sheet.png" "film.html?film=$name&from=$from&to=$((from + 24))"
    ffmpeg -y -loglevel error -i "$work/sheet.png" -vf "untile=1x24" -start_number "$from" "$work/$name/%04d.png"
    from=$((from + 24))
  done
  ffmpeg -y -loglevel error -framerate 12 -i "$work/$name/%04d.png" -c:v libx264 -preset slow -crf 24 -r 24 -pix_fmt yuv420p -movflags +faststart "../$name.mp4"
  cwebp -quiet -q 84 -m 6 "$work/$name/$poster.png" -o "../$name.webp"
  ffmpeg -y -loglevel error -i "../$name.mp4" -t "$question" -c copy -movflags +faststart "../$name-debut.mp4"
  cp "../$name.webp" "../$name-debut.webp"
}
film soin 384 0016 14
film plage 384 0016 15
film soir 414 0020 12.5
film pinceau 408 0016 25
rm -r "$work"
