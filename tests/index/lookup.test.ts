import { describe, expect, it } from "vitest";
import { loadIndex, lookup, optionName, splitName, type Lookup, type Scope } from "../../src/index/index.ts";

const index = loadIndex();
const find = (scope: Scope, name: string): Lookup => lookup(index, scope, splitName(name));

describe("lookup", () => {
  it.each([
    ["nixos", "services.openssh.settings.PermitRootLogin", "services.openssh.settings.PermitRootLogin"],
    ["nixos", "users.users.alice.home", "users.users.<name>.home"],
    ["nixos", 'fileSystems."/".device', "fileSystems.<name>.device"],
    ["nixos", "services.openssh.listenAddresses.*.port", "services.openssh.listenAddresses.*.port"],
    ["nixos", "hardware.facter.reportPath", "hardware.facter.reportPath"],
    ["nixos", "users.users.alice.linger", "users.users.<name>.linger"],
    [
      "nixos",
      "services.onepassword-secrets.secrets.a.reference",
      "services.onepassword-secrets.secrets.<name>.reference",
    ],
    ["nixos", "services.atticd.environmentFile", "services.atticd.environmentFile"],
    ["nixos", "home-manager.useGlobalPkgs", "home-manager.useGlobalPkgs"],
    ["nixos", "home-manager.users.alice.programs.git.enable", "programs.git.enable"],
    ["nixos", "hardware.intelgpu.driver", "hardware.intelgpu.driver"],
    ["home", "programs.niri.settings.layout.gaps", "programs.niri.settings.layout.gaps"],
    ["home", "programs.dankMaterialShell.enable", "programs.dankMaterialShell.enable"],
    ["home", "programs.onepassword-secrets.enable", "programs.onepassword-secrets.enable"],
    ["nixos", "assertions", "assertions"],
  ] as const)("%s: %s is %s", (scope, name, wanted) => {
    const found = find(scope, name);
    expect(found.kind === "option" ? optionName(found.option) : found.kind).toBe(wanted);
  });

  it("tells sets of options from options", () => {
    expect(find("nixos", "services.openssh").kind).toBe("set");
    expect(find("nixos", "users.users.alice").kind).toBe("set");
    expect(find("nixos", "users").kind).toBe("set");
  });

  it("says what may stand within an option", () => {
    expect(find("nixos", "nix.settings.some-key")).toMatchObject({ kind: "inside", rest: ["some-key"] });
    expect(find("nixos", "systemd.services.x.serviceConfig.User")).toMatchObject({
      kind: "inside",
      rest: ["User"],
      type: { kind: "data", format: "scalar-or-list" },
    });
    expect(find("nixos", "environment.variables.EDITOR").kind).toBe("inside");
  });

  it("tells elements of lists from attributes", () => {
    expect(lookup(index, "nixos", ["services", "openssh", "listenAddresses", 0, "port"]).kind).toBe("option");
    expect(lookup(index, "nixos", ["services", "openssh", "listenAddresses", "0", "port"]).kind).toBe(
      "unknown",
    );
  });

  it.each([
    ["nixos", "services.opensh.enable", "services.openssh.enable", "certain"],
    ["nixos", "services.openssh.enabel", "services.openssh.enable", "certain"],
    ["nixos", "networking.firewal.allowedTCPPorts", "networking.firewall.allowedTCPPorts", "certain"],
    ["nixos", "services.PermitRootLogin", "services.openssh.settings.PermitRootLogin", "certain"],
    ["nixos", "users.users.alice.hoem", "users.users.alice.home", "likely"],
    [
      "nixos",
      "disko.devices.disk.main.content.partitons",
      "disko.devices.disk.main.content.partitions",
      "certain",
    ],
    ["home", "programs.gti.enable", "programs.git.enable", "certain"],
  ] as const)("%s: %s is unknown, %s is meant", (scope, name, suggestion, certainty) => {
    const found = find(scope, name);
    expect(found).toMatchObject({ kind: "unknown", certainty });
    expect(found.kind === "unknown" && found.suggestions[0]).toBe(suggestion);
  });

  it("makes no suggestion of what is nothing like it", () => {
    expect(find("nixos", "xyzzy.plugh.frobnicate")).toMatchObject({
      kind: "unknown",
      at: 0,
      suggestions: [],
    });
    expect(find("nixos", "services.openssh.enable.foo")).toMatchObject({
      kind: "unknown",
      at: 3,
      suggestions: [],
    });
  });

  it.each([
    ["nixos", "services.atticd.credentialsFile", "services.atticd.environmentFile"],
    ["nixos", "hardware.opengl.enable", "hardware.graphics.enable"],
    ["nixos", "services.xserver.displayManager.gdm.enable", "services.displayManager.gdm.enable"],
    ["nixos", "services.openssh.passwordAuthentication", "services.openssh.settings.PasswordAuthentication"],
    ["home", "programs.git.userName", "programs.git.settings.user.name"],
  ] as const)("%s: %s is %s now", (scope, name, now) => {
    const found = find(scope, name);
    expect(
      found.kind === "unknown" || found.kind === "option" ? found.rename?.to?.join(".") : found.kind,
    ).toBe(now);
  });

  it("says what was removed", () => {
    const found = find("nixos", "sound.enable");
    expect(found.kind === "option" && found.rename).toMatchObject({ from: ["sound"] });
    expect(found.kind === "option" && found.rename?.to).toBeUndefined();
  });

  it("renames to options that exist, and from none that is documented in home-manager", () => {
    for (const option of index.options("home"))
      expect(index.renameOf("home", option.path)?.from.join(".")).toBeUndefined();
  });

  it("lets the type of a disko set decide what it takes", () => {
    const path = ["disko", "devices", "disk", "main", "content", "partitions"];
    expect(lookup(index, "nixos", path, () => "gpt").kind).toBe("option");
    expect(lookup(index, "nixos", path, () => "btrfs").kind).toBe("unknown");
    expect(lookup(index, "nixos", path).kind).toBe("option");
  });

  it("finds every option under its own name", () => {
    const lost: string[] = [];
    for (const scope of ["nixos", "home"] as const) {
      for (const option of index.options(scope)) {
        if (option.path[0] === "home-manager" && option.path[1] === "users") continue;
        const found = lookup(
          index,
          scope,
          option.path.map((segment) => (segment === "*" ? 0 : segment)),
        );
        if (found.kind !== "option" || found.option !== option)
          lost.push(`${scope} ${optionName(option)}: ${found.kind}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
