# How a host looks for drift by itself: runs the collector, compares with the manifest of the running system, and leaves
# metrics for the node exporter and a line for who logs in. `programs`, `collector`, `compare`, `noise` and `wanted` stand
# in front, see `watch.ts`. Usage: drift.sh fast|deep METRICS_FILE SUMMARY_FILE
# shellcheck shell=sh disable=SC2154
set -u
LC_ALL=C
export LC_ALL
root=${PANTHER_ROOT:-}
manifest=$root/etc/pantheros/manifest.json

# Files are made beside their place: their readers may look at any moment.
place() {
  cat >"$1.new" && chmod 644 "$1.new" && mv -f "$1.new" "$1"
}

[ -r "$manifest" ] || manifest=/dev/null
answer=$(printf '%s\n' "$programs" "$collector" | sh -s | jq -nRc --slurpfile manifest "$manifest" --argjson noise "$noise" --argjson wanted "$wanted" \
  --arg today "$(date +%F)" "$compare") || answer='{"failed":"the comparison failed"}'

# A look that failed leaves no findings: neither "none" nor those of before would be true.
printf '%s' "$answer" | jq -r --argjson now "$(date +%s)" --arg depth "$1" '
  "{depth=\"\($depth)\"}" as $of |
  "# HELP pantheros_drift_findings Ways in which the host is not what is declared, by signal.",
  "# TYPE pantheros_drift_findings gauge",
  (.signals // [] | .[] | select(.known or (.keys | length > 0)) |
    "pantheros_drift_findings{signal=\"\(.signal)\"} \(.keys | length)"),
  "# HELP pantheros_drift_unknown_signals Signals that could not be read wholly.",
  "# TYPE pantheros_drift_unknown_signals gauge",
  (if .failed == null then "pantheros_drift_unknown_signals\($of) \([.signals[] | select(.known | not)] | length)" else empty end),
  "# HELP pantheros_drift_success Whether the last look could be made.",
  "# TYPE pantheros_drift_success gauge",
  "pantheros_drift_success\($of) \(if .failed == null then 1 else 0 end)",
  "# HELP pantheros_drift_last_look_seconds When the host was looked at last, in seconds since 1970.",
  "# TYPE pantheros_drift_last_look_seconds gauge",
  "pantheros_drift_last_look_seconds\($of) \($now)"' | place "$2"

printf '%s' "$answer" | jq -r '
  def plain: gsub("[^ -~]"; "?") | .[0:80];
  if .failed != null then empty
  else [.signals[] | select(.keys | length > 0)] as $found
    | if ($found | length) == 0 then empty
      else "This machine is not what is declared, in \([$found[].keys | length] | add) ways: panther drift",
        ($found[:8][] | "  \(.signal): \(.keys[:3] | map(plain) | join(", "))\(if (.keys | length) > 3 then ", ..." else "" end)")
      end
  end' | place "$3"
