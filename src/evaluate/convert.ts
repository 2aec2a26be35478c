import { existsSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { nodeOf, type NodeData, type SecretData } from "../author/node.ts";
import { at, type Origin } from "../diagnostics/index.ts";
import type { Value } from "./model.ts";
import type { Problems } from "./problem.ts";
import type { Shared } from "./share.ts";

/** What values mention beside themselves, gathered while they are converted. */
export interface Mentions {
  readonly files: Set<string>;
  readonly secrets: { readonly secret: SecretData; readonly origin: Origin }[];
  readonly fillIns: { readonly what: string; readonly where: string; readonly origin: Origin }[];
}

export const noMentions = (): Mentions => ({ files: new Set(), secrets: [], fillIns: [] });

/** How deep values may be nested: more is a loop gone wrong, and no stack holds it. */
export const deepest = 500;

/** Marks a value that could not be converted; the finding is already recorded. */
const refused = Symbol("refused");

/** Converts what an author wrote into plain data. Records a finding for whatever Nix has no word for. */
export class Converter {
  readonly problems: Problems;
  readonly mentions: Mentions;
  readonly root: string;
  readonly host: string | undefined;
  /** Where hosts find what others defined already; without it, each definition is an object of its own. */
  readonly shared: Shared | undefined;
  /** Where the value that is being converted begins, and how far into it we are: places are made when one is needed. */
  private start: Origin = nowhere;
  private within: readonly (string | number)[] = [];
  private readonly keys: (string | number)[] = [];
  /** The objects and lists that we are in, to find circles. */
  private readonly above: object[] = [];
  constructor(problems: Problems, mentions: Mentions, root: string, host?: string, shared?: Shared) {
    this.problems = problems;
    this.mentions = mentions;
    this.root = root;
    this.host = host;
    this.shared = shared;
  }

  /**
   * Converts what stands at `within` of an origin.
   *
   * @returns undefined where nothing is defined, or nothing that could be.
   */
  value(author: unknown, origin: Origin, within: readonly (string | number)[] = []): Value | undefined {
    this.start = origin;
    this.within = within;
    // a getter of the user's may have thrown in the middle of the last one
    this.keys.length = this.above.length = 0;
    const value = this.convert(author);
    return value === refused ? undefined : value;
  }

  /** How much was found and mentioned so far. */
  told(): number {
    return this.problems.found.length + this.mentions.secrets.length + this.mentions.fillIns.length;
  }

  private here(): Origin {
    return at(this.start, ...this.within, ...this.keys);
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

  /** Records that a value cannot be written as Nix; the place is that of the value being converted. */
  refuse(message: string, fix: string, origin: Origin = this.here()): typeof refused {
    this.problems.error("PANTHER1201", message, [origin], {
      ...(this.host === undefined ? {} : { host: this.host }),
      fix,
    });
    return refused;
  }

  private convert(author: unknown): Value | undefined | typeof refused {
    const data = nodeOf(author);
    if (data) return this.special(data);
    switch (typeof author) {
      case "undefined":
        return undefined;
      case "boolean":
        return author;
      case "string":
        return this.text(author);
      case "number":
        return this.number(author);
      case "object":
        return author === null ? null : this.compound(author);
      default: {
        const fix = wayOut[typeof author] ?? "Use a plain value.";
        return this.refuse(`a ${typeof author} cannot be written as Nix`, fix);
      }
    }
  }

  private text(text: string): Value | typeof refused {
    if (text.includes("\0"))
      return this.refuse("a string of Nix cannot hold the character NUL", "Leave it out.");
    if (!text.isWellFormed())
      return this.refuse("this string is not valid Unicode (a lone surrogate)", "Mend the string.");
    return text;
  }

  private number(number: number): Value | typeof refused {
    if (!Number.isFinite(number)) return this.refuse(`Nix has no number ${number}`, "Use a finite number.");
    if (!Number.isInteger(number)) return { $nix: "float", value: number };
    // no zero of JavaScript's two is negative in Nix
    if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
    return this.refuse(
      `${number} is beyond the whole numbers that JavaScript holds exactly`,
      "Write nix`...` with the digits.",
    );
  }

  private compound(author: object): Value | typeof refused {
    if (this.above.includes(author))
      return this.refuse("this value contains itself", "Nix values are trees; break the circle.");
    if (this.above.length > deepest)
      return this.refuse(`this value is nested more than ${deepest} deep`, "Make it flatter.");
    this.above.push(author);
    const value = Array.isArray(author) ? this.list(author) : this.attrs(author);
    this.above.pop();
    return value;
  }

  private member(author: unknown, key: string | number): Value | undefined | typeof refused {
    this.keys.push(key);
    const value = this.convert(author);
    this.keys.pop();
    return value;
  }

  private list(items: readonly unknown[]): Value | typeof refused {
    const values: Value[] = [];
    let whole = true;
    // by index: holes must be seen
    for (let i = 0; i < items.length; i++) {
      const value = this.member(items[i], i);
      if (value === undefined) {
        const fix = "Filter it out: a list has no missing elements.";
        this.refuse("`undefined` in a list", fix, at(this.here(), i));
        whole = false;
      } else if (value === refused) whole = false;
      else values.push(value);
    }
    return whole ? values : refused;
  }

  private attrs(author: object): Value | typeof refused {
    const prototype = Object.getPrototypeOf(author) as object | null;
    if (prototype !== Object.prototype && prototype !== null) {
      const name = (author.constructor as { name?: string } | undefined)?.name ?? "an object of a class";
      const fix = "Use a plain object, list, string, number or boolean.";
      return this.refuse(`${name} cannot be written as Nix`, fix);
    }
    if ("$nix" in author)
      return this.refuse("`$nix` cannot be the name of an attribute", "Choose another name.");
    const result: Record<string, Value> = {};
    let whole = true;
    for (const name of Object.keys(author)) {
      const value = this.member((author as Readonly<Record<string, unknown>>)[name], name);
      if (value === refused) whole = false;
      else if (value === undefined) continue;
      // an attribute of this name, and not what JavaScript makes of it
      else if (name === "__proto__") Object.defineProperty(result, name, { ...plainProperty, value });
      else result[name] = value;
    }
    return whole ? result : refused;
  }

  private special(data: NodeData): Value | undefined | typeof refused {
    switch (data.$nix) {
      case "secret":
        this.mentions.secrets.push({ secret: data, origin: this.here() });
        return data;
      case "fillIn":
        this.mentions.fillIns.push({ what: data.what, where: "", origin: this.here() });
        return data;
      case "file": {
        const path = this.file(data);
        return path === refused ? refused : { $nix: "file", path };
      }
      case "expr":
        return this.expression(data);
      case "override":
      case "order":
      case "if": {
        const value = this.convert(data.value);
        if (value === undefined || value === refused) return value;
        if (data.$nix !== "if") return { ...data, value };
        const condition = this.convert(data.condition);
        if (condition === undefined || condition === refused) return refused;
        return { $nix: "if", condition, value };
      }
      case "untyped":
        return this.refuse(
          "`untyped` stands around whole definitions, not around a value",
          "Write nixos(untyped({ ... })).",
        );
      default:
        return data;
    }
  }

  private expression(data: NodeData & { $nix: "expr" }): Value | typeof refused {
    const parts: (string | { value: Value })[] = [];
    for (const part of data.parts) {
      if (typeof part === "string") parts.push(part);
      else {
        const value = this.convert(part.value);
        if (value === undefined) return this.refuse("`undefined` in a Nix expression", "Put a value there.");
        if (value === refused) return refused;
        parts.push({ value });
      }
    }
    return { $nix: "expr", parts };
  }

  private file(data: NodeData & { $nix: "file" }): string | typeof refused {
    if (data.from === "") {
      this.mentions.files.add(data.path);
      return data.path;
    }
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
    this.problems.error("PANTHER1204", why, [this.here()], {
      ...(this.host === undefined ? {} : { host: this.host }),
      fix: `The path is read from ${relative(this.root, data.from) || "the project's folder"}.`,
    });
    return refused;
  }
}

const nowhere: Origin = { file: "pantheros", line: 0, column: 0 };
const plainProperty = { enumerable: true, configurable: true, writable: true } as const;

/** Whether a path of the project leads out of it by a symbolic link. */
function leaves(root: string, path: string): boolean {
  return existsSync(path) && relative(realpathSync(root), realpathSync(path)).startsWith("..");
}

const wayOut: Record<string, string | undefined> = {
  function: "Call it, or write the function in Nix with nix`...`.",
  bigint: "Use a number, or nix`...` with the digits.",
  symbol: "Use a string.",
};
