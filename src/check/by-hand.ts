import { isSpecial } from "../evaluate/value.ts";
import type { Opening } from "./firewall.ts";
import type { Values } from "./values.ts";

/** Ports that a rule written by hand lets through. */
export interface HandOpening extends Opening {
  /** It lets in some addresses only. */
  readonly limited: boolean;
  /** Of rules with parts that only Nix knows: it may open any port, or none. */
  readonly unsure: boolean;
}

const every = { from: 0, to: 65535 } as const;

/**
 * What rules written by hand let through, as far as their text tells. nftables takes `extraInputRules` only, iptables
 * `extraCommands` only (nixpkgs nixos/modules/services/networking/firewall-{nftables,iptables}.nix); a ruleset of its
 * own opens nothing that the firewall closes, unless it reaches into the firewall's table.
 */
export function openingsByHand(values: Values): HandOpening[] {
  const nftables = values.bool(["networking", "nftables", "enable"], false);
  const chosen = values.all(["networking", "firewall", "backend"]).length > 0;
  const texts = [
    ...(chosen || nftables !== false ? values.list(["networking", "firewall", "extraInputRules"]) : []),
    ...(chosen || nftables !== true ? values.list(["networking", "firewall", "extraCommands"]) : []),
    ...values
      .list(["networking", "nftables", "ruleset"])
      .filter(({ value }) => JSON.stringify(value).includes("nixos-fw")),
  ];
  return texts.flatMap(({ value, origin }): HandOpening[] => {
    if (typeof value === "string")
      return statements(value).flatMap((text) => inStatement(text).map((found) => ({ ...found, origin })));
    if (!isSpecial(value) || !/accept/i.test(JSON.stringify(value))) return [];
    return [{ ...every, protocol: "tcp", limited: false, unsure: true, origin }];
  });
}

/** Rules of a text, comments left out; the lines of a set belong together. */
function statements(text: string): string[] {
  return text
    .replaceAll(/#[^\n]*/g, "")
    .replaceAll(/\\\n/g, " ")
    .replaceAll(/\{[^{}]*\}/g, (set) => set.replaceAll("\n", " "))
    .split(/[\n;]/);
}

function inStatement(text: string): Omit<HandOpening, "origin">[] {
  if (!/\baccept\b/i.test(text) || /\bicmp/.test(text) || /\b(?:OUTPUT|FORWARD)\b/.test(text)) return [];
  const protocols = (["tcp", "udp"] as const).filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const [, set] = /\bdports?\s+(\{[^}]*\}|\S+)/.exec(text) ?? [];
  // packets of connections that were let in before
  if (set === undefined && /\b(?:established|related)\b/i.test(text)) return [];
  const ranges = set === undefined ? [every] : portsIn(set);
  const limited = /\bsaddr\b|\s(?:-s|--source|-m\s+set|--match-set)\s/.test(text);
  const names = interfacesIn(text);
  return (protocols.length === 0 ? (["tcp", "udp"] as const) : protocols).flatMap((protocol) =>
    ranges.flatMap(({ from, to }) =>
      names.map((name) => ({
        protocol,
        from,
        to,
        limited,
        unsure: false,
        ...(name === undefined ? {} : { interface: name }),
      })),
    ),
  );
}

const named: Readonly<Record<string, number>> = { ssh: 22, domain: 53, http: 80, https: 443 };

/** `22`, `ssh`, `{ 80, 443, 8000-8010 }`, `80,8000:8010`; what is not read may be any. */
function portsIn(set: string): { readonly from: number; readonly to: number }[] {
  const words = set.split(/[{},\s]+/).filter(Boolean);
  return words.map((word) => {
    const [from, to = from] = word.split(/[-:]/).map((end) => named[end] ?? Number(end));
    return from === undefined || Number.isNaN(from) || Number.isNaN(to) ? every : { from, to: to! };
  });
}

/** Interfaces by which packets must come in; `undefined` where any will do. */
function interfacesIn(text: string): (string | undefined)[] {
  const [, set] = /(?:\biif(?:name)?|\s(?:-i|--in-interface))\s+(\{[^}]*\}|\S+)/.exec(text) ?? [];
  const names = set?.split(/[{},\s"]+/).filter(Boolean) ?? [];
  return names.length === 0 || names[0] === "!=" ? [undefined] : names;
}
