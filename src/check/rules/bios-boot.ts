import { at, type Diagnostic } from "../../diagnostics/index.ts";
import { error, type Rule } from "../rule.ts";

const isBiosBoot = (type: unknown): boolean =>
  typeof type === "string" && /^(?:EF02|21686148-6449-6E6F-744E-656564454649)$/i.test(type);

export const rule: Rule = {
  codes: ["PANTHER3102"],
  description: "A BIOS boot partition (type EF02) is left to GRUB: no file system, no mount point.",
  host({ host, values }) {
    const found: Diagnostic[] = [];
    const disks = ["disko", "devices", "disk"];
    for (const disk of values.names(disks)) {
      const partitions = [...disks, disk, "content", "partitions"];
      for (const partition of values.names(partitions)) {
        const path = [...partitions, partition];
        if (!isBiosBoot(values.scalar([...path, "type"]))) continue;
        const inside = values.names([...path, "content"]);
        const [content] = [
          ...values.winning([...path, "content"]),
          ...inside.flatMap((name) => values.winning([...path, "content", name])),
        ];
        if (content === undefined || content.value === null) continue;
        found.push(finding(host, `${disk}/${partition}`, content.origin));
      }
    }
    // a layout that was made without the type checker can say more of a partition than its kind has
    for (const [disk, { partitions }] of Object.entries(host.facts.disk?.disks ?? {})) {
      for (const { name, content } of partitions) {
        if (content.kind !== "biosBoot" && !(content.kind === "empty" && isBiosBoot(content.type))) continue;
        if ("mount" in content || "content" in content || "format" in content) {
          found.push(finding(host, `${disk}/${name}`, at(host.diskOrigin ?? host.origin, disk, 1, name)));
        }
      }
    }
    return found;
  },
};

const finding = (
  host: Parameters<typeof error>[1],
  partition: string,
  origin: Parameters<typeof at>[0],
): Diagnostic =>
  error("PANTHER3102", host, `the BIOS boot partition ${partition} has content`, [origin], {
    why: "GRUB writes its second stage over the whole partition: a file system there breaks booting, or is destroyed by it.",
    fix: "Take the content away; for `/boot`, add a partition of its own.",
  });
