import type { ContentData } from "../author/disk.ts";
import type { EvaluatedHost, HostFacts } from "../evaluate/model.ts";
import { code, generated, link, page, place, section, short, table } from "./markdown.ts";
import { modulePath } from "./paths.ts";
import { commentBefore, type DocsSource, type Page } from "./source.ts";

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;

/** What a host is, as its configuration has it. */
export function hostPage(source: DocsSource, host: EvaluatedHost): Page {
  const { facts } = host;
  const path = `hosts/${facts.name}.md`;
  return {
    path,
    text: page(
      `# ${facts.name}`,
      generated,
      commentBefore(source, host.origin),
      table(["", ""], identity(source, path, host)),
      section("Hardware", commentBefore(source, host.hardwareOrigin), hardware(facts)),
      section("Disks", ...(host.diskOrigin ? [commentBefore(source, host.diskOrigin)] : []), ...disks(facts)),
      section("Services", services(source, path, host)),
      section("Exposure", exposure(source, path, host)),
      section("Secrets", secrets(source, path, host)),
      section("Modules", modules(source, path, host)),
      section("Still to be filled in", missing(source, path, host)),
    ),
  };
}

function identity(source: DocsSource, path: string, host: EvaluatedHost): string[][] {
  const { facts } = host;
  const homes = Object.values(host.home).reduce((sum, list) => sum + list.length, 0);
  return [
    ["declared in", place(source, path, host.origin)],
    ["role", facts.role],
    ["tags", facts.tags.map(code).join(", ") || "none"],
    [
      "access",
      facts.access === "bootstrap"
        ? `${code("bootstrap")}: sshd also answers on every network, until the host has joined the tailnet`
        : `${code("tailnet")}: SSH from the tailnet only`,
    ],
    ["system", code(facts.system)],
    ["firmware", facts.firmware === "uefi" ? "UEFI" : "BIOS"],
    ["state version", facts.stateVersion],
    [
      "users",
      facts.users
        .map(({ name, groups }) => `${name}${groups.length > 0 ? ` (${groups.join(", ")})` : ""}`)
        .join(", ") || "none",
    ],
    ["definitions", `${host.nixos.length} of NixOS, ${homes} of home-manager`],
  ];
}

function hardware({ hardware: facts }: HostFacts): string {
  if (!facts) return "There is no hardware report of this machine yet.";
  const { cpu, product } = facts;
  const cores = [
    ...(cpu.cores ? [`${cpu.cores} cores`] : []),
    ...(cpu.threads ? [`${cpu.threads} threads`] : []),
  ].join(", ");
  return table(
    ["", ""],
    [
      ["report", `[${facts.report}](../../${facts.report})`],
      ...(product
        ? [["machine", [product.vendor, product.version, product.name].filter(Boolean).join(" ")]]
        : []),
      ["virtualisation", facts.virtualisation],
      ["processor", `${cpu.model}${cores ? `, ${cores}` : ""}`],
      ...(facts.memoryBytes > 0 ? [["memory", gib(facts.memoryBytes)]] : []),
      ...facts.gpus.map((gpu) => [
        "graphics",
        [gpu.vendor, gpu.id && code(gpu.id), gpu.busId && code(gpu.busId), gpu.driver]
          .filter(Boolean)
          .join(", "),
      ]),
      ...facts.disks.map((disk) => [
        "disk",
        [disk.model, gib(disk.bytes), disk.names.find((name) => name.includes("/by-path/")) ?? disk.names[0]]
          .filter(Boolean)
          .join(", "),
      ]),
      ...facts.network.map((card) => [
        "network",
        [card.kind, card.interface && code(card.interface), card.driver].filter(Boolean).join(", "),
      ]),
      ...(facts.monitors ?? []).map((monitor) => [
        "screen",
        `${monitor.model}, ${monitor.width} x ${monitor.height}`,
      ]),
      ["Bluetooth", facts.bluetooth ? "yes" : "no"],
      ["initrd", facts.initrdModules.map(code).join(", ")],
    ],
  );
}

function disks({ disk: layout }: HostFacts): string[] {
  return Object.entries(layout?.disks ?? {}).flatMap(([name, disk]) => {
    const mounts = disk.partitions.flatMap((partition) => mountRows(partition.name, partition.content));
    return [
      `### ${name}`,
      `On ${code(disk.device)}:`,
      table(
        ["partition", "size", "content"],
        disk.partitions.map((partition) => [partition.name, partition.size, contentText(partition.content)]),
      ),
      table(["mounted at", "from", "options"], mounts),
    ];
  });
}

function contentText(content: ContentData): string {
  switch (content.kind) {
    case "esp":
      return "EFI system partition";
    case "biosBoot":
      return "BIOS boot partition (EF02), for GRUB";
    case "btrfs":
      return `Btrfs${content.label === undefined ? "" : `, label ${code(content.label)}`}`;
    case "filesystem":
      return `${content.format}${content.label === undefined ? "" : `, label ${code(content.label)}`}`;
    case "swap":
      return content.hibernate ? "swap, for hibernation" : "swap";
    case "luks":
      return `LUKS ${code(content.name)} with ${contentText(content.content)}`;
    case "empty":
      return "left alone";
  }
}

function mountRows(partition: string, content: ContentData): string[][] {
  const options = (list: readonly string[]): string => list.map(code).join(" ");
  switch (content.kind) {
    case "luks":
      return mountRows(partition, content.content);
    case "esp":
    case "filesystem":
      return [[code(content.mount), partition, options(content.options)]];
    case "btrfs":
      return Object.entries(content.subvolumes).map(([name, { mount, options: own }]) => [
        mount === undefined ? "not mounted" : code(mount),
        `${partition}, subvolume ${code(name)}`,
        options([...content.options, ...own]),
      ]);
    default:
      return [];
  }
}

/** What is enabled by an option of its own, under `services`, `programs` and the like. */
function services(source: DocsSource, path: string, host: EvaluatedHost): string {
  const enabled = new Map(
    host.nixos
      .filter(
        ({ path: option, value }) =>
          option.at(-1) === "enable" &&
          value === true &&
          /^(?:services|virtualisation|programs)$/.test(option[0]!),
      )
      .map((definition) => [definition.path.slice(0, -1).join("."), definition]),
  );
  return table(
    ["enabled", "by"],
    [...enabled]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { origin }]) => [code(name), place(source, path, origin)]),
  );
}

function exposure(source: DocsSource, path: string, host: EvaluatedHost): string {
  const rows = source
    .ports(host)
    .map(({ port, service, from, origin }) => [
      port,
      service,
      from,
      origin ? place(source, path, origin) : "",
    ]);
  return table(["port", "service", "reached from", "by"], rows);
}

function secrets(source: DocsSource, path: string, host: EvaluatedHost): string {
  const byReference = new Map(
    host.secrets.map(({ secret, origin }) => [secret.reference, { secret, origin }]),
  );
  return table(
    ["secret", "may be read by", "named at"],
    [...byReference.values()]
      .toSorted((a, b) => (a.secret.reference < b.secret.reference ? -1 : 1))
      .map(({ secret, origin }) => [
        code(secret.reference),
        secret.owner ?? "root",
        place(source, path, origin),
      ]),
  );
}

function modules(source: DocsSource, path: string, host: EvaluatedHost): string {
  const described = new Map(source.fleet.modules.map(({ name, description }) => [name, description]));
  const users = (name: string): string => {
    const by = host.modules.filter(({ module }) => module === name).flatMap(({ user }) => user ?? []);
    return by.length > 0 ? ` (${by.join(", ")})` : "";
  };
  const names = [...new Set(host.modules.map(({ module }) => module))];
  return table(
    ["module", "what it brings"],
    names.map((name) => [`${link(name, path, modulePath(name))}${users(name)}`, described.get(name) ?? ""]),
  );
}

function missing(source: DocsSource, path: string, host: EvaluatedHost): string {
  return table(
    ["what", "where to find it", "place"],
    host.fillIns.map(({ where, what, origin }) => [where, short(what, 120), place(source, path, origin)]),
  );
}
