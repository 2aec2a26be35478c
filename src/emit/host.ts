import type { Definition, EvaluatedHost, EvaluatedModule, Source, Value } from "../evaluate/model.ts";
import type { Origin } from "../diagnostics/index.ts";
import { fileValue, type HostPlan, type ModuleFile, type Section } from "./plan.ts";

export interface HostContext {
  module(name: string): EvaluatedModule | undefined;
  /** Files of literal parts that the host (`user` null) or one of its users imports. */
  literal(
    scope: ModuleFile["scope"],
    user: string | null,
  ): readonly { readonly module: string; readonly value: Value }[];
  /** The file that says a definition for every host. */
  isShared(definition: Definition): string | undefined;
  /** Whether a definition of a module's `config` is not said by the module for all hosts. */
  staysWithHost(definition: Definition): boolean;
  /** Settings of the modules that the host, or one of its users, uses. */
  settings(
    user: string | null,
  ): readonly { readonly module: string; readonly definitions: readonly Definition[] }[];
  /** Facts of the host that modules read, and the file that declares them. */
  readonly facts: readonly Definition[];
  readonly factsFile: string | null;
}

const isHardware = (module: string): boolean => module.startsWith("hardware.");

/** The file of a host that a definition goes to, decided by where it comes from. */
function layerOf({ source, path }: Definition): "default" | "hardware" | "disko" {
  if (source.kind === "disk") return "disko";
  if (source.kind === "hardware") return "hardware";
  if (source.kind === "framework") return path[0] === "nixpkgs" ? "hardware" : "default";
  return source.kind === "module" && isHardware(source.module) ? "hardware" : "default";
}

/** The files of one host. */
export function planHost(
  host: EvaluatedHost,
  context: HostContext,
): { readonly plan: HostPlan; readonly files: readonly ModuleFile[] } {
  const { name } = host.facts;
  const folder = `hosts/${name}`;
  const own = host.nixos.filter(
    (definition) =>
      !isLiteral(definition) &&
      context.isShared(definition) === undefined &&
      context.staysWithHost(definition),
  );
  const layer = (wanted: ReturnType<typeof layerOf>): readonly Definition[] =>
    own.filter((d) => layerOf(d) === wanted);
  const literal = context.literal("nixos", null);
  const settings = context.settings(null);
  const importsOf = (kind: "host" | "hardware"): Value[] =>
    host.imports.filter(({ source }) => source.kind === kind).map(({ value }) => value);
  const homes = host.users.flatMap((user): ModuleFile[] => {
    const definitions = (host.home[user.name] ?? []).filter(
      (definition) => !isLiteral(definition) && context.staysWithHost(definition),
    );
    const wishes = settingsSection(context.settings(user.name).flatMap((one) => one.definitions));
    const imports = context.literal("home", user.name).map(({ value }) => value);
    if (definitions.length + imports.length === 0) return [];
    // the whole file is about the user, who needs no title
    const sections = sectionsOf(definitions, context).map((section) =>
      section.definitions[0]!.source.kind === "user" ? { ...section, title: [] } : section,
    );
    return [
      {
        path: `${folder}/home/${user.name}.nix`,
        scope: "home",
        origin: user.origin,
        imports,
        sections: [...wishes, ...sections],
      },
    ];
  });
  const hardware: ModuleFile = {
    path: `${folder}/hardware.nix`,
    scope: "nixos",
    origin: host.hardwareOrigin,
    imports: [
      ...literal.filter(({ module }) => isHardware(module)).map(({ value }) => value),
      ...importsOf("hardware"),
    ],
    sections: withSettings(
      sectionsOf(layer("hardware"), context),
      settings.filter(({ module }) => isHardware(module)).flatMap((one) => one.definitions),
    ),
  };
  const disks = layer("disko");
  const disko: ModuleFile | null =
    disks.length === 0 || !host.diskOrigin
      ? null
      : {
          path: `${folder}/disko.nix`,
          scope: "nixos",
          origin: host.diskOrigin,
          imports: [],
          sections: sectionsOf(disks, context),
        };
  const shared = new Set(
    host.nixos.map((definition) => context.isShared(definition)).filter((path) => path !== undefined),
  );
  const root: ModuleFile = {
    path: `${folder}/default.nix`,
    scope: "nixos",
    origin: host.origin,
    imports: [
      fileValue(hardware.path),
      ...(disko ? [fileValue(disko.path)] : []),
      ...[...shared].sort().map(fileValue),
      ...(context.factsFile === null ? [] : [fileValue(context.factsFile)]),
      ...literal.filter(({ module }) => !isHardware(module)).map(({ value }) => value),
      ...importsOf("host"),
      // disko.nix stays without it: `diskoConfigurations` reads that file alone
      ...(disko ? [{ $nix: "input", input: "disko", path: ["nixosModules", "disko"] } as const] : []),
    ],
    sections: withSettings(
      sectionsOf([...layer("default"), ...homes.map((file) => homeWiring(file, host))], context),
      [
        ...context.facts,
        ...settings.filter(({ module }) => !isHardware(module)).flatMap((one) => one.definitions),
      ],
    ),
  };
  return {
    plan: {
      host: name,
      root: root.path,
      homes: Object.fromEntries(homes.map((file) => [userOf(file), file.path])),
      disko: disko?.path ?? null,
    },
    files: [root, hardware, ...(disko ? [disko] : []), ...homes],
  };
}

const settingsSection = (definitions: readonly Definition[]): Section[] =>
  definitions.length > 0 ? [{ title: [], definitions, settings: true }] : [];

/** Settings of modules stand after what makes the host the host it is. */
function withSettings(sections: readonly Section[], settings: readonly Definition[]): Section[] {
  const first = sections.findIndex((section) => section.title.length > 0);
  const at = first < 0 ? sections.length : first;
  return [...sections.slice(0, at), ...settingsSection(settings), ...sections.slice(at)];
}

const isLiteral = ({ source }: Definition): boolean => source.kind === "module" && source.part === "literal";
const userOf = (file: ModuleFile): string =>
  file.path
    .split("/")
    .at(-1)!
    .replace(/\.nix$/, "");

/** `home-manager.users.<user> = ./home/<user>.nix;`: the one definition that emission adds of itself. */
function homeWiring(file: ModuleFile, host: EvaluatedHost): Definition {
  return {
    path: ["home-manager", "users", userOf(file)],
    value: fileValue(file.path),
    priority: 100,
    order: 1000,
    conditions: [],
    source: { kind: "framework" },
    origin: host.origin,
  };
}

/**
 * One section a source: first what makes the host the host it is, without a title, then its users, then modules by name,
 * each under its own. Within a section the order is that of the definitions, so another module moves no line.
 */
function sectionsOf(definitions: readonly Definition[], context: HostContext): Section[] {
  const bySource = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const key = sourceKey(definition.source);
    bySource.set(key, [...(bySource.get(key) ?? []), definition]);
  }
  return [...bySource]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => ({ title: title(list[0]!.source, list[0]!.origin, context), definitions: list }));
}

function sourceKey(source: Source): string {
  if (source.kind === "module") return `3 ${source.module}`;
  if (source.kind === "user") return `2 ${source.user}`;
  return source.kind === "framework" ? "0" : "1";
}

/** Without line numbers: the flake does not change when a line is added above. */
function title(source: Source, origin: Origin, context: HostContext): string[] {
  if (source.kind === "module")
    return [`${source.module} (${context.module(source.module)?.origin.file ?? origin.file})`];
  return source.kind === "user" ? [`user ${source.user} (${origin.file})`] : [];
}
