# Sourced by the scripts beside it, never run: goes to the top of the repository, says where things lie, and shows long steps.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8

# shellcheck source=llama-version
. scripts/llama-version
cache=${XDG_CACHE_HOME:-$HOME/.cache}/s2a
llama_source=${LLAMA_SOURCE:-$cache/llama.cpp-$llama_version}  # LLAMA_SOURCE=<tree>: the user's own copy, taken as it is
llama_prefix=${LLAMA_PREFIX:-$PWD/build/llama}                 # LLAMA_PREFIX=<prefix>: an installed llama.cpp
# 1.5 GB of memory for each compiler at once, so that a small machine does not swap.
jobs=${JOBS:-$(awk -v cores="$(nproc)" '/MemAvailable/ { m = int($2 / 1500000); print m < 1 ? 1 : m < cores ? m : cores }' /proc/meminfo)}

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then green=$'\e[32m' red=$'\e[31m' dim=$'\e[2m' plain=$'\e[0m'; else green='' red='' dim='' plain=''; fi

say() { printf '%s\n' "$*"; }
die() {  # die <what is wrong> <what to do next>
  printf '%s%s%s\n%s\n' "$red" "$1" "$plain" "$2" >&2
  exit 1
}

duration() { if (($1 < 100)); then echo "$1 s"; else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi; }

# Redraws one line, "what  12 s  last line of the log", until it is killed.
show_progress() {
  local started=$SECONDS last
  while sleep 0.3; do
    last=$(tail -c 400 "$2" 2>/dev/null | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | tr -d '\000-\037' || true)
    printf '\r\e[K  %s %s%s  %s%s' "$1" "$dim" "$(duration $((SECONDS - started)))" "${last:0:$((${COLUMNS:-80} - ${#1} - 16))}" "$plain"
  done
}

# step <name of the log> <what is done> <what to do when it fails> <command...>: runs the command with its output in build/log/<name>.log
# and one status line here; on failure shows the end of the log and exits.
step() {
  local log=build/log/$1.log what=$2 remedy=$3 started=$SECONDS ticker='' status=0
  shift 3
  mkdir -p build/log
  : >"$log"
  if [[ -t 1 ]]; then
    COLUMNS=$(tput cols 2>/dev/null || echo 80)
    show_progress "$what" "$log" &
    ticker=$!
    # shellcheck disable=SC2064  # this ticker, now
    trap "kill $ticker 2>/dev/null" EXIT
  else
    say "  $what ..."
  fi
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [[ -n $ticker ]]; then
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    trap - EXIT
    printf '\r\e[K'
  fi
  if ((status == 0)); then
    say "${green}ok${plain} $what ${dim}($(duration $((SECONDS - started))))$plain"
    return
  fi
  tail -n 30 "$log" >&2
  ((status < 128)) || remedy="It was ended by signal $((status - 128))."
  die "failed: $what (exit code $status, whole log: $log)" "$remedy"
}
