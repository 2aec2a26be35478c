import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { buildCommand } from "@stricli/core";
import { initialise, lackingIn, template } from "../../init/index.ts";
import { attempt, type Context } from "../context.ts";
import { version } from "../version.ts";

interface Flags {
  readonly host: string;
  readonly user: string;
}

const named =
  (what: string, rule: RegExp, words: string) =>
  (text: string): string => {
    if (rule.test(text)) return text;
    throw new Error(`${JSON.stringify(text)} is not the name of a ${what}: ${words}`);
  };

export const initCmd = buildCommand<Flags, [string?], Context>({
  docs: {
    brief: "Start a new fleet in an empty folder, or beside an existing flake",
    fullDescription:
      'Writes a fleet of one host that checks and builds. Overwrites nothing: a package.json, tsconfig.json or .gitignore that is there stays; with any other file in the way, nothing is written. An existing flake.nix is left alone: pantherOS writes into flake/, and nixFile("./x.nix") takes in the modules you have.',
  },
  parameters: {
    flags: {
      host: {
        kind: "parsed",
        parse: named(
          "host",
          /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
          "lower-case letters, digits and dashes, 63 at most",
        ),
        default: "machine",
        brief: "Name of its first host",
      },
      user: {
        kind: "parsed",
        parse: named(
          "user",
          // root is on every machine, and does not log in
          /^(?!root$)[a-z_][a-z0-9_-]{0,30}$/,
          "lower-case letters, digits and dashes, 31 at most, and not root",
        ),
        default: "admin",
        brief: "Name of its first user",
      },
    },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, optional: true, brief: "Folder (default: this one)", placeholder: "folder" },
      ],
    },
  },
  async func(flags, folder = ".") {
    const root = resolve(folder);
    await attempt(this, root, false, async () => {
      const name =
        basename(root)
          .toLowerCase()
          .replace(/[^a-z0-9-]+/g, "-")
          .replace(/^-+|-+$/g, "") || "fleet";
      const { written, kept } = initialise(root, template(name, flags.host, flags.user, version));
      for (const path of written) this.print(`${this.out("green", "+")} ${path}`);
      for (const path of kept)
        this.print(`${this.out("dim", "=")} ${path} ${this.out("dim", "left as it is")}`);
      const lacking = kept.includes("package.json") ? lackingIn(join(root, "package.json"), version) : [];
      if (lacking.length > 0)
        this.say(`Your package.json stays as it is, and lacks: ${lacking.join(" && ")}`);
      if (existsSync(join(root, "flake.nix")))
        this.say("Your flake.nix stays as it is; pantherOS writes a flake of its own into flake/.");
      this.say(
        `\nNext:${folder === "." ? "" : ` cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)} &&`} npm install && npx panther check`,
      );
    });
  },
});
