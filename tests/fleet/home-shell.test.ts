import { describe, expect, it } from "vitest";
import { direnv } from "../../modules/home-manager/shell/direnv.ts";
import { eza } from "../../modules/home-manager/shell/eza.ts";
import { fish } from "../../modules/home-manager/shell/fish.ts";
import { fzf } from "../../modules/home-manager/shell/fzf.ts";
import { ghostty } from "../../modules/home-manager/shell/ghostty.ts";
import { git } from "../../modules/home-manager/shell/git.ts";
import { ssh } from "../../modules/home-manager/shell/ssh.ts";
import { starship } from "../../modules/home-manager/shell/starship.ts";
import { zellij } from "../../modules/home-manager/shell/zellij.ts";
import { zoxide } from "../../modules/home-manager/shell/zoxide.ts";
import { onePassword } from "../../modules/nixos/security/one-password.ts";
import { configuration, home } from "./configuration.ts";
import { publicKey } from "../support/keys.ts";

const key = publicKey("alice");

describe("fish", () => {
  it("may be a login shell, and has its plugins", () => {
    expect(configuration({ use: [fish()] }).programs.fish.enable).toBe(true);
    const { plugins, shellAbbrs, shellAliases } = home({ use: [fish()] }).programs.fish;
    expect(plugins.map(({ name, src }: any) => [name, src.path])).toEqual([
      ["autopair", ["fishPlugins", "autopair", "src"]],
      ["sponge", ["fishPlugins", "sponge", "src"]],
    ]);
    expect([shellAbbrs, shellAliases]).toEqual([undefined, undefined]);
  });

  it("takes words that expand, and commands under other names", () => {
    const { shellAbbrs, shellAliases } = home({
      use: [fish({ abbreviations: { gs: "git status" }, aliases: { cp: "cp -i" } })],
    }).programs.fish;
    expect(shellAbbrs).toEqual({ gs: "git status" });
    expect(shellAliases).toEqual({ cp: "cp -i" });
  });
});

describe("the shell's helpers", () => {
  it("are on, and find what git would", () => {
    const { programs } = home({ use: [starship(), zoxide(), fzf(), eza(), zellij()] });
    for (const name of ["starship", "zoxide", "fzf", "fd", "ripgrep", "eza", "zellij"]) {
      expect(programs[name].enable, name).toBe(true);
    }
    expect(programs.fzf.defaultCommand).toMatch(/^fd /);
    expect(programs.fd.ignores).toContain(".git/");
    expect(programs.eza.git).toBe(true);
  });
});

describe("direnv", () => {
  it("trusts nothing by itself, and files but no folders when told", () => {
    const { config, "nix-direnv": cached } = home({ use: [direnv()] }).programs.direnv;
    expect(config.whitelist).toBeUndefined();
    expect(cached.enable).toBe(true);
    const file = "/home/alice/dev/.envrc";
    expect(home({ use: [direnv({ trusted: [file] })] }).programs.direnv.config.whitelist).toEqual({
      exact: [file],
    });
    expect(() => home({ use: [direnv({ trusted: ["/home/alice/dev"] })] })).toThrow("trusted");
  });
});

describe("git", () => {
  it("makes up no author", () => {
    const { user } = home({ use: [git()] }).programs.git.settings;
    expect(user).toEqual({ useConfigOnly: true });
    expect(
      home({ use: [git({ name: "Alice", email: "alice@example.org" })] }).programs.git.settings.user,
    ).toEqual({ useConfigOnly: true, name: "Alice", email: "alice@example.org" });
    expect(() => home({ use: [git({ email: "alice" })] })).toThrow("email");
  });

  it("signs by the key of its user where 1Password is, and nowhere else", () => {
    const { signing } = home({ use: [onePassword()], aliceUses: [git()] }).programs.git;
    expect(signing).toEqual({
      format: "ssh",
      key,
      signByDefault: true,
      signer: "/run/current-system/sw/bin/op-ssh-sign",
    });
    expect(home({ use: [], aliceUses: [git()] }).programs.git.signing).toBeUndefined();
  });

  it("signs nothing while the key is unknown", () => {
    const { git: settings } = home({ key: "", use: [onePassword()], aliceUses: [git()] }).programs;
    expect(settings.signing).toBeUndefined();
  });
});

describe("ssh", () => {
  const owner = {
    address: "192.0.2.7",
    hostKey: publicKey("machine"),
  };

  it("goes to an address only until the host is on the tailnet", () => {
    const block = (access: "bootstrap" | "tailnet") =>
      home({ access, key: "", use: [], aliceUses: [ssh()], owner }).programs.ssh.matchBlocks.machine;
    const host = `machine ${owner.address}`;
    expect(block("bootstrap")).toEqual({ host, hostname: owner.address, user: "alice" });
    expect(block("tailnet")).toEqual({ host, user: "alice" });
  });

  it("offers the key that the hosts know and no other: an agent has more than sshd hears", () => {
    const { home: folder, programs } = home({ use: [], aliceUses: [ssh()] });
    const { identitiesOnly, identityFile } = programs.ssh.matchBlocks.machine;
    expect(identitiesOnly).toBe(true);
    expect(identityFile).toEqual(["~/.ssh/fleet-1.pub"]);
    expect(folder.file[".ssh/fleet-1.pub"].text).toBe(`${key}\n`);
  });

  it("asks 1Password's agent where it is, unless it came over SSH itself", () => {
    const block = (use: Parameters<typeof home>[0]["use"]) =>
      home({ use, aliceUses: [ssh()] }).programs.ssh.matchBlocks.local;
    expect(block([onePassword()])).toEqual({
      match: '!exec "printenv SSH_CONNECTION"',
      identityAgent: "~/.1password/agent.sock",
    });
    expect(block([])).toBeUndefined();
  });

  it("leaves home-manager's old defaults out", () => {
    expect(home({ use: [ssh()] }).programs.ssh.enableDefaultConfig).toBe(false);
  });
});

describe("ghostty", () => {
  it("is what the desktop opens for a program of the terminal", () => {
    expect(configuration({ use: [ghostty()] }).xdg["terminal-exec"]).toEqual({
      enable: true,
      settings: { default: ["com.mitchellh.ghostty.desktop"] },
    });
    const config = home({ use: [ghostty({ fontSize: 16 })] });
    expect(config.programs.ghostty.settings["font-size"]).toBe(16);
    expect(config.home.sessionVariables.TERMINAL).toBe("ghostty");
  });
});
