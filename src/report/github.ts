import type { Diagnostic } from "../diagnostics/index.ts";
import type { Locator } from "./locate.ts";
import { harmless } from "./paint.ts";

const data = (text: string): string =>
  harmless(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** A finding as a workflow command of GitHub Actions, which shows it at the line in a pull request. */
export function diagnosticGithub(d: Diagnostic, locator: Locator): string {
  const [place] = d.places;
  const where: string[] = [];
  if (place) {
    const { file, line, column } = locator.locate(place.origin);
    where.push(`file=${property(file)}`);
    if (line > 0) where.push(`line=${line}`, `col=${column}`);
  }
  const hosts = d.hosts.length > 0 ? ` [${d.hosts.join(", ")}]` : "";
  const message = [d.message + hosts, d.why, d.fix && `fix: ${d.fix}`].filter(Boolean).join("\n");
  return `::${d.severity} ${[...where, `title=${property(d.code)}`].join(",")}::${data(message)}`;
}
