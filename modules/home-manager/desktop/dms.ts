import { defineModule, fromInput, opt } from "pantheros";
import { fonts } from "../../shared/fonts.ts";
import { niri } from "./niri.ts";

const seconds = (fallback: number, description: string) =>
  opt.int(fallback, { min: 0, description: `${description} In seconds; 0 is never.` });

/**
 * The shell writes its settings itself, so what stands here is what it starts with where there are none yet
 * (distro/nix/home.nix of the pinned revision: default.settings).
 */
export const dms = defineModule({
  name: "desktop.dms",
  description:
    "DankMaterialShell: bar, launcher, notifications, lock screen, and what happens when nobody is there.",
  options: {
    lockAfter: opt.group({
      mains: seconds(600, "Idle time after which the screen is locked on mains."),
      battery: seconds(300, "Idle time after which the screen is locked on battery."),
    }),
    suspendAfter: opt.group({
      mains: seconds(0, "Idle time after which the machine sleeps on mains."),
      battery: seconds(900, "Idle time after which the machine sleeps on battery."),
    }),
  },
  uses: { niri },
  nixos: {
    // its lock screen asks this, or `login`, which waits for a finger before it takes a password
    security: { pam: { services: { dankshell: { fprintAuth: false } } } },
  },
  homeImports: [
    fromInput("DankMaterialShell", "homeModules.dankMaterialShell.default"),
    fromInput("DankMaterialShell", "homeModules.dankMaterialShell.niri"),
  ],
  home: {
    programs: {
      dankMaterialShell: {
        enable: true,
        systemd: { enable: true },
        // volume, brightness, notifications, clipboard, lock: the keys that its authors give them
        niri: { enableKeybinds: true },
        default: { settings: { monoFontFamily: fonts.code, lockBeforeSuspend: true } },
      },
      niri: {
        settings: {
          binds: {
            "Mod+D": {
              action: { spawn: ["dms", "ipc", "call", "spotlight", "toggle"] },
              "hotkey-overlay": { title: "Launcher" },
            },
            "Mod+Escape": {
              action: { spawn: ["dms", "ipc", "call", "lock", "lock"] },
              "hotkey-overlay": { title: "Lock the screen" },
            },
          },
        },
      },
    },
    // it is a polkit agent as well, and there is to be one (PolkitService.qml of the pinned revision)
    systemd: { user: { services: { dms: { Service: { Environment: ["DMS_DISABLE_POLKIT=1"] } } } } },
  },
  config({ options: o, home }) {
    home({
      programs: {
        dankMaterialShell: {
          default: {
            settings: {
              acLockTimeout: o.lockAfter.mains,
              batteryLockTimeout: o.lockAfter.battery,
              acSuspendTimeout: o.suspendAfter.mains,
              batterySuspendTimeout: o.suspendAfter.battery,
            },
          },
        },
      },
    });
  },
  assertions: ({ uses }) => [
    { ok: uses.niri.enabled, message: "the shell is set up for niri, which the host does not use" },
  ],
});
