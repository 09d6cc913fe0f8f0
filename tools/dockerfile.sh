#!/usr/bin/env bash
# Runs the steps of deploy/Dockerfile without Docker: tools/dockerfile.sh DIR, an unpacked release; as root on Debian with debootstrap.
# Each step is run in a root of its own, then the program is started there as the container would, and asked for a page.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/house.sh"
context=$(realpath "${1:?an unpacked release}")
[ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null || fail 'This needs root and debootstrap: sudo apt-get install -y debootstrap' 3

inside=$(mktemp -d)
chmod 755 "$inside"
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; umount "$inside/proc" 2>/dev/null; rm -rf "$inside" "$inside".{log,said}' EXIT
user=0 environment=() entry=() arguments=()

# Words of a JSON list of strings.
words() { grep -o '"[^"]*"' <<<"$1" | tr -d '"'; }

# Sets $within: how a command is run there.
within() {
  within=(chroot --userspec="$user" "$inside" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/ DEBIAN_FRONTEND=noninteractive "${environment[@]}")
}

step() {
  local word=$1 rest=$2 parts=()
  echo "$word $rest" | cut -c1-100
  case "$word" in
    FROM)
      rest=${rest#debian:}
      debootstrap --variant=minbase "${rest%-slim}" "$inside" >/dev/null
      # The way to Debian is this machine's.
      cp -r /etc/apt/apt.conf.d /etc/apt/sources.list* "$inside/etc/apt/" 2>/dev/null || true
      cp /etc/resolv.conf "$inside/etc/"
      mount -t proc proc "$inside/proc" 2>/dev/null || echo '  (without /proc: this machine lets nobody mount it)'
      ;;
    RUN) within && "${within[@]}" sh -ec "$rest" >"$inside.log" 2>&1 || { cat "$inside.log" >&2; fail "It failed: $rest"; } ;;
    COPY)
      read -ra parts <<<"${rest#--chmod=0755 }"
      mkdir -p "$inside$(dirname "${parts[-1]}x")"
      (cd "$context" && cp "${parts[@]:0:${#parts[@]}-1}" "$inside${parts[-1]}")
      ;;
    ENV) read -ra parts <<<"$rest"; environment+=("${parts[@]}") ;;
    USER) user=$rest ;;
    ENTRYPOINT) mapfile -t entry < <(words "$rest") ;;
    CMD) mapfile -t arguments < <(words "$rest") ;;
    EXPOSE | VOLUME | STOPSIGNAL) ;;
    *) fail "tools/dockerfile.sh does not know $word" ;;
  esac
}

while read -r word rest; do
  [ -z "$word" ] || step "$word" "$rest"
done < <(grep -v '^#' "$context/deploy/Dockerfile" | sed -e ':whole' -e '/\\$/{N;s/\\\n//;b whole' -e '}')

# On a port of this machine that is nobody's.
arguments=("${arguments[@]/http:\/\/0.0.0.0:5080/http:\/\/127.0.0.1:0}")
within
"${within[@]}" "${entry[@]}" "${arguments[@]}" >"$inside.said" 2>"$inside.log" &
server=$!
for _ in $(seq 150); do
  address=$(sed -n 's/^Essai .* listens on //p' "$inside.said")
  [ -n "$address" ] && break
  sleep 0.2
done
curl -fsS -o /dev/null "${address:?$(cat "$inside.log")}/" && curl -fsS "$address/health/ready" && echo
kill -TERM "$server"
wait "$server" || fail 'It did not end well.'
server=
echo 'The steps of deploy/Dockerfile ran; no image was built.'
