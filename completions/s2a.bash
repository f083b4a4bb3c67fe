# Completion for bash. Made by: s2a completion bash
_s2a() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
  local command="" word index options="" words=""
  COMPREPLY=()
  # bash takes --option=value apart into three words.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous="${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="${COMP_WORDS[index]}"
    case "$command $word" in
      " ask") command="ask" ;;
      " focus") command="focus" ;;
      " models") command="models" ;;
      " doctor") command="doctor" ;;
      " completion") command="completion" ;;
      "models list") command="models list" ;;
      "models pull") command="models pull" ;;
      "models verify") command="models verify" ;;
      "models path") command="models path" ;;
    esac
  done
  case "$command:$previous" in
    "ask:--strategy") COMPREPLY=($(compgen -W "score select rewrite auto off" -- "$current")); return ;;
    "ask:--emphasis") COMPREPLY=($(compgen -W "opinion relevance both" -- "$current")); return ;;
    "ask:--threshold") :; return ;;
    "ask:--variant") COMPREPLY=($(compgen -W "default single keep-original no-instruction instructed chain-of-thought" -- "$current")); return ;;
    "ask:--system") :; return ;;
    "ask:--max-tokens") :; return ;;
    "ask:--temperature") :; return ;;
    "ask:--top-p") :; return ;;
    "ask:--top-k") :; return ;;
    "ask:--min-p") :; return ;;
    "ask:--seed") :; return ;;
    "ask:--stop") :; return ;;
    "ask:--model") COMPREPLY=($(compgen -W "smollm2-135m-instruct gemma3-270m" -- "$current")); mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current"); return ;;
    "ask:--threads") :; return ;;
    "focus:--strategy") COMPREPLY=($(compgen -W "score select rewrite auto off" -- "$current")); return ;;
    "focus:--emphasis") COMPREPLY=($(compgen -W "opinion relevance both" -- "$current")); return ;;
    "focus:--threshold") :; return ;;
    "focus:--model") COMPREPLY=($(compgen -W "smollm2-135m-instruct gemma3-270m" -- "$current")); mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current"); return ;;
    "focus:--threads") :; return ;;
  esac
  case "$command" in
    "") options="-h --help --version" words="ask focus models doctor completion" ;;
    "ask") options="-h --help --compare --json --strategy --emphasis --threshold --clauses --no-fallback --variant --system --max-tokens --temperature --top-p --top-k --min-p --seed --stop --model --threads" words="" ;;
    "focus") options="-h --help --json --jsonl --strategy --emphasis --threshold --clauses --no-fallback --model --threads" words="" ;;
    "models") options="-h --help" words="list pull verify path" ;;
    "models list") options="-h --help --json" words="" ;;
    "models pull") options="-h --help --no-prepare" words="smollm2-135m-instruct gemma3-270m" ;;
    "models verify") options="-h --help" words="smollm2-135m-instruct gemma3-270m" ;;
    "models path") options="-h --help" words="smollm2-135m-instruct gemma3-270m" ;;
    "doctor") options="-h --help --json" words="" ;;
    "completion") options="-h --help" words="bash zsh fish" ;;
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o filenames -F _s2a s2a
