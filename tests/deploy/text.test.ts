import { describe, expect, onTestFinished, test, vi } from "vitest";
import { stepText, timeText, transactionText } from "../../src/cli/deploy-text.ts";
import { StatusLine } from "../../src/report/index.ts";

const seen = (fields: Readonly<Record<string, string>>, watched?: string) => ({
  ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`status.${key}`, value])),
  ...(watched === undefined ? {} : { watched }),
});

describe("what the last deploy of a host came to", () => {
  const by = { by: "alice@desk", began: "2026-01-31T22:59:00Z" };
  const whose = `deploy of ${timeText(by.began)} by alice@desk`;
  test.each<readonly [Record<string, string>, string | undefined, string]>([
    [{}, undefined, ""],
    [{ ...by, phase: "committed" }, undefined, `${whose}: committed`],
    [{ ...by, phase: "reverted", reason: "no way in" }, undefined, `${whose}: taken back: no way in`],
    [{ ...by, phase: "tested" }, undefined, `${whose}: a rehearsal, which it passed`],
    [{ ...by, phase: "abandoned", reason: "a third one" }, undefined, `${whose}: given up: a third one`],
    [{ ...by, phase: "soaked" }, "yes", `${whose}: under way, ${stepText("soaked")}`],
    [{ phase: "stuck", reason: "x" }, "yes", `deploy: under way, ${stepText("stuck")}: x`],
  ])("%j, watched: %s", (fields, watched, text) => {
    expect(transactionText(seen(fields, watched))).toBe(text);
  });

  test("names the command that ends one which was left behind", () => {
    const text = transactionText(seen({ ...by, phase: "activating" }, "no"));
    expect(text).toContain("left in step activating");
    expect(text).toContain("sh /var/lib/pantheros/program recover");
  });
});

test("a time that is none stays as it is", () => {
  expect(timeText("soon")).toBe("soon");
});

test("what goes on is shown in lines that take each other's place", () => {
  vi.stubEnv("TERM", "xterm");
  onTestFinished(() => void vi.unstubAllEnvs());
  let written = "";
  const stream = { isTTY: true, columns: 20, rows: 3, write: (text: string) => (written += text) };
  const lines = new StatusLine(stream as unknown as NodeJS.WriteStream);
  const said = (): string => {
    const text = written;
    written = "";
    return text.replaceAll("\u001b", "^");
  };
  lines.show("one  connecting\ntwo  a line that is too long for it");
  expect(said()).toBe("\r^[Jone  connecting\ntwo  a line that is");
  lines.show("one  connecting\ntwo  a line that is too long for it");
  expect(said()).toBe("");
  lines.show("a\nb\nc");
  expect(said()).toBe("\r^[1A^[Ja\nb");
  lines.clear();
  expect(said()).toBe("\r^[1A^[J");
});
