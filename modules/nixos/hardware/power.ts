import { defineModule, opt, pkgs } from "pantheros";
import { percent } from "../../shared/options.ts";

const profiles = ["performance", "balanced", "power-saver"] as const;

/**
 * power-profiles-daemon changes nothing by itself: a small service chooses the profile whenever the mains come or go, and
 * every few minutes for the charge, of which not every firmware tells. The battery's threshold is a file of the kernel
 * (Documentation/ABI/testing/sysfs-class-power, charge_control_end_threshold).
 */
export const power = defineModule({
  name: "hardware.power",
  description:
    "Chooses the power profile by source and charge, and stops charging before the battery is full.",
  options: {
    mains: opt.oneOf(profiles, "performance", { description: "Profile on mains." }),
    battery: opt.oneOf(profiles, "balanced", {
      description: "Profile on battery while the charge is above `lowCharge`.",
    }),
    low: opt.oneOf(profiles, "power-saver", {
      description: "Profile on battery from `lowCharge` downwards.",
    }),
    lowCharge: percent(40, "Charge from which on the battery is to be saved, in percent."),
    chargeLimit: percent(
      80,
      "Charge at which charging stops, in percent: a battery that is always full ages faster.",
    ),
  },
  nixos: {
    services: {
      "power-profiles-daemon": { enable: true },
      // charge, health and warnings for the desktop
      upower: { enable: true },
    },
    systemd: {
      timers: {
        "power-profile": {
          wantedBy: ["timers.target"],
          timerConfig: { OnBootSec: "1min", OnUnitActiveSec: "3min" },
        },
      },
    },
  },
  config({ options: o, nixos }) {
    nixos({
      services: {
        udev: {
          extraRules: udevRules(o.chargeLimit),
        },
      },
      systemd: {
        services: {
          "power-profile": {
            description: "Choose the power profile",
            after: ["power-profiles-daemon.service"],
            wants: ["power-profiles-daemon.service"],
            path: [pkgs["power-profiles-daemon"]],
            serviceConfig: { Type: "oneshot" },
            script: choose(o),
          },
        },
      },
    });
  },
});

/**
 * Both limits are written only where they differ: writing makes some drivers tell of a change, which would come back here.
 * Lenovo's firmware, but for ThinkPads, takes no number: it has one limit of its own, 60 or 80 % by model, which
 * ideapad-laptop offers as the charge type Long_Life since Linux 6.17. The kernel puts the type in force in brackets.
 */
const udevRules = (limit: number): string => `\
SUBSYSTEM=="power_supply", ATTR{charge_control_end_threshold}=="?*", ATTR{charge_control_end_threshold}!="${limit}", ATTR{charge_control_end_threshold}="${limit}"
SUBSYSTEM=="power_supply", TEST!="charge_control_end_threshold", ATTR{charge_types}=="*Long_Life*", ATTR{charge_types}!="*[[]Long_Life[]]*", ATTR{charge_types}="Long_Life"
SUBSYSTEM=="power_supply", ACTION=="change", RUN+="/run/current-system/systemd/bin/systemctl start --no-block power-profile.service"
`;

interface Choice {
  readonly mains: string;
  readonly battery: string;
  readonly low: string;
  readonly lowCharge: number;
}

/** Mice and headsets are supplies of scope `Device`; their charge is not the machine's. */
const choose = ({ mains, battery, low, lowCharge }: Choice): string => `\
wanted=${battery}
for supply in /sys/class/power_supply/*; do
  [ -r "$supply/type" ] || continue
  [ "$(cat "$supply/scope" 2>/dev/null || true)" = Device ] && continue
  case "$(cat "$supply/type")" in
    Mains | USB)
      if [ "$(cat "$supply/online" 2>/dev/null || echo 0)" = 1 ]; then
        wanted=${mains}
        break
      fi
      ;;
    Battery)
      if [ "$(cat "$supply/capacity" 2>/dev/null || echo 100)" -le ${lowCharge} ]; then wanted=${low}; fi
      ;;
  esac
done
if [ "$(powerprofilesctl get)" != "$wanted" ]; then
  powerprofilesctl set "$wanted" || powerprofilesctl set balanced
fi
`;
