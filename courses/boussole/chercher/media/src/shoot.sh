#!/usr/bin/env bash
# Photographs the screens with chromium and writes them as WebP: shoot.sh, or shoot.sh "lacet:choix lacet:sud"
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
for page in ${1:-fanal:souris fanal:resultats fanal:temoins fanal:page lacet:carte lacet:modes lacet:heure lacet:choix lacet:nord lacet:dimanche lacet:sud courbes:courbes courbes:luge croire:colis croire:domaine croire:eau-message croire:eau-resultats croire:eau-service croire:gare croire:dates croire:horaires croire:reponse}; do
  for lang in fr en; do
    name=${page#*:}
    [ "$lang" = fr ] || name=$name-en
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files --virtual-time-budget=3000 \
      --window-size=800,600 --screenshot="$work/$name.png" "file://$PWD/${page%:*}.html?s=${page#*:}&l=$lang" >/dev/null 2>&1
    quality=82; case $name in courbes* | luge*) quality=42 ;; esac
    cwebp -quiet -q $quality -m 6 "$work/$name.png" -o "../$name.webp"
  done
done
rm -r "$work"
