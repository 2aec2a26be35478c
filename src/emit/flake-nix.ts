import { sshdPorts, valuesOf } from "../check/index.ts";
import type { EvaluatedFleet, EvaluatedHost, EvaluatedInput } from "../evaluate/model.ts";
import * as nix from "../nix/index.ts";
import type { Binding, Expr, FileNode, StringPart } from "../nix/index.ts";
import { modulePath } from "./paths.ts";
import { header } from "./module-file.ts";
import type { FlakePlan, HostPlan, ModuleFile } from "./plan.ts";

const text = (...parts: readonly StringPart[]): Expr => nix.string(...parts);
const file = (path: string): Expr => nix.path(`./${path.replace(/\/default\.nix$/, "")}`);
const spaced = (name: string, value: Expr, comments: readonly string[] = []): Binding =>
  nix.assign(name, value, { blankBefore: true, comments });

/** `flake.nix`: the inputs that are pinned, and what the ecosystem looks for in a flake of machines. */
export function flakeNix(
  fleet: EvaluatedFleet,
  plan: FlakePlan,
  inputs: readonly EvaluatedInput[],
): FileNode {
  const systems = [...new Set(fleet.hosts.map((host) => host.facts.system))].sort();
  const outputs = nix.lambdaAttrs(
    ["self", "nixpkgs"],
    nix.letIn(letBindings(systems), outputSet(fleet, plan, systems)),
    {
      ellipsis: true,
      name: "inputs",
    },
  );
  return nix.file(
    nix.attrs([
      nix.assign("description", text(fleet.description)),
      spaced("inputs", nix.attrs(inputs.map(inputBinding))),
      spaced("outputs", outputs),
    ]),
    header(fleet.origin.file),
  );
}

function inputBinding({ name, url, follows, flake }: EvaluatedInput): Binding {
  const followed = Object.entries(follows).map(([own, target]) =>
    nix.assign(["inputs", own, "follows"], text(target)),
  );
  const members = [
    nix.assign("url", text(url)),
    ...(flake ? [] : [nix.assign("flake", nix.bool(false))]),
    ...followed,
  ];
  return members.length === 1 ? nix.assign([name, "url"], text(url)) : nix.assign(name, nix.attrs(members));
}

function letBindings(systems: readonly string[]): Binding[] {
  return [
    nix.inherit(["lib"], { from: nix.ident("nixpkgs") }),
    nix.assign("systems", nix.list(systems.map((system) => text(system)))),
    nix.assign("eachSystem", nix.raw("f: lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system})")),
    spaced(
      "mkHost",
      nix.lambda(
        "host",
        nix.apply(
          nix.ref("lib", "nixosSystem"),
          nix.attrs([
            nix.assign("specialArgs", inheritInputs),
            nix.assign("modules", nix.list([nix.ident("host")])),
          ]),
        ),
      ),
    ),
  ];
}

const inheritInputs: Expr = nix.attrs([nix.inherit(["inputs"])]);

function outputSet(fleet: EvaluatedFleet, plan: FlakePlan, systems: readonly string[]): Expr {
  const disks = plan.hosts.filter(
    (host): host is HostPlan & { readonly disko: string } => host.disko !== null,
  );
  return nix.attrs([
    nix.assign(
      "nixosConfigurations",
      nix.attrs(
        plan.hosts.map(({ host, root }) => nix.assign(host, nix.apply(nix.ident("mkHost"), file(root)))),
      ),
    ),
    ...modulesOutput("nixosModules", "nixos", fleet, plan),
    ...modulesOutput("homeModules", "home", fleet, plan),
    ...(disks.length === 0
      ? []
      : [
          spaced(
            "diskoConfigurations",
            nix.attrs(
              disks.map(({ host, disko }) => nix.assign(host, nix.apply(nix.ident("import"), file(disko)))),
            ),
          ),
        ]),
    spaced("colmena", colmena(fleet, plan, systems), [
      "The same hosts for colmena, which needs no input for that",
    ]),
    spaced("checks", nix.raw(checks), ["Every host builds"]),
    spaced("formatter", nix.raw("eachSystem (pkgs: pkgs.nixfmt-tree)")),
    spaced("devShells", nix.raw(devShells)),
  ]);
}

const checks = `eachSystem (
  pkgs:
  lib.mapAttrs (_: host: host.config.system.build.toplevel) (
    lib.filterAttrs (
      _: host: host.pkgs.stdenv.hostPlatform.system == pkgs.stdenv.hostPlatform.system
    ) self.nixosConfigurations
  )
)`;

const devShells = `eachSystem (pkgs: {
  default = pkgs.mkShellNoCC {
    packages = [
      pkgs.nixfmt-tree
      pkgs.nixos-rebuild-ng
      pkgs.nodejs
    ];
  };
})`;

/** Modules of the fleet by their names, with a dash for the dot, which would have to be quoted. */
function modulesOutput(
  output: string,
  scope: ModuleFile["scope"],
  fleet: EvaluatedFleet,
  plan: FlakePlan,
): Binding[] {
  const modules = fleet.modules
    .map(({ name }) => ({ name, path: modulePath(scope, name) }))
    .filter(({ path }) => plan.files.has(path));
  return modules.length === 0
    ? []
    : [
        spaced(
          output,
          nix.attrs(modules.map(({ name, path }) => nix.assign(name.replaceAll(".", "-"), file(path)))),
        ),
      ];
}

/**
 * A hive as colmena reads it from a flake: `meta` and a module a host (colmena src/nix/hive/eval.nix: nixpkgs must be
 * instantiated, other systems by host in nodeNixpkgs).
 */
function colmena(fleet: EvaluatedFleet, plan: FlakePlan, systems: readonly string[]): Expr {
  const [system = "x86_64-linux"] = systems;
  const nixpkgsFor = (wanted: string): Expr =>
    nix.apply(nix.ident("import"), nix.ident("nixpkgs"), nix.attrs([nix.assign("system", text(wanted))]));
  const nodes = fleet.hosts.filter((host) => !notNodes.has(host.facts.name));
  const others = nodes
    .filter((host) => host.facts.system !== system)
    .map((host) => nix.assign(host.facts.name, nixpkgsFor(host.facts.system)));
  const meta = [
    nix.assign("description", text(fleet.description)),
    nix.assign("nixpkgs", nixpkgsFor(system)),
    ...(others.length > 0 ? [nix.assign("nodeNixpkgs", nix.attrs(others))] : []),
    nix.assign("specialArgs", inheritInputs),
  ];
  const rootOf = new Map(plan.hosts.map(({ host, root }) => [host, root]));
  return nix.attrs([
    nix.assign("meta", nix.attrs(meta)),
    ...nodes.map((host) => {
      const members = [
        nix.assign("deployment", nix.attrs(deployment(host))),
        nix.assign("imports", nix.list([file(rootOf.get(host.facts.name)!)])),
      ];
      return spaced(host.facts.name, nix.attrs(members));
    }),
  ]);
}

/** Names that colmena keeps for itself (reservedNames of its eval.nix); such a host is deployed without it. */
const notNodes: ReadonlySet<string> = new Set(["defaults", "meta", "network"]);

/** Port of ssh where none is said. */
const sshPort = 22;

/** On the tailnet a host is called by its name, before that by its address. */
function deployment(host: EvaluatedHost): Binding[] {
  const { facts } = host;
  const [port] = sshdPorts(valuesOf(host.nixos));
  const target = facts.access === "tailnet" ? facts.name : (facts.address ?? facts.name);
  const admin = facts.users.find((user) => user.groups.includes("wheel"));
  const tags = [...new Set([facts.role, ...facts.tags])].sort();
  return [
    nix.assign("targetHost", text(target)),
    ...(port === undefined || port === sshPort ? [] : [nix.assign("targetPort", nix.int(port))]),
    ...(admin ? [nix.assign("targetUser", text(admin.name))] : []),
    nix.assign("tags", nix.list(tags.map((tag) => text(tag)))),
    ...(facts.role === "workstation" ? [nix.assign("allowLocalDeployment", nix.bool(true))] : []),
  ];
}
