import { existsSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { nodeOf, type NodeData, type SecretData } from "../author/node.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import type { AttrsValue, Value } from "./model.ts";
import type { Problems } from "./problem.ts";

/** What values mention beside themselves, gathered while they are converted. */
export interface Mentions {
  readonly files: Set<string>;
  readonly secrets: { readonly secret: SecretData; readonly origin: Origin }[];
  readonly fillIns: { readonly what: string; readonly where: string; readonly origin: Origin }[];
}

export const noMentions = (): Mentions => ({ files: new Set(), secrets: [], fillIns: [] });

/** Marks a value that could not be converted; the finding is already recorded. */
const refused = Symbol("refused");

/** Converts what an author wrote into plain data. Records a finding for whatever Nix has no word for. */
export class Converter {
  readonly problems: Problems;
  readonly mentions: Mentions;
  readonly root: string;
  readonly host: string | undefined;
  constructor(problems: Problems, mentions: Mentions, root: string, host?: string) {
    this.problems = problems;
    this.mentions = mentions;
    this.root = root;
    this.host = host;
  }

  /** @returns undefined where nothing is defined, or nothing that could be. */
  value(author: unknown, origin: Origin): Value | undefined {
    const value = this.convert(author, origin, []);
    return value === refused ? undefined : value;
  }

  /** Records that two secrets, or one with differing settings, have the same name. */
  twoSecrets(first: Mentions["secrets"][number], second: Mentions["secrets"][number]): void {
    const labelled = [first, second].map(({ secret, origin }) => ({ origin, label: secret.reference }));
    const host = this.host === undefined ? {} : { host: this.host };
    this.problems.error(
      "PANTHER1108",
      `there are two secrets called ${first.secret.name}, and they differ`,
      labelled,
      {
        ...host,
        fix: 'Give one a name of its own: secret("op://...", { name: "..." }).',
      },
    );
  }

  /** Records that a value cannot be written as Nix. */
  refuse(message: string, origin: Origin, fix: string): typeof refused {
    this.problems.error("PANTHER1201", message, [origin], {
      ...(this.host === undefined ? {} : { host: this.host }),
      fix,
    });
    return refused;
  }

  private convert(
    author: unknown,
    origin: Origin,
    above: readonly object[],
  ): Value | undefined | typeof refused {
    const data = nodeOf(author);
    if (data) return this.special(data, origin, above);
    switch (typeof author) {
      case "undefined":
        return undefined;
      case "boolean":
        return author;
      case "string":
        return this.text(author, origin);
      case "number":
        return this.number(author, origin);
      case "object":
        if (author === null) return null;
        if (above.includes(author))
          return this.refuse("this value contains itself", origin, "Nix values are trees; break the circle.");
        if (Array.isArray(author)) return this.list(author, origin, [...above, author]);
        return this.attrs(author, origin, [...above, author]);
      default:
        return this.refuse(
          `a ${typeof author} cannot be written as Nix`,
          origin,
          wayOut[typeof author] ?? "Use a plain value.",
        );
    }
  }

  private text(text: string, origin: Origin): Value | typeof refused {
    if (text.includes("\0"))
      return this.refuse("a string of Nix cannot hold the character NUL", origin, "Leave it out.");
    if (!text.isWellFormed())
      return this.refuse("this string is not valid Unicode (a lone surrogate)", origin, "Mend the string.");
    return text;
  }

  private number(number: number, origin: Origin): Value | typeof refused {
    if (!Number.isFinite(number))
      return this.refuse(`Nix has no number ${number}`, origin, "Use a finite number.");
    if (!Number.isInteger(number)) return { $nix: "float", value: number };
    if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
    return this.refuse(
      `${number} is beyond the whole numbers that JavaScript holds exactly`,
      origin,
      "Write nix`...` with the digits.",
    );
  }

  private list(items: readonly unknown[], origin: Origin, above: readonly object[]): Value | typeof refused {
    const values: Value[] = [];
    let whole = true;
    // by index: holes must be seen
    for (let i = 0; i < items.length; i++) {
      const value = this.convert(items[i], at(origin, i), above);
      if (value === undefined)
        whole =
          this.refuse(
            "`undefined` in a list",
            at(origin, i),
            "Filter it out: a list has no missing elements.",
          ) !== refused;
      else if (value === refused) whole = false;
      else values.push(value);
    }
    return whole ? values : refused;
  }

  private attrs(author: object, origin: Origin, above: readonly object[]): Value | typeof refused {
    const prototype = Object.getPrototypeOf(author) as object | null;
    if (prototype !== Object.prototype && prototype !== null) {
      const name = (author.constructor as { name?: string } | undefined)?.name ?? "an object of a class";
      return this.refuse(
        `${name} cannot be written as Nix`,
        origin,
        "Use a plain object, list, string, number or boolean.",
      );
    }
    if ("$nix" in author)
      return this.refuse("`$nix` cannot be the name of an attribute", origin, "Choose another name.");
    const result: Record<string, Value> = Object.create(null) as Record<string, Value>;
    let whole = true;
    for (const [name, member] of Object.entries(author)) {
      const value = this.convert(member, at(origin, name), above);
      if (value === refused) whole = false;
      else if (value !== undefined) result[name] = value;
    }
    if (!whole) return refused;
    const plain: AttrsValue = Object.fromEntries(Object.entries(result));
    return plain;
  }

  private special(
    data: NodeData,
    origin: Origin,
    above: readonly object[],
  ): Value | undefined | typeof refused {
    switch (data.$nix) {
      case "secret":
        this.mentions.secrets.push({ secret: data, origin });
        return data;
      case "fillIn":
        this.mentions.fillIns.push({ what: data.what, where: "", origin });
        return data;
      case "file": {
        const path = this.file(data, origin);
        return path === refused ? refused : { $nix: "file", path };
      }
      case "expr":
        return this.expression(data, origin, above);
      case "override":
      case "order":
      case "if": {
        const value = this.convert(data.value, origin, above);
        if (value === undefined || value === refused) return value;
        if (data.$nix !== "if") return { ...data, value };
        const condition = this.convert(data.condition, origin, above);
        if (condition === undefined || condition === refused) return refused;
        return { $nix: "if", condition, value };
      }
      case "untyped":
        return this.refuse(
          "`untyped` stands around whole definitions, not around a value",
          origin,
          "Write nixos(untyped({ ... })).",
        );
      default:
        return data;
    }
  }

  private expression(
    data: NodeData & { $nix: "expr" },
    origin: Origin,
    above: readonly object[],
  ): Value | typeof refused {
    const parts: (string | { value: Value })[] = [];
    for (const part of data.parts) {
      if (typeof part === "string") parts.push(part);
      else {
        const value = this.convert(part.value, origin, above);
        if (value === undefined)
          return this.refuse("`undefined` in a Nix expression", origin, "Put a value there.");
        if (value === refused) return refused;
        parts.push({ value });
      }
    }
    return { $nix: "expr", parts };
  }

  private file(data: NodeData & { $nix: "file" }, origin: Origin): string | typeof refused {
    const absolute = resolve(data.from, data.path);
    const path = relative(this.root, absolute).split(sep).join("/");
    const why =
      path === ".." || path.startsWith("../") || leaves(this.root, absolute)
        ? `${data.path} lies outside the project, and the flake can hold only what is in it`
        : existsSync(absolute)
          ? null
          : `${data.path} does not exist`;
    if (why === null) {
      this.mentions.files.add(path);
      return path;
    }
    const host = this.host === undefined ? {} : { host: this.host };
    this.problems.error("PANTHER1204", why, [origin], {
      ...host,
      fix: `The path is read from ${relative(this.root, data.from) || "the project's folder"}.`,
    });
    return refused;
  }
}

/** Whether a path of the project leads out of it by a symbolic link. */
function leaves(root: string, path: string): boolean {
  return existsSync(path) && relative(realpathSync(root), realpathSync(path)).startsWith("..");
}

const wayOut: Record<string, string | undefined> = {
  function: "Call it, or write the function in Nix with nix`...`.",
  bigint: "Use a number, or nix`...` with the digits.",
  symbol: "Use a string.",
};
