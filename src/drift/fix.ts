import type { Finding } from "./finding.ts";
import type { Remedy } from "./signal.ts";

const name = (text: string): string => (/^[A-Za-z_$][\w$]*$/.test(text) ? text : JSON.stringify(text));

/** A definition as it stands in `nixos: { ... }`: `services: { openssh: { ports: [22] } },`. */
export const adoptText = ({ path, value }: Remedy & { readonly kind: "adopt" }): string =>
  `${path.reduceRight((inner, segment, i) => `${name(segment)}: ${i === path.length - 1 ? inner : `{ ${inner} }`}`, value)},`;

/** An acceptance as it stands in `drift: [ ... ]`. Its reason is the owner's to give. */
export const acceptText = ({ signal, key }: Pick<Finding, "signal" | "key">): string =>
  `drift.accept({ signal: ${JSON.stringify(signal)}, key: ${JSON.stringify(key)}, reason: "..." }),`;
