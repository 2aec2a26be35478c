import type { HostFacts, UserFacts } from "../author/facts.ts";
import { pkgs } from "../author/ref.ts";
import type { OptionSchema, OptionSchemas, OptionType } from "../author/schema.ts";
import { secret } from "../author/secret.ts";

/** Numbers from 0 up to 1 that are the same at every run: the flake must not depend on chance. */
export function seeded(text: string): () => number {
  let state = Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = ["alpha", "b", "gamma-2", "/srv/data", "", "tag", "x y", "ops"];

const letters = Array.from("abcxyzABCXYZ019-_./ :éß\"\\$\n'");

/** Draws settings of options. `known` are constants that a module may compare with. */
export class Generator {
  private readonly random: () => number;
  private readonly known: readonly (string | number)[];
  private readonly before: string[] = [];
  constructor(random: () => number, known: readonly (string | number)[]) {
    this.random = random;
    this.known = known;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!;
  }

  options(schemas: OptionSchemas): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(schemas)
        .filter(([, { type }]) => type.kind !== "renamed")
        .map(([name, schema]) => [name, this.option(schema)]),
    );
  }

  private option(schema: OptionSchema): unknown {
    return schema.default !== undefined && this.chance(0.4) ? schema.default : this.value(schema.type);
  }

  private value(type: OptionType): unknown {
    switch (type.kind) {
      case "bool":
        return this.chance(0.5);
      case "str":
        return this.text();
      case "path":
        return this.pick(["/srv/data", "/var/lib/x", "/etc/y"]);
      case "int":
      case "port":
      case "float":
        return this.number(type.kind === "port" ? { min: 0, max: 65535 } : type);
      case "oneOf":
        return this.pick(type.values);
      case "nullable":
        return this.chance(0.4) ? null : this.value(type.of);
      case "secret":
        return this.chance(0.4) ? null : secret("op://vault/item/field", { name: this.pick(["one", "two"]) });
      case "package":
        return this.pick([pkgs["hello"], pkgs["git"], pkgs["fish"]]);
      case "nix":
        return this.pick<unknown>(["text", 7, true, null, { a: 1 }, ["x"]]);
      case "listOf":
        return Array.from({ length: this.pick([0, 1, 2, 2, 3]) }, () => this.value(type.of));
      case "attrsOf": {
        // as the merged settings of a host: sorted by name
        const names = ["alpha", "beta", "c.d", "delta"].filter(() => this.chance(0.5));
        return Object.fromEntries(names.map((name) => [name, this.value(type.of)]));
      }
      case "group":
        return this.options(type.options);
      case "renamed":
        return undefined;
    }
  }

  /** Now and then one that was drawn before: modules may compare two settings with each other. */
  private text(): string {
    const text =
      this.chance(0.15) && this.before.length > 0 ? this.pick(this.before.slice(-8)) : this.newText();
    this.before.push(text);
    return text;
  }

  private newText(): string {
    const known = this.known.filter((one) => typeof one === "string");
    if (this.chance(0.3) && known.length > 0) return this.pick(known);
    if (this.chance(0.4)) return this.pick(words);
    return Array.from({ length: Math.floor(this.random() * 9) }, () => this.pick(letters)).join("");
  }

  private number({ min = 0, max = min + 1000 }: { readonly min?: number; readonly max?: number }): number {
    // and their neighbours, on which comparisons turn
    const near = this.known.flatMap((one) => (typeof one === "number" ? [one - 1, one, one, one + 1] : []));
    const known = near.filter((one) => Number.isInteger(one) && one >= min && one <= max);
    return this.chance(0.6) && known.length > 0
      ? this.pick(known)
      : min + Math.floor(this.random() * (max - min + 1));
  }

  /** A host like another, with other facts. What is known of each host only, such as its disks, stays. */
  host(like: HostFacts, schemas: OptionSchemas): HostFacts {
    const { facts, ...others } = schemas;
    const drawn = this.options(others) as Partial<HostFacts>;
    const further = facts?.type.kind === "group" ? this.options(facts.type.options) : {};
    return { ...like, ...drawn, facts: further, users: this.users() };
  }

  private users(): readonly UserFacts[] {
    return ["alice", "bob", "carol"]
      .filter(() => this.chance(0.5))
      .map((name) => ({
        name,
        groups: ["wheel", "users", "video"].filter(() => this.chance(0.5)),
        keys: this.chance(0.5) ? [] : [`ssh-ed25519 AAAATEST ${name}`],
        home: this.chance(0.7) ? `/home/${name}` : `/srv/${name}`,
      }));
  }
}

/** Constants that a schema names: defaults, and the values of enumerations. */
export function constantsOf(schemas: OptionSchemas): (string | number)[] {
  return Object.values(schemas).flatMap(({ type, default: fallback }) => [
    ...(typeof fallback === "string" || typeof fallback === "number" ? [fallback] : []),
    ...(type.kind === "oneOf" ? type.values : []),
    ...(type.kind === "group" ? constantsOf(type.options) : []),
  ]);
}

/** Constants in the text of a function: what it may compare with. */
export function constantsIn(code: string): (string | number)[] {
  const texts = [...code.matchAll(/"([^"\\\n]{0,40})"/g)].map(([, text]) => text!);
  const numbers = [...code.matchAll(/\b\d{1,9}\b/g)].map(([digits]) => Number(digits));
  return [...new Set<string | number>([...texts, ...numbers])];
}
