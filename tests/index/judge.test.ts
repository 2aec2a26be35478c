import { describe, expect, it } from "vitest";
import { joinName, judge, loadIndex, splitName, type Data, type Scope } from "../../src/index/index.ts";

const index = loadIndex();
const findings = (name: string, value: Data, scope: Scope = "nixos"): string[] =>
  judge(index, scope, splitName(name), value).map(
    (finding) => `${finding.kind} ${joinName(finding.path.map(String))}`,
  );

describe("judge", () => {
  it("is silent where all is right", () => {
    expect(
      findings("services.openssh", {
        enable: true,
        ports: [22],
        settings: { PermitRootLogin: "no", Extra: 1 },
      }),
    ).toEqual([]);
    expect(
      findings("users.users.alice", {
        isNormalUser: true,
        extraGroups: ["wheel"],
        shell: { $nix: "package", path: ["fish"] } as Data,
      }),
    ).toEqual([]);
    expect(
      findings("fileSystems", { "/": { device: "/dev/x", fsType: "btrfs", options: ["noatime"] } }),
    ).toEqual([]);
    expect(
      findings("systemd.services.x", {
        wantedBy: ["multi-user.target"],
        serviceConfig: { ExecStart: ["a", "b"] },
      }),
    ).toEqual([]);
    expect(findings("boot.kernel.sysctl", { "net.core.rmem_max": 1, "vm.swappiness": 10 })).toEqual([]);
    expect(
      findings(
        "programs.niri.settings",
        { binds: { "Mod+D": { action: { spawn: ["x"] } } }, layout: { gaps: 8 } },
        "home",
      ),
    ).toEqual([]);
    expect(findings("services.openssh", { $nix: "expr", parts: [] })).toEqual([]);
  });

  it("finds wrong values within sets, submodules and lists", () => {
    expect(
      findings("services.openssh", { settings: { PermitRootLogin: "maybe" }, ports: [22, 70000] }),
    ).toEqual(["mismatch services.openssh.settings.PermitRootLogin", 'mismatch services.openssh.ports."1"']);
    expect(findings("services.openssh.listenAddresses", [{ addr: "::", port: "22" }])).toEqual([
      'mismatch services.openssh.listenAddresses."0".port',
    ]);
    expect(findings("services.openssh", true)).toEqual(["mismatch services.openssh"]);
    expect(
      findings("networking.firewall.allowedTCPPorts", { $nix: "order", order: 500, value: ["80"] }),
    ).toEqual(['mismatch networking.firewall.allowedTCPPorts."0"']);
  });

  it("finds unknown options there too", () => {
    expect(findings("services.openssh.listenAddresses", [{ adr: "::" }])).toEqual([
      'unknown services.openssh.listenAddresses."0".adr',
    ]);
    expect(findings("users.users", { alice: { hoem: "/x" } })).toEqual(["unknown users.users.alice.hoem"]);
  });

  it("reads the type of disko's sets from the value, or from other definitions", () => {
    const partitions = {
      root: { size: "100%", content: { type: "btrfs", subvolumes: { "@": { mountpont: "/" } } } },
    };
    const disk = { type: "disk", device: "/dev/disk/by-id/x", content: { type: "gpt", partitions } };
    expect(findings("disko.devices.disk.main", disk)).toEqual([
      'unknown disko.devices.disk.main.content.partitions.root.content.subvolumes."@".mountpont',
    ]);
    const path = splitName("disko.devices.disk.main.content.partitions");
    expect(judge(index, "nixos", path, {}, () => "gpt")).toEqual([]);
    expect(judge(index, "nixos", path, {}, () => "luks")).toMatchObject([{ kind: "unknown" }]);
  });

  it("says what is renamed or cannot be set", () => {
    expect(findings("hardware.opengl.enable", true)).toEqual(["renamed hardware.opengl.enable"]);
    const readOnly = [...index.options("home")].find((option) => option.readOnly)!;
    expect(judge(index, "home", readOnly.path, "x")).toMatchObject([{ kind: "readOnly" }]);
  });
});
