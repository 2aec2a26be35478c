import type { DiskLayoutData } from "../../src/author/disk.ts";
import type { HardwareFacts, HostFacts } from "../../src/author/facts.ts";
import { check, rules, valuesOf, type Project } from "../../src/check/index.ts";
import { judgeDefinitions } from "../../src/check/judge.ts";
import type { Rule } from "../../src/check/rule.ts";
import { at, mergeHosts, type Diagnostic, type Origin } from "../../src/diagnostics/index.ts";
import type { Definition, EvaluatedFleet, EvaluatedHost, Source, Value } from "../../src/evaluate/model.ts";
import { loadIndex } from "../../src/index/index.ts";

export const index = loadIndex();

/** Where `defineHost` of a host that these functions make is called. */
const hostOrigin: Origin = { file: "hosts/box/default.ts", line: 3, column: 16 };
export const hardwareOrigin: Origin = { file: "hosts/box/hardware.ts", line: 2, column: 16 };
const diskOrigin: Origin = { file: "hosts/box/disko.ts", line: 5, column: 20 };

/** Placeholder text in the shape of a public key: no such key exists. */
export const someKey = "ssh-ed25519 not-a-key";

/** Definitions of nested options, all by one call; wrappers as `{ $nix: "override", ... }` end a path. */
export function definitions(
  nested: Record<string, unknown>,
  settings: { readonly source?: Source; readonly origin?: Origin } = {},
): Definition[] {
  const { source = { kind: "host" }, origin = at(hostOrigin, "nixos") } = settings;
  const found: Definition[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      !("$nix" in value) &&
      Object.keys(value).length > 0
    ) {
      for (const [key, member] of Object.entries(value)) walk(member, [...path, key]);
      return;
    }
    found.push({ path, ...unwrapped(value as Value), source, origin: at(origin, ...path) });
  };
  walk(nested, []);
  return found;
}

function unwrapped(value: Value): Pick<Definition, "value" | "priority" | "order" | "conditions"> {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && "$nix" in value) {
    const special = value as {
      readonly $nix: string;
      readonly value?: Value;
      readonly priority?: number;
      readonly condition?: Value;
    };
    if (special.$nix === "override") return { ...unwrapped(special.value!), priority: special.priority! };
    if (special.$nix === "if") return { ...unwrapped(special.value!), conditions: [special.condition!] };
  }
  return { value, priority: 100, order: 1000, conditions: [] };
}

export const force = (value: Value): Value => ({ $nix: "override", priority: 50, value });
export const byDefault = (value: Value): Value => ({ $nix: "override", priority: 1000, value });
export const conditional = (value: Value): Value => ({
  $nix: "if",
  condition: { $nix: "ref", path: ["services", "x", "enable"] },
  value,
});
export const secretRef: Value = { $nix: "secret", reference: "op://vault/item/field", name: "itemField" };

/** One disk with an ESP and a Btrfs that is mounted at / and /home. */
export const layout: DiskLayoutData = {
  disks: {
    main: {
      device: "/dev/disk/by-path/pci-0000:01:00.0-nvme-1",
      partitions: [
        { name: "esp", size: "1G", content: { kind: "esp", mount: "/boot", options: ["umask=0077"] } },
        {
          name: "root",
          size: "100%",
          content: {
            kind: "btrfs",
            options: ["compress=zstd", "ssd"],
            subvolumes: {
              "@": { mount: "/", options: ["noatime"] },
              "@home": { mount: "/home", options: ["noatime"] },
            },
          },
        },
      ],
    },
  },
};

export const hardware: HardwareFacts = {
  report: "hosts/box/facter.json",
  virtualisation: "none",
  cpu: { vendor: "amd", model: "AMD Ryzen AI 7 350" },
  memoryBytes: 16 * 2 ** 30,
  gpus: [{ vendor: "amd", id: "1002:1114", busId: "PCI:4:0:0", driver: "amdgpu" }],
  disks: [
    {
      names: ["/dev/nvme0n1", "/dev/disk/by-path/pci-0000:01:00.0-nvme-1"],
      bytes: 1024 * 10 ** 9,
      model: "WD SN7100S",
    },
  ],
  network: [{ kind: "ethernet", driver: "r8169", interface: "eno2" }],
  bluetooth: true,
  usb: ["27c6:650a"],
  drivers: ["amdgpu", "nvme"],
  initrdModules: ["nvme"],
};

const facts: HostFacts = {
  name: "box",
  system: "x86_64-linux",
  role: "workstation",
  tags: [],
  access: "bootstrap",
  firmware: "uefi",
  stateVersion: "25.11",
  address: null,
  hostKey: null,
  facts: {},
  users: [{ name: "alice", groups: ["wheel"], keys: [someKey], home: "/home/alice" }],
  hardware,
  disk: layout,
};

/** What every host of these tests defines, so that no rule has anything to say of it. */
const sound: Record<string, unknown> = {
  networking: { hostName: "box" },
  system: { stateVersion: "25.11" },
  boot: { loader: { "systemd-boot": { enable: true } } },
  services: { openssh: { enable: true } },
};

interface Wanted extends Partial<Omit<EvaluatedHost, "facts">> {
  readonly facts?: Partial<HostFacts>;
}

/** A host that every rule accepts, with what a test changes. */
export function makeHost({ facts: some = {}, nixos = [], ...rest }: Wanted = {}): EvaluatedHost {
  return {
    facts: { ...facts, ...some },
    origin: hostOrigin,
    hardwareOrigin,
    diskOrigin,
    hostKeyOrigin: hostOrigin,
    modules: [],
    users: [
      { name: "alice", origin: { file: "fleet.ts", line: 9, column: 22 }, home: false, missingKeys: [] },
    ],
    imports: [],
    nixos: [...definitions(sound, { source: { kind: "framework" }, origin: hostOrigin }), ...nixos],
    home: {},
    secrets: [],
    fillIns: [],
    drift: [],
    ...rest,
  };
}

export function makeFleet(
  hosts: readonly EvaluatedHost[],
  more: Partial<EvaluatedFleet> = {},
): EvaluatedFleet {
  return {
    name: "test",
    description: "A fleet for tests",
    origin: { file: "fleet.ts", line: 1, column: 16 },
    inputs: [],
    unfree: [],
    hosts,
    modules: [],
    files: [],
    sources: [],
    ...more,
  };
}

/** What one rule says of a fleet. */
export function judge(
  rule: Rule,
  fleet: EvaluatedFleet,
  project: Project = { root: "/nowhere" },
): Diagnostic[] {
  const kept = new Map<string, unknown>();
  const memo = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  const ask = (_kind: string, _text: string, answer: () => boolean): boolean => answer();
  const context = { fleet, index, project, memo, ask };
  return mergeHosts([
    ...(rule.fleet?.(context) ?? []),
    ...fleet.hosts.flatMap((host) => {
      const hostContext = { ...context, host, values: valuesOf(host.nixos) };
      return [...judgeDefinitions([rule], hostContext), ...(rule.host?.(hostContext) ?? [])];
    }),
  ]);
}

/** What one rule says of one host that defines these options. */
export function judgeHost(
  rule: Rule,
  nested: Record<string, unknown> = {},
  wanted: Wanted = {},
): Diagnostic[] {
  return judge(
    rule,
    makeFleet([makeHost({ ...wanted, nixos: [...definitions(nested), ...(wanted.nixos ?? [])] })]),
  );
}

/** A place as a test states it. */
export function spot({ file, line, column, path = [] }: Origin): string {
  return `${file}:${line}:${column}${path.length === 0 ? "" : ` ${path.join(".")}`}`;
}

/** Code and places of findings, one a line. */
export function brief(found: readonly Diagnostic[]): string[] {
  return found.map(({ code, places }) => [code, ...places.map(({ origin }) => spot(origin))].join(" | "));
}

/** The place of an option of the host. */
export const nixosAt = (path: string): string => `hosts/box/default.ts:3:16 nixos.${path}`;

export { check, rules };
