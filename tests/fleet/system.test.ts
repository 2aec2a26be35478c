import { pkgs } from "pantheros";
import { describe, expect, it } from "vitest";
import { base } from "../../modules/nixos/core/base.ts";
import { boot } from "../../modules/nixos/core/boot.ts";
import { memory } from "../../modules/nixos/core/memory.ts";
import { systemd } from "../../modules/nixos/core/systemd.ts";
import { sudo } from "../../modules/nixos/security/sudo.ts";
import { accounts } from "../../modules/nixos/users/accounts.ts";
import { configuration } from "./configuration.ts";

describe("base", () => {
  it("has flakes, no channels, and a store that cleans itself", () => {
    const { nix } = configuration({ use: [base({ keepGenerations: 30 })] });
    expect(nix.settings["experimental-features"]).toEqual(["nix-command", "flakes"]);
    expect(nix.channel.enable).toBe(false);
    expect(nix.gc).toEqual({ automatic: true, dates: "weekly", options: "--delete-older-than 30d" });
  });

  it("trusts administrators where it is told to, and them only", () => {
    expect(configuration({ use: [base({ trustAdmins: true })] }).nix.settings["trusted-users"]).toEqual([
      "alice",
    ]);
    expect(configuration({ use: [base()] }).nix.settings["trusted-users"]).toBeUndefined();
  });

  it("says nothing of language and keyboard unless it is asked", () => {
    const plain = configuration({ use: [base()] });
    expect(plain.time.timeZone).toBe("UTC");
    expect(plain.i18n).toBeUndefined();
    expect(plain.console).toBeUndefined();
    const chosen = configuration({
      use: [base({ timeZone: "Europe/Rome", locale: "it_IT.UTF-8", keyMap: "it" })],
    });
    expect(chosen.time.timeZone).toBe("Europe/Rome");
    expect(chosen.i18n.defaultLocale).toBe("it_IT.UTF-8");
    expect(chosen.console.keyMap).toBe("it");
  });
});

describe("boot", () => {
  it("is systemd-boot's on UEFI, without its editor", () => {
    const { loader } = configuration({ firmware: "uefi", use: [boot({ generations: 5 })] }).boot;
    expect(loader["systemd-boot"]).toEqual({ enable: true, editor: false, configurationLimit: 5 });
    expect(loader.grub).toBeUndefined();
  });

  it("is GRUB's on BIOS", () => {
    const { loader } = configuration({ firmware: "bios", use: [boot({ generations: 5 })] }).boot;
    expect(loader.grub).toEqual({ enable: true, configurationLimit: 5 });
    expect(loader["systemd-boot"]).toBeUndefined();
    expect(loader.efi).toBeUndefined();
  });

  it("takes a kernel", () => {
    expect(configuration({ use: [boot()] }).boot.kernelPackages).toBeUndefined();
    expect(configuration({ use: [boot({ kernel: pkgs.linuxPackages_6_12 })] }).boot.kernelPackages).toEqual({
      $nix: "package",
      path: ["linuxPackages_6_12"],
    });
  });
});

describe("systemd and memory", () => {
  it("bounds journal and core dumps", () => {
    const config = configuration({ use: [systemd({ journalSize: "200M", coreDumpSize: "2G" })] });
    expect(config.services.journald.extraConfig).toBe("SystemMaxUse=200M");
    expect(config.systemd.coredump.extraConfig).toBe("MaxUse=2G");
    expect(config.systemd.oomd.enableUserSlices).toBe(true);
  });

  it("waits for what stops as long as it is told", () => {
    expect(configuration({ use: [systemd()] }).systemd.settings).toBeUndefined();
    expect(
      configuration({ use: [systemd({ stopTimeout: "5s" })] }).systemd.settings.Manager.DefaultTimeoutStopSec,
    ).toBe("5s");
  });

  it("swaps to compressed memory", () => {
    expect(configuration({ use: [memory()] }).zramSwap).toEqual({ enable: true });
  });
});

describe("accounts", () => {
  const mutable = (machine: { readonly key?: string }, setting: boolean): unknown =>
    configuration({ ...machine, use: [accounts({ mutable: setting })] }).users.mutableUsers;

  it("keep passwords that were set on the machine, unless it is told otherwise", () => {
    expect(mutable({}, true)).toBeUndefined();
    expect(mutable({}, false)).toBe(false);
  });

  it("never close before there is a key to enter by", () => {
    expect(mutable({ key: "" }, false)).toBeUndefined();
  });

  it("own their home and what is mounted in it, and nothing beside it", () => {
    const owned = (user: string) => ({ d: { user, group: "users", mode: "0700" } });
    expect(configuration({ use: [accounts()] }).systemd.tmpfiles.settings["10-homes"]).toEqual({
      "/home/alice": owned("alice"),
      "/home/alice/dev": owned("alice"),
      "/home/bob": owned("bob"),
    });
  });
});

describe("sudo", () => {
  it("asks for the password unless the key is the credential", () => {
    expect(configuration({ use: [sudo()] }).security).toBeUndefined();
    expect(configuration({ use: [sudo({ password: false })] }).security.sudo.wheelNeedsPassword).toBe(false);
  });
});
