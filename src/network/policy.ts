import type { TailnetRule } from "../author/index.ts";
import { at, UserError, type Diagnostic } from "../diagnostics/index.ts";
import type { EvaluatedFleet, HostFacts } from "../evaluate/model.ts";

/** A rule of the policy, in Tailscale's words. */
export interface Grant {
  readonly src: readonly string[];
  readonly dst: readonly string[];
  readonly ip: readonly string[];
  readonly why: string;
}

/** An assertion that Tailscale checks before it takes the policy in. */
export interface PolicyTest {
  readonly src: string;
  readonly accept: readonly string[];
  readonly deny: readonly string[];
}

/** The policy file of a tailnet (Tailscale, "Syntax reference for the tailnet policy file"). */
export interface Policy {
  readonly tagOwners: Readonly<Record<string, readonly string[]>>;
  readonly grants: readonly Grant[];
  /** Tags whose hosts are exit nodes without somebody's approval. */
  readonly exitNodes: readonly string[];
  readonly tests: readonly PolicyTest[];
}

/**
 * The policy of the fleet's tailnet: its tags, the rules of `defineFleet({ tailnet })`, and tests that hold each host to
 * them. Null where the fleet has no rules.
 *
 * @throws UserError for a rule that names neither a tag nor a host, or a host that shares each of its tags.
 */
export function policyOf(fleet: EvaluatedFleet): Policy | null {
  const { tailnet } = fleet;
  if (tailnet === undefined) return null;
  const problems: Diagnostic[] = [];
  const target = (name: string, rule: number): string => {
    const tag = tagOf(fleet, name);
    if (tag === null) problems.push(unknownTarget(fleet, name, rule));
    return `tag:${tag ?? name}`;
  };
  const grants = tailnet.rules.map((rule, i): Grant => ({
    src: rule.from.map((name) => target(name, i)),
    dst: rule.to === "internet" ? ["autogroup:internet"] : rule.to.map((name) => target(name, i)),
    ip: rule.ports?.map((port) => `tcp:${port}`) ?? ["*"],
    why: rule.why,
  }));
  if (problems.length > 0) throw new UserError(problems);
  const owners = tailnet.tagOwners ?? ["autogroup:admin"];
  return {
    tagOwners: Object.fromEntries(allTags(fleet).map((tag) => [`tag:${tag}`, owners])),
    grants,
    exitNodes: sharedTags(
      fleet,
      fleet.hosts.filter(isExitNode).map(({ facts }) => facts),
    ).map((tag) => `tag:${tag}`),
    tests: testsOf(fleet),
  };
}

const allTags = (fleet: EvaluatedFleet): string[] =>
  [...new Set(fleet.hosts.flatMap(({ facts }) => facts.tags))].toSorted();

/** The tag that a rule's name stands for: itself, or the one that the host of this name has for itself alone. */
function tagOf(fleet: EvaluatedFleet, name: string): string | null {
  if (allTags(fleet).includes(name)) return name;
  const host = fleet.hosts.find(({ facts }) => facts.name === name);
  return (
    host?.facts.tags.find((tag) =>
      fleet.hosts.every((other) => other === host || !other.facts.tags.includes(tag)),
    ) ?? null
  );
}

function unknownTarget(fleet: EvaluatedFleet, name: string, rule: number): Diagnostic {
  const isHost = fleet.hosts.some(({ facts }) => facts.name === name);
  return {
    code: "PANTHER6103",
    severity: "error",
    message: isHost
      ? `${name} shares each of its tags with another host, so the policy of the tailnet cannot name it`
      : `${JSON.stringify(name)} is neither a tag nor a host of this fleet`,
    hosts: [],
    places: [{ origin: at(fleet.origin, "tailnet", "rules", rule) }],
    fix: isHost ? `Give ${name} a tag of its own.` : `Its tags: ${allTags(fleet).join(", ")}`,
  };
}

/** Tags that all of some hosts have and no other host has. */
function sharedTags(fleet: EvaluatedFleet, hosts: readonly HostFacts[]): string[] {
  if (hosts.length === 0) return [];
  const others = fleet.hosts.map(({ facts }) => facts).filter((host) => !hosts.includes(host));
  return allTags(fleet).filter(
    (tag) =>
      hosts.every((host) => host.tags.includes(tag)) && !others.some((host) => host.tags.includes(tag)),
  );
}

/** Whether the host offers itself as a way out: `--advertise-exit-node` among the flags that tailscaled is given. */
function isExitNode({ nixos }: EvaluatedFleet["hosts"][number]): boolean {
  return nixos.some(
    ({ path, value }) =>
      /^services\.tailscale\.extra(?:Set|Up)Flags$/.test(path.join(".")) &&
      Array.isArray(value) &&
      value.includes("--advertise-exit-node"),
  );
}

const isMeant = (names: readonly string[], host: HostFacts): boolean =>
  names.some((name) => name === host.name || host.tags.includes(name));

function allows(
  rule: TailnetRule,
  from: HostFacts,
  to: HostFacts,
  protocol: "tcp" | "udp",
  port: number,
): boolean {
  if (rule.to === "internet" || !isMeant(rule.from, from) || !isMeant(rule.to, to)) return false;
  return rule.ports === undefined || (protocol === "tcp" && rule.ports.includes(port));
}

/** Names of the other hosts that the policy lets through to a port of a host; null where the fleet has no policy. */
export function reaches(
  fleet: EvaluatedFleet,
  host: HostFacts,
  protocol: "tcp" | "udp",
  port: number,
): readonly string[] | null {
  const { tailnet } = fleet;
  if (tailnet === undefined) return null;
  return fleet.hosts
    .map(({ facts }) => facts)
    .filter(
      (other) =>
        other.name !== host.name && tailnet.rules.some((rule) => allows(rule, other, host, protocol, port)),
    )
    .map(({ name }) => name);
}

/**
 * Each tag with the ports that it reaches on each other tag, and those that it does not, of all ports that some rule speaks
 * of. Hosts have several tags, and their rules add up: accepted is only what a rule says of these two tags themselves,
 * refused only what no host of the one reaches on any host of the other. So the tests hold however a host is looked at.
 */
function testsOf(fleet: EvaluatedFleet): PolicyTest[] {
  const rules = fleet.tailnet?.rules ?? [];
  const hosts = fleet.hosts.map(({ facts }) => facts);
  const ports = [...new Set(rules.flatMap((rule) => rule.ports ?? []))].toSorted((a, b) => a - b);
  const tags = allTags(fleet);
  const names = (list: TailnetRule["from" | "to"]): (string | null)[] =>
    list === "internet" ? [] : list.map((name) => tagOf(fleet, name));
  return tags.map((src): PolicyTest => {
    const targets = tags.flatMap((dst) => ports.map((port) => ({ dst, port })));
    const said = ({ dst, port }: (typeof targets)[number]): boolean =>
      rules.some(
        (rule) =>
          names(rule.from).includes(src) &&
          names(rule.to).includes(dst) &&
          (rule.ports?.includes(port) ?? true),
      );
    const possible = ({ dst, port }: (typeof targets)[number]): boolean =>
      hosts.some(
        (from) =>
          from.tags.includes(src) &&
          hosts.some(
            (to) => to.tags.includes(dst) && rules.some((rule) => allows(rule, from, to, "tcp", port)),
          ),
      );
    const text = ({ dst, port }: (typeof targets)[number]): string => `tag:${dst}:${port}`;
    return {
      src: `tag:${src}`,
      accept: targets.filter(said).map(text),
      deny: targets.filter((to) => !possible(to)).map(text),
    };
  });
}
