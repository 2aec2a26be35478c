import { defineModule } from "pantheros";
import { metrics } from "../../shared/base.ts";

/**
 * What a host can tell of itself without knowing its declaration: a system that runs without being the boot default, and
 * programs, units or settings that somebody put beside what NixOS manages.
 */
export const drift = defineModule({
  name: "services.drift",
  description: "Tells the node exporter every hour in which ways the host is not what NixOS made it.",
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
});

/**
 * One line a signal, 1 where it was found. The file is made beside the one that the exporter reads, which may read at any
 * moment. `ROOT` is empty but in tests.
 */
function script(): string {
  const file = `$ROOT${metrics.folder}`;
  return `\
ROOT=\${ROOT:-}
target() { readlink -f "$ROOT$1" || true; }
some() { for found in "$@"; do if [ -e "$found" ]; then return 0; fi; done; return 1; }
told=
tell() { told="\${told}${metrics.drift}{signal=\\"$1\\"} $2
"; }
# a test that nobody ended, or a switch that was interrupted: the next boot brings another system
if [ "$(target /run/current-system)" = "$(target /nix/var/nix/profiles/system)" ]; then tell system 0; else tell system 1; fi
# nix-env and nix profile, as root
home=$ROOT/root
if some "$home/.nix-profile/manifest.nix" "$home/.nix-profile/manifest.json"; then tell packages 1; else tell packages 0; fi
# systemctl edit --runtime, set-property, mask --runtime
if some "$ROOT"/etc/systemd/system.control/* "$ROOT"/run/systemd/system.control/* "$ROOT"/run/systemd/transient/*.d; then tell units 1; else tell units 0; fi
printf '%s' "$told" > "${file}/.drift"
mv "${file}/.drift" "${file}/drift.prom"
`;
}
