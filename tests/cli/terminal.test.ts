import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutAnswers } from "../../src/cli/terminal.ts";

describe("what a terminal shows of a host's program", () => {
  const output = "[sudo] password for alice: \r\nSorry, try again.\r\npanther:token s3cret\r\npanther:ok\r\n";

  it("leaves out the program's answers, in whatever pieces they come", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(output.length), { maxLength: 12 }), (cuts) => {
        const ends = [0, ...cuts.toSorted((a, b) => a - b), output.length];
        const take = withoutAnswers();
        const shown = ends.slice(1).map((end, i) => take(output.slice(ends[i], end)));
        expect(shown.join("")).toBe("[sudo] password for alice: \nSorry, try again.\n");
      }),
    );
  });

  it("hands a question on before its line ends", () => {
    expect(withoutAnswers()("Password: ")).toBe("Password: ");
  });
});
