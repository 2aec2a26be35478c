import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  btrfs,
  defineFleet,
  defineHardware,
  defineHost,
  defineModule,
  defineDisks,
  disk,
  nix,
  opt,
  part,
  untyped,
  type NixExpr,
} from "../../src/author/index.ts";
import { setProject } from "../../src/author/origin.ts";
import { failureOf } from "../../src/build/index.ts";
import { emit } from "../../src/emit/index.ts";
import { evaluateFleet } from "../../src/evaluate/index.ts";
import { traceFleet } from "../../src/trace/index.ts";
import { needsTool } from "../support/tools.ts";
import { evaluateEmitted } from "../worlds/evaluate.ts";
import pins from "../../data/flake-pins.json" with { type: "json" };

/** Hand-written Nix that only Nix can find wrong, by what is wrong with it. */
const mistakes: Readonly<Record<string, NixExpr>> = {
  "an error of its own": nix`throw "no"`,
  "an abort": nix`abort "no"`,
  "a failed assertion": nix`assert 1 > 2; "x"`,
  "a missing attribute": nix`({ }).missing`,
  "a missing attribute of a known set": nix`builtins.misspelt`,
  "adding text to a number": nix`1 + "x"`,
  "joining a number to a list": nix`[ 1 ] ++ 2`,
  "a set as text": nix`"\${{ }}"`,
  "a number as a condition": nix`if 1 then "a" else "b"`,
  "calling text": nix`"f" "x"`,
  "an argument too few": nix`({ a }: a) { }`,
  "an argument too many": nix`({ a }: a) { a = "x"; b = 1; }`,
  "the first of nothing": nix`builtins.head [ ]`,
  "an element beyond the end": nix`builtins.elemAt [ 1 ] 3`,
  "JSON that is none": nix`builtins.fromJSON "{"`,
  "a number that is none": nix`builtins.fromJSON "[1,]"`,
  "a file that is not there": nix`builtins.readFile ./missing.txt`,
  "a division by zero": nix`toString (1 / 0)`,
  "a regular expression that is none": nix`builtins.match "(" "x"`,
  "going round in circles": nix`let x = x; in x`,
  "comparing what cannot be compared": nix`if { } < [ ] then "a" else "b"`,
  "a variable that is not there": nix`notThere`,
};

const disks = defineDisks({
  main: disk("/dev/disk/by-id/x", { root: part("100%", btrfs({ subvolumes: { "@": "/" } })) }),
});
const hardware = defineHardware({ firmware: "uefi" });
const motd = defineModule({
  name: "core.probe",
  description: "Holds a probe.",
  options: { probe: opt.nix() },
  config({ options, nixos }) {
    nixos(untyped({ environment: { etc: { probe: { text: options.probe } } } }));
  },
});

const conditional = (value: NixExpr) =>
  defineModule({
    name: "core.conditional",
    description: "Says it where it is asked to.",
    options: { on: opt.bool(true) },
    config({ options, nixos }) {
      nixos(untyped({ environment: { etc: { probe: { text: "fine" } } } }));
      if (options.on) nixos(untyped({ environment: { etc: { other: { text: value } } } }));
    },
  });

/** The place in TypeScript that a failure of Nix leads to, and what Nix says. */
async function failureWith(value: NixExpr, how: "host" | "module" | "traced") {
  const host = defineHost("box", {
    system: "x86_64-linux",
    role: "server",
    stateVersion: "25.11",
    hardware,
    disk: disks,
    ...(how === "host"
      ? { nixos: untyped({ environment: { etc: { probe: { text: value } } } }) }
      : { use: [how === "module" ? motd({ probe: value }) : conditional(value)()] }),
  });
  const { fleet, diagnostics } = (how === "traced" ? traceFleet : evaluateFleet)(
    defineFleet("one", {
      description: "One host",
      inputs: { nixpkgs: "github:NixOS/nixpkgs/nixos-unstable", disko: "github:nix-community/disko" },
      hosts: [host],
    }),
    import.meta.dirname,
  );
  expect(diagnostics).toEqual([]);
  const { files, sourceMap } = emit(fleet!, { pins });
  const flake = mkdtempSync(join(work, "flake-"));
  for (const file of files) {
    if (!("text" in file)) continue;
    mkdirSync(dirname(join(flake, file.path)), { recursive: true });
    writeFileSync(join(flake, file.path), file.text);
  }
  const error = await evaluateEmitted(flake).then(
    () => null,
    (thrown: { readonly stderr: string }) => thrown,
  );
  if (error === null) throw new Error("Nix found nothing wrong");
  return failureOf(
    {
      host: "box",
      doing: "evaluate",
      ended: { ending: { kind: "exit", code: 1 }, stdout: "", stderr: error.stderr },
    },
    sourceMap,
  );
}

let work: string;

describe.skipIf(!needsTool("nix"))("a failure that Nix itself finds leads to the line of TypeScript", () => {
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), "panther-failures-"));
    setProject(import.meta.dirname);
  });
  afterAll(() => {
    rmSync(work, { recursive: true });
    setProject(process.cwd());
  });

  test.each(Object.entries(mistakes))("%s", async (_what, value) => {
    const found = await failureWith(value, "host");
    expect(found.code).toBe("PANTHER5101");
    expect(found.message).toMatch(/^Nix cannot evaluate box: \S/);
    const [place] = found.places;
    expect(place?.origin.path?.join("."), found.detail?.join("\n")).toMatch(/environment\.etc\.probe\.text$/);
    expect(found.detail?.join("\n")).toContain("error:");
  });

  test("also where a module with options puts it, under a condition", async () => {
    const found = await failureWith(mistakes["a missing attribute"]!, "traced");
    expect(found.message).toMatch(/missing/);
    expect(found.places[0]?.origin.file).toMatch(/real-failures\.test\.ts$/);
    expect(found.places[0]?.origin.path?.join(".")).toBe("environment.etc.other.text");
  });

  test("also where a module puts it", async () => {
    const found = await failureWith(mistakes["an error of its own"]!, "module");
    expect(found.places[0]?.origin.file).toMatch(/real-failures\.test\.ts$/);
    expect(found.places[0]?.origin.path?.join(".")).toMatch(/probe/);
  });
});
