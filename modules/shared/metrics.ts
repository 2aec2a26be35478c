import { nix, type NixExpr } from "pantheros";
import { metrics } from "./base.ts";

/**
 * For `ExecStartPost`, which runs only after what went well: tells the node exporter when that was. As root (`+`), to whom
 * the folder belongs; beside its file and then into place, since the exporter may read at any moment.
 */
export const noteTime = (file: string, metric: string): NixExpr =>
  nix`"+\${pkgs.writeShellScript ${`note-${file}`} ${script(file, metric)}}"`;

function script(file: string, metric: string): string {
  const temporary = `${metrics.folder}/.${file}`;
  return `echo '${metric}' $(date +%s) > ${temporary} && mv ${temporary} ${metrics.folder}/${file}.prom`;
}

/** A backup as the node exporter tells it, by where it went. */
export const backupTo = (where: string): string => `${metrics.lastBackup}{to="${where}"}`;
