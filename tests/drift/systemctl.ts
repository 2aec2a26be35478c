import type { FakeHost } from "./host.ts";

export type Properties = Readonly<Record<string, string | number>>;

/** A systemctl that tells of units what is given here; `list-units` names those of a state. */
export function systemctl(host: FakeHost, units: Readonly<Record<string, Properties>>): void {
  host.remove("/units");
  for (const [name, properties] of Object.entries(units)) {
    const lines = Object.entries({ Id: name, LoadState: "loaded", ActiveState: "active", ...properties });
    host.file(`/units/${name}`, `${lines.map(([key, value]) => `${key}=${value}`).join("\n")}\n`);
  }
  host.program(
    "systemctl",
    `#!/bin/sh
cd "$PANTHER_ROOT/units" || exit 1
if [ "$1" = list-units ]; then
  while [ "\${1#--state=}" = "$1" ]; do shift; done
  state=\${1#--state=}
  grep -l "^ActiveState=$state$" * | sed "s/$/ loaded $state $state A unit/"
  exit 0
fi
while [ "$1" != -- ]; do shift; done
shift
gap=
for unit in "$@"; do
  printf "$gap"
  gap='\\n'
  if [ -e "$unit" ]; then cat "$unit"; else printf 'Id=%s\\nLoadState=not-found\\nActiveState=inactive\\n' "$unit"; fi
done
`,
  );
}
