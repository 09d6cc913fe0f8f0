# What the four commands in bin/ share. Sourced, not run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Exit codes, the same as the program's: 1 problems found, 2 wrong use, 3 something is missing on this machine.
fail() {
  echo "$1" >&2
  exit "${2:-1}"
}

system() {
  if [ -r /etc/os-release ]; then (. /etc/os-release && echo "${ID:-} ${ID_LIKE:-}"); else uname -s; fi
}

need_sdk() {
  command -v dotnet >/dev/null || { [ -x "$HOME/.dotnet/dotnet" ] && export PATH="$HOME/.dotnet:$PATH"; }
  command -v dotnet >/dev/null && dotnet --list-sdks 2>/dev/null | grep -q '^10\.' && return
  local how='curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0'
  case "$(system)" in
    *ubuntu*) how='sudo apt-get update && sudo apt-get install -y dotnet-sdk-10.0' ;;
    *fedora* | *rhel*) how='sudo dnf install -y dotnet-sdk-10.0' ;;
    *alpine*) how='sudo apk add dotnet10-sdk' ;;
    Darwin) how='brew install --cask dotnet-sdk' ;;
  esac
  fail "Essai needs the .NET 10 SDK. Get it with: $how" 3
}

# Where the system keeps its libraries.
libraries=(/usr/lib /usr/lib/* /usr/lib64)

# .NET shows dates, numbers and plurals of a language through libicu.
need_icu() {
  [ "$(uname -s)" = Linux ] || return 0
  local folder name
  for folder in "${libraries[@]}"; do
    for name in "$folder"/libicuuc.so.*; do
      [ -e "$name" ] && return 0
    done
  done
  local how="sudo apt-get install -y '^libicu[0-9]+\$'"
  case "$(system)" in
    *fedora* | *rhel*) how='sudo dnf install -y libicu' ;;
    *alpine*) how='sudo apk add icu-libs icu-data-full' ;;
  esac
  fail "Essai needs libicu to write dates and plurals. Get it with: $how" 3
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Browser tests drive the system's Chromium; Arabic pages need a font that has the letters.
need_chromium() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || [ -n "${ESSAI_CHROMIUM:-}" ] && return
  local packages=(chromium fonts-dejavu-core)
  command -v apt-get >/dev/null || fail 'The browser tests need Chromium: install it, or name it in ESSAI_CHROMIUM.' 3
  if [ "$(id -u)" != 0 ] && ! sudo -n true 2>/dev/null; then
    fail "The browser tests need Chromium: sudo apt-get install -y ${packages[*]}" 3
  fi
  echo 'Installing Chromium for the browser tests…'
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

# Node 20 runs what looks at pages from outside; where the system's is older, npm brings one of its own.
need_node() {
  node_is_new() { command -v node >/dev/null && node -e 'process.exit(+(parseInt(process.versions.node) < 20))'; }
  node_is_new && return
  if ! command -v npm >/dev/null; then
    command -v apt-get >/dev/null || fail 'This needs Node.js 20 or later: install it.' 3
    echo 'Installing Node.js…'
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
  fi
  node_is_new && return
  npm install --silent --no-fund --no-audit --prefix "$root/artifacts/node" node@22
  export PATH=$root/artifacts/node/node_modules/.bin:$PATH
}

# Reads alert rules as Prometheus does. Taken out of Debian's package, whose server nobody needs here.
need_promtool() {
  promtool=$(command -v promtool || echo "$root/artifacts/prometheus/usr/bin/promtool")
  [ -x "$promtool" ] && return
  command -v apt-get >/dev/null || fail 'This needs promtool, which comes with Prometheus: install it.' 3
  mkdir -p "$root/artifacts/prometheus"
  (cd "$root/artifacts/prometheus" && apt-get download -qq prometheus && dpkg-deb -x prometheus_*.deb . && rm prometheus_*.deb)
}

# Builds the program when a source is newer than what was built.
build_program() {
  program=$root/src/Essai/bin/Release/net10.0/essai.dll
  if [ ! -e "$program" ] || [ -n "$(newer_than "$program")" ]; then
    build_quietly "$root/src/Essai/Essai.csproj" -c Release && touch "$program"
  fi
}

newer_than() {
  find "$root/src" "$root"/Directory.*.props "$root/global.json" -newer "$1" -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' -print -quit
}

build_quietly() {
  local log
  log=$(mktemp)
  dotnet build "$@" -v quiet -nologo -clp:NoSummary >"$log" 2>&1 || {
    cat "$log" >&2
    rm -f "$log"
    fail 'The build failed.' 1
  }
  rm -f "$log"
}

# PostgreSQL's own programs; Debian keeps those of the server apart.
need_postgres() {
  postgres_bin=$(dirname "$(readlink -f "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1)" 2>/dev/null)" 2>/dev/null) || true
  [ -x "$postgres_bin/initdb" ] && return
  command -v apt-get >/dev/null || fail 'These tests need PostgreSQL 15 or later: install it.' 3
  if [ "$(id -u)" != 0 ] && ! sudo -n true 2>/dev/null; then
    fail 'These tests need PostgreSQL: sudo apt-get install -y postgresql' 3
  fi
  echo 'Installing PostgreSQL for the tests…'
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
  postgres_bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | tail -1)")
}

# The server refuses root.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# The proxy that the tests put before the program.
need_nginx() {
  [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null && return
  command -v apt-get >/dev/null || fail 'These tests need nginx: install it.' 3
  if [ "$(id -u)" != 0 ] && ! sudo -n true 2>/dev/null; then
    fail 'These tests need nginx: sudo apt-get install -y nginx-light' 3
  fi
  echo 'Installing nginx for the tests…'
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light >/dev/null
  as_root systemctl disable --now nginx >/dev/null 2>&1 || true
}

# A cluster of its own in folder $1, reached through a socket there and nowhere else. Sets $postgres to its connection string.
start_postgres() {
  need_postgres
  mkdir -p "$1"
  [ "$(id -u)" != 0 ] || chown postgres "$1"
  as_postgres "$postgres_bin/initdb" -D "$1/data" -U essai -A trust -E UTF8 --locale=C >"$1.log" 2>&1 || { cat "$1.log" >&2; fail 'PostgreSQL could not be set up.'; }
  as_postgres "$postgres_bin/pg_ctl" -D "$1/data" -w -l "$1/log" -o "-k $1 -c listen_addresses='' -c fsync=off -c max_connections=400" start >/dev/null ||
    { cat "$1/log" >&2; fail 'PostgreSQL did not start.'; }
  postgres="Host=$1;Username=essai;Database=postgres"
}

# $1: the folder that holds its folder.
stop_postgres() { as_postgres "$postgres_bin/pg_ctl" -D "$1/postgres/data" -m immediate stop >/dev/null 2>&1 || true; }
