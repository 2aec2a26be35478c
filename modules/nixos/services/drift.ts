import { defineModule } from "pantheros";
import { metrics } from "../../shared/base.ts";
import { nodeExporter } from "./node-exporter.ts";

/**
 * What a host can tell of itself without knowing its declaration: a system that runs without being the boot default, and
 * programs, units or settings that somebody put beside what NixOS manages.
 */
export const drift = defineModule({
  name: "services.drift",
  description: "Tells the node exporter every hour in which ways the host is not what NixOS made it.",
  uses: { nodeExporter },
  nixos: {
    systemd: {
      services: {
        "drift-metrics": {
          description: "Look for what somebody changed by hand",
          startAt: "hourly",
          serviceConfig: { Type: "oneshot" },
          script: script(),
        },
      },
      timers: { "drift-metrics": { timerConfig: { Persistent: true } } },
    },
  },
  assertions: ({ uses }) => [
    { ok: uses.nodeExporter.enabled, message: "nobody reads what is found: use services.node-exporter" },
  ],
});

/**
 * One line a signal, 1 where it was found. The file is made beside the one that the exporter reads, which may read at any
 * moment. `ROOT` is empty but in tests.
 *
 * - Root's profile is at one place, whichever link leads there, and was another one before Nix 2.14 (Nix,
 *   src/libstore/profiles.cc). Emptied, it still has its manifest.
 * - Of systemd's folders those are asked that only people write to (systemd.unit(5), "Unit File Load Path"): `transient` is
 *   none of them, as sessions and containers have their units and the changes of them there.
 */
function script(): string {
  const file = `$ROOT${metrics.folder}`;
  return `\
ROOT=\${ROOT:-}
target() { readlink -f "$ROOT$1" || true; }
some() {
  for found in "$@"; do
    case $found in
      */manifest.nix | */manifest.json) ;;
      *) if [ -e "$found" ] || [ -L "$found" ]; then return 0; fi ;;
    esac
  done
  return 1
}
told=
tell() { told="\${told}${metrics.drift}{signal=\\"$1\\"} $2
"; }
# a test that nobody ended, or a switch that was interrupted: the next boot brings another system
if [ "$(target /run/current-system)" = "$(target /nix/var/nix/profiles/system)" ]; then tell system 0; else tell system 1; fi
# nix-env and nix profile, as root
profiles=$ROOT/nix/var/nix/profiles
if some "$profiles"/per-user/root/profile/* "$profiles"/default/*; then tell packages 1; else tell packages 0; fi
# systemctl set-property, which lasts over a restart, and what does not: that, edit, mask and enable with --runtime
if some "$ROOT"/etc/systemd/system.control/* "$ROOT"/run/systemd/system.control/* "$ROOT"/run/systemd/system/*; then tell units 1; else tell units 0; fi
printf '%s' "$told" > "${file}/.drift"
mv "${file}/.drift" "${file}/drift.prom"
`;
}
