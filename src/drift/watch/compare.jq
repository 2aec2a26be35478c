# On a host: what the collector said (lines on standard input) against what the manifest says. The same judgement as
# `readCollected`, `compare` and `isNoise` of panther; a test holds the two together.
#   $manifest  the manifest in /etc, [] or [object]
#   $noise     expressions by signal
#   $wanted    signals that were asked for
#   $today     2026-01-31
def text: if type == "string" then . else null end;
def whole_match($one): test("^(?:" + $one + ")$"; "p");
def pattern: split("*") | map(gsub("(?<c>[\\\\^$.+?()\\[\\]{}|/])"; "\\" + .c)) | join(".*") | "^" + . + "$";

[inputs | (if startswith("{") then (fromjson? // null) else null end) as $line
  | if ($line | type) == "object" then $line elif test("^\\s*$") then empty else null end] as $all
| ([$all[] | select(.panther? == "drift")] | first) as $head
# before the collector begins the shell may say what it likes; afterwards nobody knows what was lost
| ($all | (map(.panther? == "drift") | index(true)) as $at | if $at == null then false else any(.[$at:][]; . == null) end) as $damaged
| [$all[] | select(. != null)] as $lines
| ($manifest[0].expected // null) as $said
| if $head == null then { failed: "the collector said nothing" }
  elif ($head.busy | text) != null then { failed: $head.busy }
  elif $said == null then { failed: "the system has no manifest that says what is expected" }
  else
    (reduce ($lines[] | select(.signal != null and .panther == null)) as $line ({};
      ($line.signal | tostring) as $id
      | if ($wanted | index($id)) == null then .
        else
          (.[$id] // { items: {}, told: 0, end: null, spoiled: false }) as $draft
          | .[$id] = (
              if ($line.end | text) != null then
                if $draft.end != null or ($line.end == "ok" and $line.items != $draft.told) then $draft + { spoiled: true, end: $line.end }
                else $draft + { end: $line.end } end
              elif ($line.key | text) == null or $draft.end != null then $draft + { spoiled: true }
              elif ($line.value | text) != null then
                (if ($draft.items | has($line.key)) and $draft.items[$line.key] != $line.value
                 then $draft + { spoiled: true } else $draft end)
                | .told += 1 | .items[$line.key] = $line.value
              elif ($line.evidence | text) != null then $draft
              else $draft + { spoiled: true } end)
        end)) as $seen
    | [ $wanted[] as $id
        | ($seen[$id] // { items: {}, told: 0, end: null, spoiled: false }) as $one
        | (if $said.signals | has($id) then $said.signals[$id] else { items: {}, closed: true } end) as $expected
        | select($expected != null)
        | ($one.end == "ok" and ($one.spoiled or $damaged | not)) as $whole
        | [ ( $expected.items | to_entries[]
              | .key as $key | .value as $value
              | if $one.items | has($key) then select($value != null and $one.items[$key] != $value)
                else select($whole and (($expected.optional // []) | index($key)) == null) end
              | $key ),
            ( select($expected.closed) | $one.items | keys[] | . as $key | select($expected.items | has($key) | not) )
          ]
        | map(. as $key
            | select(any(($noise[$id] // [])[]; . as $re | $key | whole_match($re)) | not)
            | select(any(($said.accepted // [])[];
                .signal == $id and (.until == null or $today <= .until) and (.key | pattern) as $re | $key | test($re; "p"))
              | not))
        | { signal: $id, known: $whole, keys: sort } ]
    | { failed: null, signals: . }
  end
