import { defineModule, fromInput, opt, pkgs, type HardwareFacts } from "pantheros";

const workspaces = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((key) => [key, Number(key)] as const);

/** Both the arrows and the keys under the right hand. */
const left = ["Left", "H"];
const down = ["Down", "J"];
const up = ["Up", "K"];
const right = ["Right", "L"];

/** The same action for several keys. */
const keys = (
  modifiers: string,
  names: readonly string[],
  action: string,
): Record<string, { action: Record<string, []> }> =>
  Object.fromEntries(names.map((name) => [`${modifiers}+${name}`, { action: { [action]: [] } }]));

/**
 * The compositor, of nixpkgs and not of niri-flake: that one would be built from source, or taken from a cache whose key
 * every host would have to trust. niri-flake gives the settings their types, and checks them when the host is built.
 */
export const niri = defineModule({
  name: "desktop.niri",
  description: "niri, the scrolling compositor, with its keys and the laptop's own screen.",
  options: {
    gaps: opt.int(8, { min: 0, description: "Space around windows, in logical pixels." }),
    panel: opt.str("eDP-1", {
      description: "Connector of the screen that is built in, as `niri msg outputs` names it.",
    }),
    mode: opt.nullable(
      opt.group({
        width: opt.int(undefined, { min: 1, description: "Columns of pixels." }),
        height: opt.int(undefined, { min: 1, description: "Rows of pixels." }),
      }),
      null,
      {
        description:
          "Size of the built-in screen in pixels, as the hardware report has it; null leaves it to niri.",
      },
    ),
    scale: opt.nullable(opt.float(undefined, { min: 0.5, max: 4 }), null, {
      description: "Scale of the built-in screen; null lets niri choose by its size and resolution.",
    }),
    touch: opt.bool(false, {
      description:
        "Whether the built-in screen takes touch and pen, which then stay with it when others are plugged in.",
    }),
  },
  imports: [fromInput("niri", "nixosModules.niri")],
  nixos: {
    programs: { niri: { enable: true, package: pkgs.niri } },
    "niri-flake": { cache: { enable: false } },
    // Electron and Chromium of nixpkgs speak X11 unless told otherwise
    environment: { sessionVariables: { NIXOS_OZONE_WL: "1" } },
  },
  home: {
    // niri starts it by itself for programs of X11 when it finds it
    home: { packages: [pkgs["xwayland-satellite"]] },
    programs: {
      niri: {
        settings: {
          "prefer-no-csd": true,
          "hotkey-overlay": { "skip-at-startup": true },
          input: {
            "focus-follows-mouse": { enable: true, "max-scroll-amount": "0%" },
            "warp-mouse-to-focus": { enable: true },
            touchpad: { dwt: true },
          },
          layout: {
            "preset-column-widths": [{ proportion: 0.33333 }, { proportion: 0.5 }, { proportion: 0.66667 }],
            "default-column-width": { proportion: 0.5 },
          },
          binds: {
            "Mod+Return": { action: { spawn: "ghostty" }, "hotkey-overlay": { title: "Terminal" } },
            "Mod+Q": { action: { "close-window": [] } },
            "Mod+O": { action: { "toggle-overview": [] } },
            "Mod+Shift+Slash": { action: { "show-hotkey-overlay": [] } },
            "Mod+Shift+E": { action: { quit: [] } },

            "Mod+F": { action: { "maximize-column": [] } },
            "Mod+Shift+F": { action: { "fullscreen-window": [] } },
            "Mod+R": { action: { "switch-preset-column-width": [] } },
            "Mod+C": { action: { "center-column": [] } },
            "Mod+W": { action: { "toggle-column-tabbed-display": [] } },
            "Mod+T": { action: { "toggle-window-floating": [] } },
            "Mod+Minus": { action: { "set-column-width": "-10%" } },
            "Mod+Equal": { action: { "set-column-width": "+10%" } },
            "Mod+BracketLeft": { action: { "consume-or-expel-window-left": [] } },
            "Mod+BracketRight": { action: { "consume-or-expel-window-right": [] } },

            ...keys("Mod", left, "focus-column-left"),
            ...keys("Mod", down, "focus-window-or-workspace-down"),
            ...keys("Mod", up, "focus-window-or-workspace-up"),
            ...keys("Mod", right, "focus-column-right"),
            ...keys("Mod+Shift", left, "move-column-left"),
            ...keys("Mod+Shift", down, "move-window-down-or-to-workspace-down"),
            ...keys("Mod+Shift", up, "move-window-up-or-to-workspace-up"),
            ...keys("Mod+Shift", right, "move-column-right"),
            ...keys("Mod+Ctrl", left, "focus-monitor-left"),
            ...keys("Mod+Ctrl", down, "focus-monitor-down"),
            ...keys("Mod+Ctrl", up, "focus-monitor-up"),
            ...keys("Mod+Ctrl", right, "focus-monitor-right"),
            ...keys("Mod+Ctrl+Shift", left, "move-column-to-monitor-left"),
            ...keys("Mod+Ctrl+Shift", down, "move-column-to-monitor-down"),
            ...keys("Mod+Ctrl+Shift", up, "move-column-to-monitor-up"),
            ...keys("Mod+Ctrl+Shift", right, "move-column-to-monitor-right"),

            ...Object.fromEntries(
              workspaces.flatMap(([key, number]) => [
                [`Mod+${key}`, { action: { "focus-workspace": number } }],
                [`Mod+Shift+${key}`, { action: { "move-column-to-workspace": number } }],
              ]),
            ),
          },
        },
      },
    },
  },
  defaults({ host, set }) {
    set({ mode: panelMode(host.hardware) });
  },
  config({ options: o, home }) {
    home({ programs: { niri: { settings: { layout: { gaps: o.gaps } } } } });

    // with a size and no rate niri takes the highest rate; the one that a panel prefers may be half of what it can
    if (o.mode !== null)
      home({ programs: { niri: { settings: { outputs: { [o.panel]: { mode: o.mode } } } } } });
    if (o.scale !== null)
      home({ programs: { niri: { settings: { outputs: { [o.panel]: { scale: o.scale } } } } } });
    if (o.touch) {
      home({
        programs: {
          niri: {
            settings: {
              input: { touch: { "map-to-output": o.panel }, tablet: { "map-to-output": o.panel } },
            },
          },
        },
      });
    }
  },
});

/**
 * Size of the screen that is built in. A report lists whatever was plugged in when it was taken; panels have no name of
 * their own in their EDID, for which hwinfo says "LCD Monitor".
 */
function panelMode(
  hardware: HardwareFacts | null,
): { readonly width: number; readonly height: number } | null {
  const panel = hardware?.monitors?.find(({ model }) => model.endsWith("LCD Monitor"));
  return panel === undefined ? null : { width: panel.width, height: panel.height };
}
