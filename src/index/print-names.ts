const identifier = /^[A-Za-z_$][\w$]*$/;

/** A property's name in TypeScript: quoted if it is no identifier. */
export function printKey(name: string): string {
  return identifier.test(name) ? name : JSON.stringify(name);
}

/** A type's name made of a path: `services.openssh.settings` gives `ServicesOpensshSettings`. */
export function typeName(path: readonly string[]): string {
  const words = path
    .flatMap((segment) => segment.split(/[^A-Za-z0-9]+/))
    .filter((word) => word !== "" && word !== "name");
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  return /^\d/.test(name) || name === "" ? `_${name}` : name;
}

/** Text cut to a line of documentation, unable to end the comment that it stands in. */
export function docText(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return (line.length > most ? `${line.slice(0, most - 1)}…` : line).replaceAll("*/", "*\\/");
}
