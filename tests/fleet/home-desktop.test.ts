import { describe, expect, it } from "vitest";
import { browser } from "../../modules/home-manager/applications/browser.ts";
import { onePasswordAgent } from "../../modules/home-manager/applications/one-password.ts";
import { clipboard } from "../../modules/home-manager/desktop/clipboard.ts";
import { dms } from "../../modules/home-manager/desktop/dms.ts";
import { folders } from "../../modules/home-manager/desktop/folders.ts";
import { niri } from "../../modules/home-manager/desktop/niri.ts";
import { screenshots } from "../../modules/home-manager/desktop/screenshots.ts";
import { touchKeyboard } from "../../modules/home-manager/desktop/touch-keyboard.ts";
import { theme } from "../../modules/home-manager/desktop/theme.ts";
import { audio } from "../../modules/nixos/desktop/audio.ts";
import { fonts } from "../../modules/nixos/desktop/fonts.ts";
import { login } from "../../modules/nixos/desktop/login.ts";
import { polkitAgent } from "../../modules/nixos/desktop/polkit-agent.ts";
import { portals } from "../../modules/nixos/desktop/portals.ts";
import { rotation } from "../../modules/nixos/desktop/rotation.ts";
import { onePassword } from "../../modules/nixos/security/one-password.ts";
import { configuration, evaluate, home, type Machine } from "./configuration.ts";

const settings = (machine: Partial<Machine> = {}): any =>
  home({ role: "workstation", use: [niri()], ...machine }).programs.niri.settings;

describe("niri", () => {
  it("has the owner's keys", () => {
    const { binds } = settings({ use: [niri(), dms()] });
    expect(binds["Mod+Return"].action).toEqual({ spawn: "ghostty" });
    expect(binds["Mod+D"].action.spawn).toEqual(["dms", "ipc", "call", "spotlight", "toggle"]);
    expect(binds["Mod+F"].action).toEqual({ "maximize-column": [] });
    expect(binds["Mod+Shift+F"].action).toEqual({ "fullscreen-window": [] });
    for (let number = 1; number <= 9; number++) {
      expect(binds[`Mod+${number}`].action).toEqual({ "focus-workspace": number });
      expect(binds[`Mod+Shift+${number}`].action).toEqual({ "move-column-to-workspace": number });
    }
  });

  it("leaves a gap of 8, or as told", () => {
    expect(settings().layout.gaps).toBe(8);
    expect(settings({ use: [niri({ gaps: 0 })] }).layout.gaps).toBe(0);
  });

  it.each([
    ["yoga", { width: 1920, height: 1200 }],
    ["zephyrus", { width: 2560, height: 1600 }],
  ] as const)("drives the panel of %s by its report, whatever else was plugged in", (report, mode) => {
    const { outputs } = settings({ report });
    expect(outputs).toEqual({ "eDP-1": { mode } });
  });

  it("names no screen where no report does", () => {
    expect(settings().outputs).toBeUndefined();
  });

  it("keeps touch and pen on the panel, where there are any", () => {
    const { input, outputs } = settings({
      report: "yoga",
      use: [niri({ touch: true, panel: "eDP-2", scale: 1.5 })],
    });
    expect(input.touch["map-to-output"]).toBe("eDP-2");
    expect(input.tablet["map-to-output"]).toBe("eDP-2");
    expect(outputs["eDP-2"].scale).toMatchObject({ value: 1.5 });
    expect(settings().input.touch).toBeUndefined();
  });

  it("comes from nixpkgs, and trusts no cache of others", () => {
    const config = configuration({ role: "workstation", use: [niri()] });
    expect(config.programs.niri.package.path).toEqual(["niri"]);
    expect(config["niri-flake"].cache.enable).toBe(false);
  });
});

describe("DankMaterialShell", () => {
  it("starts with the session and locks what nobody sits at", () => {
    const { programs } = home({ use: [niri(), dms({ lockAfter: { mains: 60 } })] });
    expect(programs.dankMaterialShell.systemd.enable).toBe(true);
    expect(programs.dankMaterialShell.default.settings).toMatchObject({
      lockBeforeSuspend: true,
      acLockTimeout: 60,
      batteryLockTimeout: 300,
    });
  });

  it("asks for no password in the name of polkit", () => {
    const { systemd } = home({ use: [niri(), dms()] });
    expect(systemd.user.services.dms.Service.Environment).toEqual(["DMS_DISABLE_POLKIT=1"]);
  });

  it("takes a password at its lock screen at once", () => {
    const { pam } = configuration({ use: [niri(), dms()] }).security;
    expect(pam.services.dankshell.fprintAuth).toBe(false);
  });

  it("needs niri", () => {
    expect(evaluate({ use: [dms()] }).messages.join()).toContain("niri");
  });
});

describe("the session", () => {
  it("has one polkit agent", () => {
    const { services } = configuration({ use: [polkitAgent()] }).systemd.user;
    expect(services["niri-flake-polkit"].enable).toBe(false);
    expect(JSON.stringify(services["polkit-agent"].serviceConfig.ExecStart)).toContain("mate-polkit");
  });

  it("begins with a password, which opens the keyring", () => {
    const config = configuration({ use: [login()] });
    expect(JSON.stringify(config.services.greetd.settings.default_session.command)).toContain(
      "--cmd niri-session",
    );
    expect(config.security.pam.services.greetd).toEqual({ enableGnomeKeyring: true, fprintAuth: false });
    expect(config.services.displayManager?.defaultSession).toBeUndefined();
  });

  it("has one SSH agent, 1Password's, from the start", () => {
    const config = configuration({ use: [login(), onePassword(), onePasswordAgent()] });
    expect(config.services.gnome["gcr-ssh-agent"].enable).toBe(false);
    expect(config.systemd.user.services["one-password"].wantedBy).toEqual(["graphical-session.target"]);
    expect(evaluate({ use: [onePasswordAgent()] }).messages.join()).toContain("security.one-password");
  });

  it("offers keys of the vaults that are named", () => {
    const agent = (vaults: readonly string[]): any =>
      home({ use: [onePassword(), onePasswordAgent({ vaults })] }).xdg?.configFile?.[
        "1Password/ssh/agent.toml"
      ];
    expect(agent(["Private", "a b"]).text).toBe(
      '[[ssh-keys]]\nvault = "Private"\n\n[[ssh-keys]]\nvault = "a b"\n',
    );
    expect(() => agent(['a "b"'])).toThrow("vaults");
    expect(agent([])).toBeUndefined();
  });

  it("chooses files by GTK and shares the screen by GNOME", () => {
    const { portal } = configuration({ use: [portals()] }).xdg;
    expect(portal.config.niri.default).toEqual(["gnome", "gtk"]);
    expect(portal.config.niri["org.freedesktop.impl.portal.FileChooser"]).toEqual(["gtk"]);
    expect(portal.extraPortals.map(({ path }: any) => path)).toEqual([["xdg-desktop-portal-gtk"]]);
  });

  it("has sound by PipeWire", () => {
    const { services, security } = configuration({ use: [audio()] });
    expect(services.pipewire).toEqual({ enable: true, alsa: { enable: true }, pulse: { enable: true } });
    expect(security.rtkit.enable).toBe(true);
  });
});

it.each([
  ["its screenshots", screenshots],
  ["its keyboard on the screen", touchKeyboard],
  ["its rotation", rotation],
])("niri is needed for %s", (_, module) => {
  expect(evaluate({ use: [module()] }).messages.join()).toContain("niri");
});

describe("looks", () => {
  it("installs the fonts that it names", () => {
    const config = configuration({ use: [fonts()] }).fonts;
    expect(config.packages.map(({ path }: any) => path.join("."))).toEqual(
      expect.arrayContaining(["inter", "nerd-fonts.jetbrains-mono"]),
    );
    expect(config.fontconfig.defaultFonts).toEqual({
      sansSerif: ["Inter"],
      monospace: ["JetBrainsMono Nerd Font"],
    });
  });

  it("is dark unless told otherwise", () => {
    expect(home({ use: [theme()] }).gtk.colorScheme).toBe("dark");
    const light = home({ use: [theme({ scheme: "light", pointerSize: 32 })] });
    expect(light.gtk.colorScheme).toBe("light");
    expect(light.gtk.iconTheme.name).toBe("Papirus-Light");
    expect(light.home.pointerCursor).toMatchObject({ enable: true, size: 32 });
  });
});

describe("what is at hand", () => {
  it("remembers what was copied, and takes pictures of the screen", () => {
    expect(home({ use: [clipboard()] }).services.cliphist.enable).toBe(true);
    const { niri: config } = home({ use: [niri(), screenshots({ folder: "/tmp" })] }).programs;
    expect(config.settings["screenshot-path"]).toBe("/tmp/%Y-%m-%d %H-%M-%S.png");
    expect(config.settings.binds.Print.action).toEqual({ screenshot: [] });
  });

  it("has the folders that programs expect", () => {
    expect(home({ use: [folders()] }).xdg.userDirs).toEqual({ enable: true, createDirectories: true });
  });

  it("opens links in Firefox, which has 1Password and keeps no passwords", () => {
    const { programs } = home({ use: [browser()] });
    const { mime } = configuration({ use: [browser()] }).xdg;
    expect(mime.defaultApplications["x-scheme-handler/https"]).toBe("firefox.desktop");
    expect(programs.firefox.policies.PasswordManagerEnabled).toBe(false);
    expect(Object.values<any>(programs.firefox.policies.ExtensionSettings)[0].installation_mode).toBe(
      "force_installed",
    );
  });

  it("shows keys on the screen while there are none to press", () => {
    const machine = { use: [niri(), touchKeyboard()] };
    const { "switch-events": events } = settings(machine);
    expect(events["tablet-mode-on"].action.spawn.at(-1)).toBe("true");
    expect(events["tablet-mode-off"].action.spawn.at(-1)).toBe("false");
    expect(Object.keys(configuration(machine).systemd.user.services)).toContain("touch-keyboard");
  });

  it("turns the screen that turns", () => {
    expect(configuration({ use: [niri({ panel: "DSI-1" }), rotation()] }).services["iio-niri"]).toEqual({
      enable: true,
      extraArgs: ["--monitor", "DSI-1"],
    });
  });
});
