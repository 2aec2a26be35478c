import { between, type Signal } from "../../drift/index.ts";
import { countOf, harmless } from "../../report/index.ts";
import { exit, printJson, type Context } from "../context.ts";
import type { Noted } from "./noted.ts";

/**
 * Prints where hosts are unlike though their declarations are alike; answers the exit code: 1 where they are, else 2 where
 * something could not be compared.
 */
export function printBetween(
  context: Context,
  signals: readonly Signal[],
  noted: readonly Noted[],
  json: boolean,
): number {
  const asked = noted.flatMap(({ look }) => (look.asked === null ? [] : [look.asked]));
  const missing = noted.filter(({ look }) => look.asked === null).map(({ look }) => look);
  const unknown = noted.flatMap(({ look }) => look.unknown.map((one) => ({ host: look.host, ...one })));
  const found = asked.length < 2 ? [] : between(signals, asked);
  const code =
    found.length > 0 ? exit.findings : missing.length + unknown.length > 0 ? exit.failed : exit.fine;
  if (json) {
    printJson(context, {
      hosts: asked.map(({ host }) => host),
      failed: missing.map(({ host, failed }) => ({ host, failed })),
      unlike: found,
      unknown,
    });
    return code;
  }
  for (const { signal, key, actual } of found) {
    context.print(`${signal} ${context.out("bold", harmless(key))}`);
    for (const [host, value] of actual) context.print(`  ${host}  ${value === null ? "-" : harmless(value)}`);
  }
  for (const { host, failed } of missing)
    context.print(`${context.out("yellow", "?")} ${host} cannot be asked: ${harmless(failed ?? "")}`);
  for (const { host, signal, why } of unknown)
    context.print(`${context.out("yellow", "?")} ${signal} is not compared: on ${host}, ${harmless(why)}`);
  if (asked.length < 2) return code;
  const names = asked.map(({ host }) => host).join(", ");
  context.print(
    found.length === 0
      ? `${context.out("green", "✓")} ${names} are alike in what was compared, wherever their declarations are`
      : `${context.out("red", "✗")} ${names}: unlike in ${countOf(found.length, "thing")} of which their declarations say the same`,
  );
  return code;
}
