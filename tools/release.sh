# How a release is put together. Sourced by bin/release.

# The program of kind $1 as one file that needs nothing but libicu, with what belongs to it, in folder $2.
publish() {
  local log=$work/publish.log
  dotnet publish "$root/src/Essai" -c Release -r "$1" --self-contained -p:PublishSingleFile=true -p:DebugType=none -p:IntermediateOutputPath="$work/obj-$1/" \
    -o "$2" -v quiet -nologo >"$log" 2>&1 || { cat "$log" >&2; fail 'It could not be published.'; }
  [ "$(ls "$2")" = essai ] || fail "Besides essai there is: $(ls "$2")"
  cp "$root/LICENSE" "$root/THIRD-PARTY-NOTICES.md" "$root/CHANGELOG.md" "$2/"
  cp -r "$root/deploy" "$2/"
  mkdir "$2/docs"
  cp "$root/docs/operator.md" "$root/docs/api.md" "$2/docs/"
}

# The same bytes from the same files, whoever packs them and when.
pack() {
  (cd "$2" && tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git -C "$root" log -1 --format=%ct)" -cf - "$1" | gzip -n -9 >"$3/$1.tar.gz")
}

# Starts the program $2 of kind $1 as it will be started, sees a learner's first question, and stops it within ten seconds.
try_out() {
  local run=("$2") data=$work/data-$1 log=$work/log-$1
  case "$1:$(uname -m)" in
    linux-x64:x86_64 | linux-arm64:aarch64) ;;
    linux-arm64:*)
      need_arm64 || { echo "$1: built, NOT run: this machine cannot."; return; }
      # Without a second mapping of code, which the emulator cannot follow.
      run=(env DOTNET_EnableWriteXorExecute=0 qemu-aarch64 -L "$arm64" "$2")
      ;;
    *) echo "$1: built, NOT run: this machine cannot."; return ;;
  esac
  export DOTNET_BUNDLE_EXTRACT_BASE_DIR=$work/laid-out-$1
  local began=$SECONDS
  "${run[@]}" seed "$root/courses" --data "$data" >"$log" 2>&1 || { cat "$log" >&2; fail "$1 could not open the demo academies."; }
  "${run[@]}" serve --urls http://127.0.0.1:0 --data "$data" >"$log" 2>"$log.err" &
  local server=$! address= stopping
  for _ in $(seq 300); do
    address=$(sed -n 's/^Essai .* listens on //p' "$log")
    [ -n "$address" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  [ -n "$address" ] || { cat "$log" "$log.err" >&2; kill "$server" 2>/dev/null; fail "$1 did not start."; }
  local style question
  question=$(curl -fsS -m 60 "$address/lumen/fr/play/exposition/lumiere" || true)
  style=$(grep -o '/assets/essai\.[0-9a-f]*\.css' <<<"$question" | head -1)
  grep -q '<fieldset\|<form' <<<"$question" && [ -n "$style" ] && curl -fsS -m 60 -o /dev/null "$address$style" || { kill "$server"; fail "$1 shows no first question."; }
  stopping=$SECONDS
  kill -TERM "$server"
  wait "$server" || fail "$1 did not end well."
  [ $((SECONDS - stopping)) -le 10 ] || fail "$1 took longer than ten seconds to stop."
  echo "$1: first question after $((stopping - began)) s from unpacking, stopped in $((SECONDS - stopping)) s${run[1]:+ (emulated)}"
}

# Runs arm64 programs here: Debian's emulator, and the libraries that the program needs, laid out beside. $arm64 is where.
need_arm64() {
  arm64=$root/artifacts/arm64
  command -v qemu-aarch64 >/dev/null || return
  [ -e "$arm64/lib/ld-linux-aarch64.so.1" ] && return
  command -v apt-get >/dev/null || return
  local apt=$work/apt
  mkdir -p "$arm64" "$apt/lists/partial" "$apt/cache/archives/partial"
  local options=(-o APT::Architecture=arm64 -o APT::Architectures=arm64 -o "Dir::State::lists=$apt/lists" -o Dir::State::status=/dev/null -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=)
  (
    cd "$apt" && apt-get "${options[@]}" update -qq && apt-get "${options[@]}" download -qq libc6 libgcc-s1 libstdc++6 zlib1g libssl3 \
      "$(apt-cache "${options[@]}" pkgnames | grep -x 'libicu[0-9]*' | tail -1)" && for package in ./*.deb; do dpkg-deb -x "$package" "$arm64"; done
  ) >"$work/apt.log" 2>&1 && [ -e "$arm64/lib/ld-linux-aarch64.so.1" ]
}

# The unit that is offered is one, and leaves the program little to do beside its work.
check_unit() {
  command -v systemd-analyze >/dev/null || { echo 'essai.service: NOT checked: there is no systemd here.'; return; }
  mkdir -p "$work/unit"
  sed "s:ExecStart=/opt/essai/essai:ExecStart=$(command -v true):; /^Documentation=/d" "$root/deploy/essai.service" >"$work/unit/essai.service"
  systemd-analyze verify "$work/unit/essai.service" || fail 'systemd does not accept essai.service.'
  systemd-analyze security --offline=true --threshold=20 "$work/unit/essai.service" >"$work/unit/log" 2>&1 || { cat "$work/unit/log" >&2; fail 'essai.service may do too much.'; }
  sed -n 's/^→ //p' "$work/unit/log"
}

# Every package inside with version, hash and licence (CycloneDX), and the runtime that comes along.
list_parts() {
  local list=essai-$1.cdx.json
  (cd "$root" && dotnet tool restore >/dev/null && dotnet dotnet-CycloneDX src/Essai/Essai.csproj -o "$2" -F Json -fn "$list" --exclude-dev \
    --set-name essai --set-version "$1" --set-type Application >"$work/parts.log" 2>&1) || { cat "$work/parts.log" >&2; fail 'The parts could not be listed.'; }
  local runtime part
  runtime=$(dotnet msbuild "$root/src/Essai" -getProperty:BundledNETCoreAppPackageVersion)
  for part in Microsoft.NETCore.App.Runtime Microsoft.AspNetCore.App.Runtime; do
    sed -i '0,/^  "components": \[/s::&\n    { "type"\: "framework", "bom-ref"\: "'"$part@$runtime"'", "name"\: "'"$part"'", "version"\: "'"$runtime"'", "licenses"\: [{ "license"\: { "id"\: "MIT" } }] },:' "$2/$list"
  done
  grep -q "Microsoft.NETCore.App.Runtime@$runtime" "$2/$list" || fail 'The runtime is missing in the list of parts.'
  echo "$list: $(grep -c '^      "purl"\|^    { "type": "framework"' "$2/$list") parts"
}
