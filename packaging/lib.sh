# What the scripts share: saying what happens, and Debian's packages. Sourced, not run.

bold='' plain=''
if [ -t 1 ]; then bold=$'\033[1m' plain=$'\033[0m'; fi
say() { printf '\n%s== %s%s\n' "$bold" "$*" "$plain"; }
fail() {
  printf '\nstopped: %s\n' "$*" >&2
  exit 1
}

# install_packages FILE…: the packages named in these lists, one a line, # begins a comment. Nothing is done where all are there.
install_packages() {
  local wanted missing=() root=()
  command -v apt-get >/dev/null || fail "this needs Debian's apt-get; on another system install the packages in packaging/debian/ by hand"
  mapfile -t wanted < <(sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$@")
  local name
  for name in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "Packages: all ${#wanted[@]} are installed"
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "these packages are missing: ${missing[*]}; run this as root, or install sudo"
    root=(sudo)
  fi
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  "${root[@]}" apt-get update -q || fail "apt-get update failed; is there a network, and does /etc/apt/sources.list name a Debian mirror?"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" ||
    fail "apt-get could not install: ${missing[*]}"
}

# build FOLDER NAME [CMake options]: configures once, builds what has changed.
build() {
  local folder=$1 name=$2
  shift 2
  local launcher=()
  command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_C_COMPILER_LAUNCHER=ccache)
  say "Building $name"
  cmake -S "$top" -B "$folder" -G Ninja "${launcher[@]}" "$@" >"$folder.configure.log" 2>&1 ||
    { cat "$folder.configure.log" >&2; fail "cmake could not configure $name"; }
  cmake --build "$folder" --parallel "$(nproc)" || fail "$name does not build; the first error stands above"
}
