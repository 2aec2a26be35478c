# Whether the paths that the running system consists of hold what Nix put there: `nix-store --verify-path` says
# `path 'P' was modified!` on standard error (Nix, src/nix/nix-store/nix-store.cc, opVerifyPath). It reads all of them.
# shellcheck shell=sh disable=SC2154  # lib.sh stands in front
needs nix-store awk xargs
resolve /run/current-system
system=$at
[ -n "$system" ] || { unknown "/run/current-system leads nowhere"; finish; }
paths=$(nix-store --query --requisites "$system" 2>/dev/null) || { unknown "Nix does not know the running system"; finish; }

whole=
for path in $paths; do
  if [ -e "$root$path" ] || [ -L "$root$path" ]; then whole="$whole$path$newline"; else item "${path#/nix/store/}" missing; fi
done

# What is found is told at once: the limit may cut off the rest, which then is not known.
{
  printf '%s' "$whole" | xargs -n 100 nix-store --verify-path 2>&1
  echo "ended $?"
} | {
  ended=
  failed=
  while IFS= read -r line; do
    case $line in
      "ended "*) ended=${line#ended } ;;
      "path '/nix/store/"*"' was modified"*)
        name=${line#"path '/nix/store/"}
        item "${name%%"'"*}" modified
        failed=1
        ;;
      # it looks at none of those that follow
      error:*) unknown "Nix could not look at everything" ;;
    esac
  done
  # 123: some of them ended with 1 to 125, as they do where a path was modified (xargs(1))
  [ "$ended" = 0 ] || { [ "$ended" = 123 ] && [ -n "$failed" ]; } || unknown "Nix could not look at everything"
  finish
}
exit 0
