import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signals } from "../../src/drift/signals/index.ts";
import { declares } from "./host.ts";

const evil = "$(evil)";
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(fc.constantFrom(evil, "'", '"', "\\", "/", ".service", " (nix-env)", ", ", "\n", " ", "~", "a"), {
      maxLength: 8,
    })
    .map((parts) => parts.join("")),
);

/** What a shell would take for more than text: all that stands in no single quotes. */
const bare = (command: string): string => command.replaceAll(/'[^']*'|\\./gs, "");

describe.each(signals)("what $id tells", (signal) => {
  const declared = declares([]);

  it("is a sentence, whatever a host says, and its commands run nothing that stands in a name", () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom("missing", "unexpected", "different"),
          key: text,
          expected: fc.option(text),
          actual: fc.option(text),
          evidence: fc.option(text),
        }),
        (difference) => {
          const { what, command, remedies, severity } = signal.tell(
            { signal: signal.id, ...difference },
            declared,
          );
          expect(what).not.toBe("");
          expect(["critical", "warning", "note"]).toContain(severity);
          const commands = remedies.flatMap((one) => (one.kind === "by-hand" ? [one.command] : []));
          for (const one of [command, ...commands]) expect(bare(one)).not.toContain(evil);
        },
      ),
    );
  });
});
