import type { Origin } from "../diagnostics/index.ts";
import type { EvaluatedHost, Value } from "../evaluate/model.ts";
import { isAttrs } from "../evaluate/value.ts";
import type { OptionNode } from "../index/index.ts";
import type { HostContext } from "./rule.ts";
import { leaves } from "./walk.ts";

/** An option by which a service opens ports to every network by itself. */
export interface ServiceOpening {
  readonly service: string;
  readonly origins: readonly Origin[];
  /** The option that keeps it from doing so; absent where there is none. */
  readonly option?: readonly string[];
  /** It is not set, and true by default. */
  readonly byDefault: boolean;
}

/** `openFirewall`, and what others call it: `openDefaultPorts` of Syncthing, `openPeerPorts` of Transmission. */
const opener = /^(?:\w+O|o)pen\w*(?:Firewall\w*|Ports?)$/;

/** Modules of nixpkgs that open ports whenever they are enabled, without an option of their own. */
const always: readonly (readonly string[])[] = [
  ["programs", "kdeconnect"], // nixos/modules/programs/kdeconnect.nix: 1714 to 1764
  ["services", "zerotierone"], // nixos/modules/services/networking/zerotierone.nix: its `port`
];

/** The services of a host that open ports by themselves: told so, by default, or always. */
export function opensItself(context: HostContext): ServiceOpening[] {
  const { host, values } = context;
  const origins = (path: readonly string[]): Origin[] => values.winning(path).map(({ origin }) => origin);
  const told = pathsOf(host, (name) => opener.test(name))
    .filter((path) => values.bool(path, false) === true)
    .map((path) => ({
      service: path.slice(0, -1).join("."),
      origins: origins(path),
      option: path,
      byDefault: false,
    }));
  const enabled = pathsOf(host, (name) => name === "enable")
    .map((path) => path.slice(0, -1))
    .filter((service) => values.bool([...service, "enable"], false) === true);
  const silent = enabled.flatMap((service): ServiceOpening[] => {
    const option = [...service, "openFirewall"];
    const found = { service: service.join("."), origins: origins([...service, "enable"]) };
    if (always.some((one) => one.join(".") === found.service)) return [{ ...found, byDefault: false }];
    if (!opensByDefault(context, option) || values.all(option).length > 0) return [];
    return [{ ...found, option, byDefault: true }];
  });
  return [...told, ...silent];
}

/** Paths that are true in some definition and end in such a name, each once. */
function pathsOf(host: EvaluatedHost, fits: (name: string) => boolean): (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const add = (path: readonly string[], value: Value): void => {
    if (value === true && fits(path.at(-1) ?? "")) found.set(path.join("\0"), path);
  };
  for (const definition of host.nixos) {
    // whole sets stand under priorities and conditions
    if (!isAttrs(definition.value)) add(definition.path, definition.value);
    else
      for (const { path, value } of leaves(definition)) add([...definition.path, ...path.map(String)], value);
  }
  return [...found.values()];
}

/** Whether an `openFirewall` is true by default. */
function opensByDefault(context: HostContext, option: readonly string[]): boolean {
  return context.ask("open by default", option.join("\0"), () => {
    // the index's own `lookup` would look for suggestions, and most services have no such option
    let node: OptionNode | undefined = context.index.root("nixos");
    for (const segment of option) node = node?.children.get(segment) ?? node?.children.get("<name>");
    return node?.option?.default === "true";
  });
}
