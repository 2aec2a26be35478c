// Printed from the option index; do not edit.
import type { Def, FillIn, FloatValue, NixAttrs, NixExpr, NixRef, NixValue, PackageValue, PathValue, SecretRef } from "../value.ts";

type Text = string | FillIn;
type Atom = Text | number | boolean | null | FloatValue;
type AtomOrList = Atom | PathValue | readonly Item<Atom | PathValue>[];
/** An element of a list: what only Nix knows may stand there too. */
type Item<T> = T | NixRef<T> | NixExpr;
/** What a set takes beside its known members. */
type Open = NixValue | FillIn | { readonly [name: string]: Def<Open> } | readonly Item<Open>[];
/** The same where a known member takes secrets. */
type OpenWithSecrets = Open | SecretRef | { readonly [name: string]: Def<OpenWithSecrets> } | readonly Item<OpenWithSecrets>[];

export interface HomeOptions {
  readonly accounts?: Accounts | undefined;
  readonly dbus?: Dbus | undefined;
  readonly dconf?: Dconf | undefined;
  readonly editorconfig?: Editorconfig | undefined;
  readonly fonts?: Fonts | undefined;
  readonly gtk?: Gtk | undefined;
  readonly home?: Home | undefined;
  readonly i18n?: I18n | undefined;
  readonly launchd?: Launchd | undefined;
  /** attribute set of (attribute set). Default: `{ }` */
  readonly lib?: Def<Readonly<Record<string, Def<NixAttrs>>>>;
  readonly manual?: Manual | undefined;
  readonly news?: News | undefined;
  readonly nix?: Nix | undefined;
  readonly nixpkgs?: Nixpkgs | undefined;
  readonly pam?: Pam | undefined;
  readonly programs?: Programs | undefined;
  readonly qt?: Qt | undefined;
  readonly services?: Services | undefined;
  /** attribute set of (submodule). Default: `{ }` */
  readonly specialisation?: Def<Readonly<Record<string, Def<Specialisation>>>>;
  readonly systemd?: Systemd | undefined;
  readonly targets?: Targets | undefined;
  /** boolean. Default: `false` */
  readonly uninstall?: Def<boolean>;
  readonly vdirsyncer?: AccountsCalendarAccountsVdirsyncer | undefined;
  readonly wayland?: Wayland | undefined;
  readonly xdg?: Xdg | undefined;
  readonly xfconf?: Xfconf | undefined;
  readonly xresources?: Xresources | undefined;
  readonly xsession?: Xsession | undefined;
}

interface AccountsCalendarAccountsKhal {
  /** list of string. Default: `[ ]` */
  readonly addresses?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly color?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"*"` */
  readonly glob?: Def<Text>;
  /** signed integer. Default: `10` */
  readonly priority?: Def<number>;
  /** boolean. Default: `false` */
  readonly readOnly?: Def<boolean>;
  /** one of "calendar", "discover". Default: `"calendar"` */
  readonly type?: Def<"calendar" | "discover">;
}

interface AccountsCalendarAccountsLocal {
  /** null or string. Default: `null` */
  readonly encoding?: Def<null | Text>;
  /** null or string. Default: `".ics"` */
  readonly fileExt?: Def<null | Text>;
  /** string. Default: `‹accounts.calendar.basePath›/‹name›` */
  readonly path?: Def<Text>;
  /** one of "filesystem", "singlefile". Default: `"filesystem"` */
  readonly type?: Def<"filesystem" | "singlefile">;
}

interface AccountsCalendarAccountsPimsync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** anything. Default: `[ ]` */
  readonly extraLocalStorageDirectives?: Def<NixValue>;
  /** anything. Default: `[ ]` */
  readonly extraPairDirectives?: Def<NixValue>;
  /** anything. Default: `[ ]` */
  readonly extraRemoteStorageDirectives?: Def<NixValue>;
}

interface AccountsCalendarAccountsQcal {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface AccountsCalendarAccountsRemote {
  /** null or (list of string). Default: `null` */
  readonly passwordCommand?: Def<null | readonly Item<Text>[]>;
  /** one of "caldav", "http", "google_calendar" */
  readonly type?: Def<"caldav" | "http" | "google_calendar">;
  /** null or string. Default: `null` */
  readonly url?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly userName?: Def<null | Text>;
}

interface AccountsCalendarAccountsThunderbird {
  /** string. Default: `""` */
  readonly color?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly profiles?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly readOnly?: Def<boolean>;
}

interface AccountsCalendarAccountsVdirsyncerTimeRange {
  /** string */
  readonly end?: Def<Text>;
  /** string */
  readonly start?: Def<Text>;
}

interface AccountsCalendarAccountsVdirsyncer {
  /** null or one of "basic", "digest", "guess". Default: `null` */
  readonly auth?: Def<null | "basic" | "digest" | "guess">;
  /** null or string or list of string. Default: `null` */
  readonly authCert?: Def<null | Text | readonly Item<Text>[]>;
  /** null or (list of string). Default: `null` */
  readonly clientIdCommand?: Def<null | readonly Item<Text>[]>;
  /** null or (list of string). Default: `null` */
  readonly clientSecretCommand?: Def<null | readonly Item<Text>[]>;
  /** null or (list of (string or list of string)). Default: `null` */
  readonly collections?: Def<null | readonly Item<Text | readonly Item<Text>[]>[]>;
  /** null or one of "remote wins", "local wins" or list of string. Default: `null` */
  readonly conflictResolution?: Def<null | "remote wins" | "local wins" | readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (list of string). Default: `null` */
  readonly itemTypes?: Def<null | readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly metadata?: Def<readonly Item<Text>[]>;
  /** null or one of "revert", "error", "ignore". Default: `null` */
  readonly partialSync?: Def<null | "revert" | "error" | "ignore">;
  /** null or strings concatenated with "\n". Default: `null` */
  readonly postHook?: Def<null | Text>;
  /** null or (submodule). Default: `null` */
  readonly timeRange?: Def<null | AccountsCalendarAccountsVdirsyncerTimeRange>;
  /** null or string. Default: `null` */
  readonly tokenFile?: Def<null | Text | SecretRef>;
  /** null or (list of string). Default: `null` */
  readonly urlCommand?: Def<null | readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly useVcard4?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly userAgent?: Def<null | Text>;
  /** null or (list of string). Default: `null` */
  readonly userNameCommand?: Def<null | readonly Item<Text>[]>;
  /** null or absolute path. Default: `null` */
  readonly verify?: Def<null | PathValue | SecretRef>;
  /** null or string. Default: `null` */
  readonly verifyFingerprint?: Def<null | Text>;
}

interface AccountsCalendarAccounts {
  readonly khal?: AccountsCalendarAccountsKhal | undefined;
  /** submodule. Default: `{ }` */
  readonly local?: Def<AccountsCalendarAccountsLocal>;
  readonly pimsync?: AccountsCalendarAccountsPimsync | undefined;
  /** boolean. Default: `false` */
  readonly primary?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly primaryCollection?: Def<null | Text>;
  readonly qcal?: AccountsCalendarAccountsQcal | undefined;
  /** null or (submodule). Default: `null` */
  readonly remote?: Def<null | AccountsCalendarAccountsRemote>;
  readonly thunderbird?: AccountsCalendarAccountsThunderbird | undefined;
  readonly vdirsyncer?: AccountsCalendarAccountsVdirsyncer | undefined;
}

interface AccountsCalendar {
  /** attribute set of (submodule). Default: `{ }` */
  readonly accounts?: Def<Readonly<Record<string, Def<AccountsCalendarAccounts>>>>;
  /** string */
  readonly basePath?: Def<Text | SecretRef>;
}

interface AccountsContactAccountsKhal {
  /** list of string. Default: `[ ]` */
  readonly addresses?: Def<readonly Item<Text>[]>;
  /** null or (list of string). Default: `null` */
  readonly collections?: Def<null | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly color?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** signed integer. Default: `10` */
  readonly priority?: Def<number>;
  /** boolean. Default: `false` */
  readonly readOnly?: Def<boolean>;
}

interface AccountsContactAccountsKhard {
  /** (list of string) or string convertible to it */
  readonly addressbooks?: Def<readonly Item<Text>[] | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"*"` */
  readonly glob?: Def<Text>;
  /** one of "vdir", "discover". Default: `"vdir"` */
  readonly type?: Def<"vdir" | "discover">;
}

interface AccountsContactAccountsLocal {
  /** null or string. Default: `null` */
  readonly encoding?: Def<null | Text>;
  /** null or string. Default: `".vcf"` */
  readonly fileExt?: Def<null | Text>;
  /** string. Default: `‹accounts.contact.basePath›/‹name›` */
  readonly path?: Def<Text>;
  /** one of "filesystem", "singlefile". Default: `"filesystem"` */
  readonly type?: Def<"filesystem" | "singlefile">;
}

interface AccountsContactAccountsRemote {
  /** null or (list of string). Default: `null` */
  readonly passwordCommand?: Def<null | readonly Item<Text>[]>;
  /** one of "carddav", "http", "google_contacts" */
  readonly type?: Def<"carddav" | "http" | "google_contacts">;
  /** null or string. Default: `null` */
  readonly url?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly userName?: Def<null | Text>;
}

interface AccountsContactAccountsThunderbird {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly profiles?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly token?: Def<null | Text>;
}

interface AccountsContactAccounts {
  readonly khal?: AccountsContactAccountsKhal | undefined;
  readonly khard?: AccountsContactAccountsKhard | undefined;
  /** null or (submodule). Default: `null` */
  readonly local?: Def<null | AccountsContactAccountsLocal>;
  readonly pimsync?: AccountsCalendarAccountsPimsync | undefined;
  /** null or (submodule). Default: `null` */
  readonly remote?: Def<null | AccountsContactAccountsRemote>;
  readonly thunderbird?: AccountsContactAccountsThunderbird | undefined;
  readonly vdirsyncer?: AccountsCalendarAccountsVdirsyncer | undefined;
}

interface AccountsContact {
  /** attribute set of (submodule). Default: `{ }` */
  readonly accounts?: Def<Readonly<Record<string, Def<AccountsContactAccounts>>>>;
  /** string */
  readonly basePath?: Def<Text | SecretRef>;
}

interface AccountsEmailAccountsAercImapOauth2Params {
  /** null or string. Default: `null` */
  readonly client_id?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly client_secret?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly scope?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly token_endpoint?: Def<null | Text>;
}

interface AccountsEmailAccountsAerc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (values (null, bool, int, string, or float) or a list of values, that will be joined with a comma). Default: `{ }` */
  readonly extraAccounts?: Def<Readonly<Record<string, Def<Atom | readonly Item<Atom>[]>>>>;
  /** attribute set of (strings concatenated with "\n" or attribute set of (values (null, bool, int, string, or float) or a l…. Default: `{ }` */
  readonly extraBinds?: Def<Readonly<Record<string, Def<Text | Readonly<Record<string, Def<Atom | readonly Item<Atom>[]>>>>>>>;
  /** attribute set of (strings concatenated with "\n" or attribute set of (values (null, bool, int, string, or float) or a l…. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Text | Readonly<Record<string, Def<Atom | readonly Item<Atom>[]>>>>>>>;
  /** null or one of "oauthbearer", "xoauth2". Default: `null` */
  readonly imapAuth?: Def<null | "oauthbearer" | "xoauth2">;
  /** null or (submodule). Default: `null` */
  readonly imapOauth2Params?: Def<null | AccountsEmailAccountsAercImapOauth2Params>;
  /** null or one of "none", "plain", "login", "oauthbearer", "xoauth2". Default: `"plain"` */
  readonly smtpAuth?: Def<null | "none" | "plain" | "login" | "oauthbearer" | "xoauth2">;
  /** null or (submodule). Default: `null` */
  readonly smtpOauth2Params?: Def<null | AccountsEmailAccountsAercImapOauth2Params>;
}

interface AccountsEmailAccountsAlot {
  /** attribute set of string */
  readonly contactCompletion?: Def<Readonly<Record<string, Def<Text>>>>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or string */
  readonly sendMailCommand?: Def<null | Text>;
}

interface AccountsEmailAccountsAstroid {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of anything. Default: `{ }` */
  readonly extraConfig?: Def<NixAttrs>;
  /** string */
  readonly sendMailCommand?: Def<Text>;
}

interface AccountsEmailAccountsFolders {
  /** null or string. Default: `"Drafts"` */
  readonly drafts?: Def<null | Text>;
  /** string. Default: `"Inbox"` */
  readonly inbox?: Def<Text>;
  /** null or string. Default: `"Sent"` */
  readonly sent?: Def<null | Text>;
  /** string. Default: `"Trash"` */
  readonly trash?: Def<Text>;
}

interface AccountsEmailAccountsGetmail {
  /** boolean. Default: `false` */
  readonly delete?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly destinationCommand?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** non-empty (list of string). Default: `[ ]` */
  readonly mailboxes?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `true` */
  readonly readAll?: Def<boolean>;
}

interface AccountsEmailAccountsGpg {
  /** boolean. Default: `false` */
  readonly encryptByDefault?: Def<boolean>;
  /** string */
  readonly key?: Def<Text>;
  /** boolean. Default: `false` */
  readonly signByDefault?: Def<boolean>;
}

interface AccountsEmailAccountsHimalaya {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface AccountsEmailAccountsImapTls {
  /** null or absolute path. Default: `"config.accounts.email.certificatesFile"` */
  readonly certificatesFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly useStartTls?: Def<boolean>;
}

interface AccountsEmailAccountsImap {
  /** null or string or one of "anonymous", "apop", "clear", "cram_md5", "digest_md5", "gssapi", "login", "ntlm", "plain", "x…. Default: `null` */
  readonly authentication?: Def<null | Text | "anonymous" | "apop" | "clear" | "cram_md5" | "digest_md5" | "gssapi" | "login" | "ntlm" | "plain" | "xoauth2">;
  /** string */
  readonly host?: Def<Text>;
  /** null or 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `null` */
  readonly port?: Def<null | number>;
  /** submodule. Default: `{ }` */
  readonly tls?: Def<AccountsEmailAccountsImapTls>;
}

interface AccountsEmailAccountsImapnotify {
  /** list of string. Default: `[ ]` */
  readonly boxes?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** JSON value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
  /** string or attribute set of string. Default: `""` */
  readonly onNotify?: Def<Text | Readonly<Record<string, Def<Text>>>>;
  /** string or attribute set of string. Default: `""` */
  readonly onNotifyPost?: Def<Text | Readonly<Record<string, Def<Text>>>>;
}

interface AccountsEmailAccountsJmap {
  /** null or string. Default: `null` */
  readonly host?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly sessionUrl?: Def<null | Text>;
}

type AccountsEmailAccountsLieerSettings = {
  /** boolean. Default: `false` */
  readonly drop_non_existing_label?: Def<boolean>;
  /** string. Default: `""` */
  readonly file_extension?: Def<Text>;
  /** boolean. Default: `false` */
  readonly ignore_empty_history?: Def<boolean>;
  /** list of string */
  readonly ignore_remote_labels?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly ignore_tags?: Def<readonly Item<Text>[]>;
  /** string. Default: `"trash"` */
  readonly local_trash_tag?: Def<Text>;
  /** boolean. Default: `true` */
  readonly remove_local_messages?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly replace_slash_with_dot?: Def<boolean>;
  /** unsigned integer, meaning >=0. Default: `600` */
  readonly timeout?: Def<number>;
  readonly [name: string]: Def<Open>;
};

interface AccountsEmailAccountsLieerSync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"*:0/5"` */
  readonly frequency?: Def<Text>;
}

interface AccountsEmailAccountsLieer {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly notmuchSetupWarning?: Def<boolean>;
  /** open submodule of (JSON value). Default: `{ }` */
  readonly settings?: Def<AccountsEmailAccountsLieerSettings>;
  readonly sync?: AccountsEmailAccountsLieerSync | undefined;
}

interface AccountsEmailAccountsMaildir {
  /** string */
  readonly path?: Def<Text>;
}

interface AccountsEmailAccountsMbsyncExtraConfig {
  /** attribute set of (string or signed integer or boolean or list of string). Default: `{ }` */
  readonly account?: Def<Readonly<Record<string, Def<Text | number | boolean | readonly Item<Text>[]>>>>;
  /** attribute set of (string or signed integer or boolean or list of string). Default: `{ }` */
  readonly channel?: Def<Readonly<Record<string, Def<Text | number | boolean | readonly Item<Text>[]>>>>;
  /** attribute set of (string or signed integer or boolean or list of string). Default: `{ }` */
  readonly local?: Def<Readonly<Record<string, Def<Text | number | boolean | readonly Item<Text>[]>>>>;
  /** attribute set of (string or signed integer or boolean or list of string). Default: `{ }` */
  readonly remote?: Def<Readonly<Record<string, Def<Text | number | boolean | readonly Item<Text>[]>>>>;
}

interface AccountsEmailAccountsMbsyncGroupsChannels {
  /** attribute set of (string or signed integer or boolean or list of string). Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Text | number | boolean | readonly Item<Text>[]>>>>;
  /** string. Default: `""` */
  readonly farPattern?: Def<Text>;
  /** string. Default: `""` */
  readonly nearPattern?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly patterns?: Def<readonly Item<Text>[]>;
}

interface AccountsEmailAccountsMbsyncGroups {
  /** attribute set of (submodule). Default: `{ }` */
  readonly channels?: Def<Readonly<Record<string, Def<AccountsEmailAccountsMbsyncGroupsChannels>>>>;
}

interface AccountsEmailAccountsMbsync {
  /** one of "none", "maildir", "imap", "both". Default: `"none"` */
  readonly create?: Def<"none" | "maildir" | "imap" | "both">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** one of "none", "maildir", "imap", "both". Default: `"none"` */
  readonly expunge?: Def<"none" | "maildir" | "imap" | "both">;
  readonly extraConfig?: AccountsEmailAccountsMbsyncExtraConfig | undefined;
  /** null or string. Default: `null` */
  readonly flatten?: Def<null | Text>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly groups?: Def<Readonly<Record<string, Def<AccountsEmailAccountsMbsyncGroups>>>>;
  /** list of string */
  readonly patterns?: Def<readonly Item<Text>[]>;
  /** one of "none", "maildir", "imap", "both". Default: `"none"` */
  readonly remove?: Def<"none" | "maildir" | "imap" | "both">;
  /** one of "Verbatim", "Maildir++", "Legacy". Default: `"Verbatim"` */
  readonly subFolders?: Def<"Verbatim" | "Maildir++" | "Legacy">;
}

interface AccountsEmailAccountsMeli {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (attribute set). Default: `{ }` */
  readonly mailboxAliases?: Def<Readonly<Record<string, Def<NixAttrs>>>>;
  /** list of string */
  readonly mailboxes?: Def<readonly Item<Text>[]>;
}

interface AccountsEmailAccountsMsmtpTls {
  /** null or string matching the pattern ([[:alnum:]]{2}:)+[[:alnum:]]{2}. Default: `null` */
  readonly fingerprint?: Def<null | Text>;
}

interface AccountsEmailAccountsMsmtp {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Text>>>>;
  readonly tls?: AccountsEmailAccountsMsmtpTls | undefined;
}

type AccountsEmailAccountsMujmapSettingsTags = {
  /** string. Default: `"deleted"` */
  readonly deleted?: Def<Text>;
  /** string. Default: `"/"` */
  readonly directory_separator?: Def<Text>;
  /** string. Default: `"important"` */
  readonly important?: Def<Text>;
  /** string. Default: `"inbox"` */
  readonly inbox?: Def<Text>;
  /** boolean. Default: `false` */
  readonly lowercase?: Def<boolean>;
  /** string. Default: `"phishing"` */
  readonly phishing?: Def<Text>;
  /** string. Default: `"sent"` */
  readonly sent?: Def<Text>;
  /** string. Default: `"spam"` */
  readonly spam?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

type AccountsEmailAccountsMujmapSettings = {
  /** boolean. Default: `true` */
  readonly auto_create_new_mailboxes?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly cache_dir?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly fqdn?: Def<null | Text>;
  /** null or string or list of string. Default: `null` */
  readonly password_command?: Def<null | Text | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly session_url?: Def<null | Text>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly tags?: Def<AccountsEmailAccountsMujmapSettingsTags>;
  /** null or string. Default: `null` */
  readonly username?: Def<null | Text>;
  readonly [name: string]: Def<Open>;
};

interface AccountsEmailAccountsMujmap {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly notmuchSetupWarning?: Def<boolean>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly settings?: Def<AccountsEmailAccountsMujmapSettings>;
}

interface AccountsEmailAccountsNeomutt {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of (string or (submodule)). Default: `[ ]` */
  readonly extraMailboxes?: Def<readonly Item<Text | NixAttrs>[]>;
  /** null or string. Default: `null` */
  readonly mailboxName?: Def<null | Text>;
  /** one of "maildir", "imap". Default: `"maildir"` */
  readonly mailboxType?: Def<"maildir" | "imap">;
  /** null or string. Default: `if config.msmtp.enable then "msmtpq --read-envelope-from --read-recipients" els…` */
  readonly sendMailCommand?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly showDefaultMailbox?: Def<boolean>;
}

interface AccountsEmailAccountsNotmuchNeomuttVirtualMailboxes {
  /** null or signed integer. Default: `null` */
  readonly limit?: Def<null | number>;
  /** string. Default: `"My INBOX"` */
  readonly name?: Def<Text>;
  /** string. Default: `"tag:inbox"` */
  readonly query?: Def<Text>;
  /** null or one of "threads", "messages". Default: `null` */
  readonly type?: Def<null | "threads" | "messages">;
}

interface AccountsEmailAccountsNotmuchNeomutt {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** list of (submodule) */
  readonly virtualMailboxes?: Def<readonly Item<AccountsEmailAccountsNotmuchNeomuttVirtualMailboxes>[]>;
}

interface AccountsEmailAccountsNotmuch {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly neomutt?: AccountsEmailAccountsNotmuchNeomutt | undefined;
}

interface AccountsEmailAccountsOfflineimapExtraConfig {
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly account?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly local?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly remote?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
}

interface AccountsEmailAccountsOfflineimap {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly extraConfig?: AccountsEmailAccountsOfflineimapExtraConfig | undefined;
  /** strings concatenated with "\n". Default: `""` */
  readonly postSyncHookCommand?: Def<Text>;
}

interface AccountsEmailAccountsSignature {
  /** null or absolute path. Default: `null` */
  readonly command?: Def<null | PathValue | SecretRef>;
  /** string. Default: `'' -- ''` */
  readonly delimiter?: Def<Text>;
  /** one of "append", "attach", "none". Default: `"none"` */
  readonly showSignature?: Def<"append" | "attach" | "none">;
  /** string. Default: `""` */
  readonly text?: Def<Text>;
}

interface AccountsEmailAccountsThunderbirdMessageFilters {
  /** string */
  readonly action?: Def<Text>;
  /** null or string. Default: `null` */
  readonly actionValue?: Def<null | Text>;
  /** string */
  readonly condition?: Def<Text>;
  /** boolean. Default: `true` */
  readonly enabled?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly extraConfig?: Def<null | Text>;
  /** string */
  readonly name?: Def<Text>;
  /** null or string. Default: `null` */
  readonly text?: Def<null | Text>;
  /** string */
  readonly type?: Def<Text>;
}

interface AccountsEmailAccountsThunderbird {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of (submodule). Default: `[ ]` */
  readonly messageFilters?: Def<readonly Item<AccountsEmailAccountsThunderbirdMessageFilters>[]>;
  /** function that evaluates to a(n) attribute set of (boolean or signed integer or string). Default: `_: { }` */
  readonly perIdentitySettings?: Def<NixExpr>;
  /** list of string. Default: `[ ]` */
  readonly profiles?: Def<readonly Item<Text>[]>;
  /** function that evaluates to a(n) attribute set of (boolean or signed integer or string). Default: `_: { }` */
  readonly settings?: Def<NixExpr>;
}

interface AccountsEmailAccounts {
  /** string matching the pattern .*@.* */
  readonly address?: Def<Text>;
  readonly aerc?: AccountsEmailAccountsAerc | undefined;
  /** list of (string matching the pattern .*@.* or (submodule)). Default: `[ ]` */
  readonly aliases?: Def<readonly Item<Text | NixAttrs>[]>;
  readonly alot?: AccountsEmailAccountsAlot | undefined;
  readonly astroid?: AccountsEmailAccountsAstroid | undefined;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** one of "davmail", "fastmail.com", "gmail.com", "migadu.com", "outlook.office365.com", "plain", "runbox.com", "yandex.co…. Default: `"plain"` */
  readonly flavor?: Def<"davmail" | "fastmail.com" | "gmail.com" | "migadu.com" | "outlook.office365.com" | "plain" | "runbox.com" | "yandex.com">;
  /** submodule. Default: `{ }` */
  readonly folders?: Def<AccountsEmailAccountsFolders>;
  readonly getmail?: AccountsEmailAccountsGetmail | undefined;
  /** null or (submodule). Default: `null` */
  readonly gpg?: Def<null | AccountsEmailAccountsGpg>;
  readonly himalaya?: AccountsEmailAccountsHimalaya | undefined;
  /** null or (submodule). Default: `null` */
  readonly imap?: Def<null | AccountsEmailAccountsImap>;
  readonly imapnotify?: AccountsEmailAccountsImapnotify | undefined;
  /** null or (submodule). Default: `null` */
  readonly jmap?: Def<null | AccountsEmailAccountsJmap>;
  readonly lieer?: AccountsEmailAccountsLieer | undefined;
  /** null or (submodule) */
  readonly maildir?: Def<null | AccountsEmailAccountsMaildir>;
  readonly mbsync?: AccountsEmailAccountsMbsync | undefined;
  readonly meli?: AccountsEmailAccountsMeli | undefined;
  readonly msmtp?: AccountsEmailAccountsMsmtp | undefined;
  readonly mu?: AccountsCalendarAccountsQcal | undefined;
  readonly mujmap?: AccountsEmailAccountsMujmap | undefined;
  readonly neomutt?: AccountsEmailAccountsNeomutt | undefined;
  readonly notmuch?: AccountsEmailAccountsNotmuch | undefined;
  readonly offlineimap?: AccountsEmailAccountsOfflineimap | undefined;
  /** null or string or list of string. Default: `null` */
  readonly passwordCommand?: Def<null | Text | readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly primary?: Def<boolean>;
  /** string */
  readonly realName?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly signature?: Def<AccountsEmailAccountsSignature>;
  /** null or (submodule). Default: `null` */
  readonly smtp?: Def<null | AccountsEmailAccountsImap>;
  readonly thunderbird?: AccountsEmailAccountsThunderbird | undefined;
  /** null or string. Default: `null` */
  readonly userName?: Def<null | Text>;
}

interface AccountsEmail {
  /** attribute set of (submodule). Default: `{ }` */
  readonly accounts?: Def<Readonly<Record<string, Def<AccountsEmailAccounts>>>>;
  /** null or absolute path. Default: `"/etc/ssl/certs/ca-certificates.crt"` */
  readonly certificatesFile?: Def<null | PathValue | SecretRef>;
  /** string. Default: `"Maildir"` */
  readonly maildirBasePath?: Def<Text | SecretRef>;
}

interface Accounts {
  readonly calendar?: AccountsCalendar | undefined;
  readonly contact?: AccountsContact | undefined;
  readonly email?: AccountsEmail | undefined;
}

interface Dbus {
  /** list of package. Default: `[ ]` */
  readonly packages?: Def<readonly Item<PackageValue>[]>;
}

interface Dconf {
  /** attribute set of attribute set of attribute set of (GVariant value). Default: `{ }` */
  readonly databases?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<NixAttrs>>>>>>>;
  /** attribute set of attribute set of (GVariant value). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<NixAttrs>>>>;
}

interface Editorconfig {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface FontsFontconfigConfigFile {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"<name>"` */
  readonly label?: Def<Text>;
  /** integer between 0 and 99 (both inclusive). Default: `90` */
  readonly priority?: Def<number>;
  /** null or absolute path. Default: `null` */
  readonly source?: Def<null | PathValue | SecretRef>;
  /** null or strings concatenated with "\n". Default: `null` */
  readonly text?: Def<null | Text>;
}

interface FontsFontconfigDefaultFonts {
  /** list of string. Default: `[ ]` */
  readonly emoji?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly monospace?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly sansSerif?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly serif?: Def<readonly Item<Text>[]>;
}

interface FontsFontconfig {
  /** null or boolean. Default: `null` */
  readonly antialiasing?: Def<null | boolean>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly configFile?: Def<Readonly<Record<string, Def<FontsFontconfigConfigFile>>>>;
  readonly defaultFonts?: FontsFontconfigDefaultFonts | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or one of "none", "slight", "medium", "full". Default: `null` */
  readonly hinting?: Def<null | "none" | "slight" | "medium" | "full">;
  /** null or one of "none", "rgb", "bgr", "vertical-rgb", "vertical-bgr". Default: `null` */
  readonly subpixelRendering?: Def<null | "none" | "rgb" | "bgr" | "vertical-rgb" | "vertical-bgr">;
}

interface Fonts {
  readonly fontconfig?: FontsFontconfig | undefined;
}

interface GtkCursorTheme {
  /** string */
  readonly name?: Def<Text>;
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
  /** null or signed integer. Default: `null` */
  readonly size?: Def<null | number>;
}

interface GtkFont {
  /** string */
  readonly name?: Def<Text>;
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
  /** null or signed integer or floating point number. Default: `null` */
  readonly size?: Def<null | number | FloatValue>;
}

interface GtkGtk2IconTheme {
  /** string */
  readonly name?: Def<Text>;
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
}

interface GtkGtk2 {
  /** absolute path. Default: `"${config.home.homeDirectory}/.gtkrc-2.0"` */
  readonly configLocation?: Def<PathValue | SecretRef>;
  /** null or (submodule). Default: `config.gtk.cursorTheme` */
  readonly cursorTheme?: Def<null | GtkCursorTheme>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or (submodule). Default: `config.gtk.font` */
  readonly font?: Def<null | GtkFont>;
  /** boolean. Default: `false` */
  readonly force?: Def<boolean>;
  /** null or (submodule). Default: `config.gtk.iconTheme` */
  readonly iconTheme?: Def<null | GtkGtk2IconTheme>;
  /** null or (submodule). Default: `config.gtk.theme` */
  readonly theme?: Def<null | GtkGtk2IconTheme>;
}

interface GtkGtk3 {
  /** list of string. Default: `[ ]` */
  readonly bookmarks?: Def<readonly Item<Text>[]>;
  /** null or one of "dark", "light". Default: `config.gtk.colorScheme` */
  readonly colorScheme?: Def<null | "dark" | "light">;
  /** null or (submodule). Default: `config.gtk.cursorTheme` */
  readonly cursorTheme?: Def<null | GtkCursorTheme>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraCss?: Def<Text>;
  /** null or (submodule). Default: `config.gtk.font` */
  readonly font?: Def<null | GtkFont>;
  /** null or (submodule). Default: `config.gtk.iconTheme` */
  readonly iconTheme?: Def<null | GtkGtk2IconTheme>;
  /** null or (submodule). Default: `config.gtk.theme` */
  readonly theme?: Def<null | GtkGtk2IconTheme>;
}

interface GtkGtk4 {
  /** null or one of "dark", "light". Default: `config.gtk.colorScheme` */
  readonly colorScheme?: Def<null | "dark" | "light">;
  /** null or (submodule). Default: `config.gtk.cursorTheme` */
  readonly cursorTheme?: Def<null | GtkCursorTheme>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraCss?: Def<Text>;
  /** null or (submodule). Default: `config.gtk.font` */
  readonly font?: Def<null | GtkFont>;
  /** null or (submodule). Default: `config.gtk.iconTheme` */
  readonly iconTheme?: Def<null | GtkGtk2IconTheme>;
  /** null or (submodule). Default: `if lib.versionOlder config.home.stateVersion "26.05" then cfg.theme else null` */
  readonly theme?: Def<null | GtkGtk2IconTheme>;
}

interface Gtk {
  /** null or one of "dark", "light". Default: `null` */
  readonly colorScheme?: Def<null | "dark" | "light">;
  /** null or (submodule). Default: `null` */
  readonly cursorTheme?: Def<null | GtkCursorTheme>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (submodule). Default: `null` */
  readonly font?: Def<null | GtkFont>;
  readonly gtk2?: GtkGtk2 | undefined;
  readonly gtk3?: GtkGtk3 | undefined;
  readonly gtk4?: GtkGtk4 | undefined;
  /** null or (submodule). Default: `null` */
  readonly iconTheme?: Def<null | GtkGtk2IconTheme>;
  /** null or (submodule). Default: `null` */
  readonly theme?: Def<null | GtkGtk2IconTheme>;
}

interface HomeFile {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or boolean. Default: `null` */
  readonly executable?: Def<null | boolean>;
  /** boolean. Default: `false` */
  readonly force?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly ignorelinks?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly onChange?: Def<Text>;
  /** boolean. Default: `false` */
  readonly recursive?: Def<boolean>;
  /** absolute path */
  readonly source?: Def<PathValue | SecretRef>;
  /** string. Default: `name` */
  readonly target?: Def<Text>;
  /** null or strings concatenated with "\n". Default: `null` */
  readonly text?: Def<null | Text>;
}

interface HomeKeyboard {
  /** null or string. Default: `null` */
  readonly layout?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly model?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly options?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly variant?: Def<null | Text>;
}

interface HomeLanguage {
  /** null or string. Default: `null` */
  readonly address?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly base?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly collate?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly ctype?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly measurement?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly messages?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly monetary?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly name?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly numeric?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly paper?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly telephone?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly time?: Def<null | Text>;
}

interface HomePointerCursorDotIcons {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
}

interface HomePointerCursorHyprcursor {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** signed integer. Default: `"config.home.pointerCursor.size"` */
  readonly size?: Def<number>;
}

interface HomePointerCursorX11 {
  /** string. Default: `"left_ptr"` */
  readonly defaultCursor?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface HomePointerCursor {
  readonly dotIcons?: HomePointerCursorDotIcons | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly gtk?: AccountsCalendarAccountsQcal | undefined;
  readonly hyprcursor?: HomePointerCursorHyprcursor | undefined;
  /** string */
  readonly name?: Def<Text>;
  /** package */
  readonly package?: Def<PackageValue>;
  /** signed integer. Default: `32` */
  readonly size?: Def<number>;
  readonly sway?: AccountsCalendarAccountsQcal | undefined;
  readonly x11?: HomePointerCursorX11 | undefined;
}

interface HomeShell {
  /** boolean. Default: `[](#opt-home.shell.enableShellIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableShellIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableShellIntegration)` */
  readonly enableIonIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableShellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableShellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableShellIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
}

interface Home {
  /** DAG of string. Default: `{ }` */
  readonly activation?: Def<NixValue>;
  /** list of package. Default: `[ ]` */
  readonly checks?: Def<readonly Item<PackageValue>[]>;
  /** boolean. Default: `false` */
  readonly enableDebugInfo?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableNixpkgsReleaseCheck?: Def<boolean>;
  /** list of path in the Nix store. Default: `[ ]` */
  readonly extraDependencies?: Def<readonly Item<PathValue>[]>;
  /** list of string. Default: `[ ]` */
  readonly extraOutputsToInstall?: Def<readonly Item<Text>[]>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly file?: Def<Readonly<Record<string, Def<HomeFile>>>>;
  /** absolute path. Default: `"$HOME" for state version < 20.09, undefined for state version ≥ 20.09` */
  readonly homeDirectory?: Def<PathValue | SecretRef>;
  /** null or (submodule). Default: `"{ }" for state version < 21.11, "null" for state version ≥ 21.11` */
  readonly keyboard?: Def<null | HomeKeyboard>;
  /** submodule. Default: `{ }` */
  readonly language?: Def<HomeLanguage>;
  /** list of package. Default: `[ ]` */
  readonly packages?: Def<readonly Item<PackageValue>[]>;
  /** null or (submodule). Default: `null` */
  readonly pointerCursor?: Def<null | HomePointerCursor>;
  /** boolean. Default: `false` */
  readonly preferXdgDirectories?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly sessionPath?: Def<readonly Item<Text | SecretRef>[]>;
  /** attribute set of list of string. Default: `{ }` */
  readonly sessionSearchVariables?: Def<Readonly<Record<string, Def<readonly Item<Text>[]>>>>;
  /** lazy attribute set of (string or absolute path or signed integer or floating point number). Default: `{ }` */
  readonly sessionVariables?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef | number | FloatValue>>>>;
  readonly shell?: HomeShell | undefined;
  /** attribute set of string. Default: `{ }` */
  readonly shellAliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** one of "18.09", "19.03", "19.09", "20.03", "20.09", "21.03", "21.05", "21.11", "22.05", "22.11", "23.05", "23.11", "24.… */
  readonly stateVersion?: Def<"18.09" | "19.03" | "19.09" | "20.03" | "20.09" | "21.03" | "21.05" | "21.11" | "22.05" | "22.11" | "23.05" | "23.11" | "24.05" | "24.11" | "25.05" | "25.11" | "26.05">;
  /** string. Default: `"$USER" for state version < 20.09, undefined for state version ≥ 20.09` */
  readonly username?: Def<Text>;
}

interface I18nInputMethodFcitx5SettingsAddons {
  /** section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly globalSection?: Def<Readonly<Record<string, Def<Atom>>>>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly sections?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface I18nInputMethodFcitx5Settings {
  /** attribute set of (submodule). Default: `{ }` */
  readonly addons?: Def<Readonly<Record<string, Def<I18nInputMethodFcitx5SettingsAddons>>>>;
  /** open submodule of attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly globalOptions?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** open submodule of attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly inputMethod?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface I18nInputMethodFcitx5Themes {
  /** null or absolute path. Default: `null` */
  readonly highlightImage?: Def<null | PathValue | SecretRef>;
  /** null or absolute path. Default: `null` */
  readonly panelImage?: Def<null | PathValue | SecretRef>;
  /** null or (attribute set of section of an INI file (attrs of INI atom)) or strings concatenated with "\n" or absolute path. Default: `null` */
  readonly theme?: Def<null | Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>> | Text | PathValue | SecretRef>;
}

interface I18nInputMethodFcitx5 {
  /** list of package. Default: `[ ]` */
  readonly addons?: Def<readonly Item<PackageValue>[]>;
  /** package */
  readonly "fcitx5-with-addons"?: Def<PackageValue>;
  /** boolean. Default: `false` */
  readonly ignoreUserConfig?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly quickPhrase?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of absolute path. Default: `{ }` */
  readonly quickPhraseFiles?: Def<Readonly<Record<string, Def<PathValue | SecretRef>>>>;
  readonly settings?: I18nInputMethodFcitx5Settings | undefined;
  /** lazy attribute set of (submodule). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<I18nInputMethodFcitx5Themes>>>>;
  /** boolean. Default: `false` */
  readonly waylandFrontend?: Def<boolean>;
}

interface I18nInputMethodKime {
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
}

interface I18nInputMethodUim {
  /** one of "gtk", "gtk3", "gtk-systray", "gtk3-systray", "qt4". Default: `"gtk"` */
  readonly toolbar?: Def<"gtk" | "gtk3" | "gtk-systray" | "gtk3-systray" | "qt4">;
}

interface I18nInputMethod {
  /** boolean. Default: `'true' if the deprecated option 'enabled' is set, false otherwise` */
  readonly enable?: Def<boolean>;
  /** null or one of "fcitx", "fcitx5", "nabi", "uim", "hime", "kime". Default: `null` */
  readonly enabled?: Def<null | "fcitx" | "fcitx5" | "nabi" | "uim" | "hime" | "kime">;
  readonly fcitx5?: I18nInputMethodFcitx5 | undefined;
  readonly kime?: I18nInputMethodKime | undefined;
  /** null or one of "fcitx", "fcitx5", "nabi", "uim", "hime", "kime". Default: `The value of the deprecated option 'enabled', defaulting to null` */
  readonly type?: Def<null | "fcitx" | "fcitx5" | "nabi" | "uim" | "hime" | "kime">;
  readonly uim?: I18nInputMethodUim | undefined;
}

interface I18n {
  /** absolute path. Default: `pkgs.glibcLocales` */
  readonly glibcLocales?: Def<PathValue | SecretRef>;
  readonly inputMethod?: I18nInputMethod | undefined;
}

type LaunchdAgentsConfigHardResourceLimits = {
  /** null or signed integer. Default: `null` */
  readonly CPU?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly Core?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly Data?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly FileSize?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly MemoryLock?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly NumberOfFiles?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly NumberOfProcesses?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly ResidentSetSize?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly Stack?: Def<null | number>;
};

type LaunchdAgentsConfigSockets = {
  /** null or boolean or list of string. Default: `null` */
  readonly Bonjour?: Def<null | boolean | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly MulticastGroup?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly SecureSocketWithKey?: Def<null | Text>;
  /** null or one of "IPv4", "IPv6". Default: `null` */
  readonly SockFamily?: Def<null | "IPv4" | "IPv6">;
  /** null or string. Default: `null` */
  readonly SockNodeName?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly SockPassive?: Def<null | boolean>;
  /** null or signed integer. Default: `null` */
  readonly SockPathMode?: Def<null | number>;
  /** null or absolute path. Default: `null` */
  readonly SockPathName?: Def<null | PathValue | SecretRef>;
  /** null or value "TCP" (singular enum). Default: `null` */
  readonly SockProtocol?: Def<null | "TCP">;
  /** null or string. Default: `null` */
  readonly SockServiceName?: Def<null | Text>;
  /** null or one of "stream", "dgram", "seqpacket". Default: `null` */
  readonly SockType?: Def<null | "stream" | "dgram" | "seqpacket">;
};

type LaunchdAgentsConfigInetdCompatibility = {
  /** null or boolean or string. Default: `null` */
  readonly Wait?: Def<null | boolean | Text>;
};

type LaunchdAgentsConfig = {
  /** null or boolean. Default: `null` */
  readonly AbandonProcessGroup?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly Debug?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly Disabled?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly EnableGlobbing?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly EnableTransactions?: Def<null | boolean>;
  /** null or (attribute set of string). Default: `null` */
  readonly EnvironmentVariables?: Def<null | Readonly<Record<string, Def<Text>>>>;
  /** null or signed integer. Default: `null` */
  readonly ExitTimeOut?: Def<null | number>;
  /** null or string. Default: `null` */
  readonly GroupName?: Def<null | Text>;
  /** null or (submodule). Default: `null` */
  readonly HardResourceLimits?: Def<null | LaunchdAgentsConfigHardResourceLimits>;
  /** null or boolean. Default: `null` */
  readonly InitGroups?: Def<null | boolean>;
  /** null or boolean or (submodule). Default: `null` */
  readonly KeepAlive?: Def<null | boolean | NixAttrs>;
  /** string */
  readonly Label?: Def<Text>;
  /** null or (attribute set). Default: `null` */
  readonly LaunchEvents?: Def<null | NixAttrs>;
  /** null or boolean. Default: `null` */
  readonly LaunchOnlyOnce?: Def<null | boolean>;
  /** null or (list of string). Default: `null` */
  readonly LimitLoadFromHosts?: Def<null | readonly Item<Text>[]>;
  /** null or (list of string). Default: `null` */
  readonly LimitLoadToHosts?: Def<null | readonly Item<Text>[]>;
  /** null or string or list of string. Default: `null` */
  readonly LimitLoadToSessionType?: Def<null | Text | readonly Item<Text>[]>;
  /** null or boolean. Default: `null` */
  readonly LowPriorityBackgroundIO?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly LowPriorityIO?: Def<null | boolean>;
  /** null or (attribute set of (boolean or (submodule))). Default: `null` */
  readonly MachServices?: Def<null | Readonly<Record<string, Def<boolean | NixAttrs>>>>;
  /** null or signed integer. Default: `null` */
  readonly Nice?: Def<null | number>;
  /** null or boolean. Default: `null` */
  readonly OnDemand?: Def<null | boolean>;
  /** null or one of "Background", "Standard", "Adaptive", "Interactive". Default: `null` */
  readonly ProcessType?: Def<null | "Background" | "Standard" | "Adaptive" | "Interactive">;
  /** null or absolute path. Default: `null` */
  readonly Program?: Def<null | PathValue | SecretRef>;
  /** null or (list of string). Default: `null` */
  readonly ProgramArguments?: Def<null | readonly Item<Text>[]>;
  /** null or (list of string). Default: `null` */
  readonly QueueDirectories?: Def<null | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly RootDirectory?: Def<null | Text | SecretRef>;
  /** null or boolean. Default: `null` */
  readonly RunAtLoad?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ServiceIPC?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly SessionCreate?: Def<null | boolean>;
  /** null or (attribute set of (submodule)). Default: `null` */
  readonly Sockets?: Def<null | Readonly<Record<string, Def<LaunchdAgentsConfigSockets>>>>;
  /** null or (submodule). Default: `null` */
  readonly SoftResourceLimits?: Def<null | LaunchdAgentsConfigHardResourceLimits>;
  /** null or absolute path. Default: `null` */
  readonly StandardErrorPath?: Def<null | PathValue | SecretRef>;
  /** null or absolute path. Default: `null` */
  readonly StandardInPath?: Def<null | PathValue | SecretRef>;
  /** null or absolute path. Default: `null` */
  readonly StandardOutPath?: Def<null | PathValue | SecretRef>;
  /** null or (submodule) or unique (non-empty (list of (submodule))). Default: `null` */
  readonly StartCalendarInterval?: Def<null | NixAttrs | readonly Item<NixAttrs>[]>;
  /** null or signed integer. Default: `null` */
  readonly StartInterval?: Def<null | number>;
  /** null or boolean. Default: `null` */
  readonly StartOnMount?: Def<null | boolean>;
  /** null or signed integer. Default: `null` */
  readonly ThrottleInterval?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly TimeOut?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly Umask?: Def<null | number>;
  /** null or string. Default: `null` */
  readonly UserName?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly WaitForDebugger?: Def<null | boolean>;
  /** null or (list of absolute path). Default: `null` */
  readonly WatchPaths?: Def<null | readonly Item<PathValue | SecretRef>[]>;
  /** null or string. Default: `null` */
  readonly WorkingDirectory?: Def<null | Text | SecretRef>;
  /** null or (submodule). Default: `null` */
  readonly inetdCompatibility?: Def<null | LaunchdAgentsConfigInetdCompatibility>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface LaunchdAgents {
  /** open submodule of attribute set of anything. Default: `{ }` */
  readonly config?: Def<LaunchdAgentsConfig>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface Launchd {
  /** attribute set of (submodule). Default: `{ }` */
  readonly agents?: Def<Readonly<Record<string, Def<LaunchdAgents>>>>;
  /** boolean. Default: `pkgs.stdenv.hostPlatform.isDarwin` */
  readonly enable?: Def<boolean>;
}

interface Manual {
  readonly html?: AccountsCalendarAccountsQcal | undefined;
  readonly json?: AccountsCalendarAccountsQcal | undefined;
  readonly manpages?: HomePointerCursorDotIcons | undefined;
}

interface News {
  /** one of "silent", "notify", "show". Default: `"notify"` */
  readonly display?: Def<"silent" | "notify" | "show">;
}

interface NixBuildMachines {
  /** string */
  readonly hostName?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly mandatoryFeatures?: Def<readonly Item<Text>[]>;
  /** signed integer. Default: `1` */
  readonly maxJobs?: Def<number>;
  /** one of <null>, "ssh", "ssh-ng". Default: `"ssh"` */
  readonly protocol?: Def<null | "ssh" | "ssh-ng">;
  /** null or string. Default: `null` */
  readonly publicHostKey?: Def<null | Text>;
  /** signed integer. Default: `1` */
  readonly speedFactor?: Def<number>;
  /** null or string. Default: `null` */
  readonly sshKey?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly sshUser?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly supportedFeatures?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly systems?: Def<readonly Item<Text>[]>;
}

interface NixGc {
  /** boolean. Default: `false` */
  readonly automatic?: Def<boolean>;
  /** (optionally newline-terminated) single-line string or list of string. Default: `"weekly"` */
  readonly dates?: Def<Text | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly options?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly persistent?: Def<boolean>;
  /** (optionally newline-terminated) single-line string. Default: `"0"` */
  readonly randomizedDelaySec?: Def<Text>;
}

interface NixRegistry {
  /** boolean. Default: `true` */
  readonly exact?: Def<boolean>;
  /** null or (attribute set). Default: `null` */
  readonly flake?: Def<null | NixAttrs>;
  /** attribute set of (string or signed integer or boolean or package) */
  readonly from?: Def<Readonly<Record<string, Def<Text | number | boolean | PackageValue>>>>;
  /** attribute set of (string or signed integer or boolean or package) */
  readonly to?: Def<Readonly<Record<string, Def<Text | number | boolean | PackageValue>>>>;
}

interface Nix {
  /** list of (submodule). Default: `[ ]` */
  readonly buildMachines?: Def<readonly Item<NixBuildMachines>[]>;
  /** attribute set of package. Default: `{ }` */
  readonly channels?: Def<Readonly<Record<string, Def<PackageValue>>>>;
  /** boolean. Default: `true` */
  readonly checkConfig?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly distributedBuilds?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraOptions?: Def<Text>;
  readonly gc?: NixGc | undefined;
  /** boolean. Default: `true` */
  readonly keepOldNixPath?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly nixPath?: Def<readonly Item<Text | SecretRef>[]>;
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly registry?: Def<Readonly<Record<string, Def<NixRegistry>>>>;
  /** open submodule of attribute set of (Nix config atom (null, bool, int, float, str, path or package) or list of (Nix conf…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<AtomOrList | readonly Item<AtomOrList>[]>>>>;
}

interface Nixpkgs {
  /** null or (nixpkgs config). Default: `null` */
  readonly config?: Def<null | NixAttrs>;
  /** null or (list of (nixpkgs overlay)). Default: `null` */
  readonly overlays?: Def<null | readonly Item<NixExpr>[]>;
}

interface PamYubicoAuthorizedYubiKeys {
  /** list of string of length 12. Default: `[ ]` */
  readonly ids?: Def<readonly Item<Text>[]>;
  /** string. Default: `".yubico/authorized_yubikeys"` */
  readonly path?: Def<Text>;
}

interface PamYubico {
  readonly authorizedYubiKeys?: PamYubicoAuthorizedYubiKeys | undefined;
}

interface Pam {
  /** attribute set. Default: `{ }` */
  readonly sessionVariables?: Def<NixAttrs>;
  readonly yubico?: PamYubico | undefined;
}

interface ProgramsAbaddon {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.abaddon` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsAbook {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.abook` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAcdCli {
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly cacheSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly cliSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly clientSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly fuseSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** null or package. Default: `pkgs.acd-cli` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAerc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n" or attribute set of (strings concatenated with "\n" or attribute set of (values (null, b…. Default: `{ }` */
  readonly extraAccounts?: Def<Text | Readonly<Record<string, Def<Text | Readonly<Record<string, Def<Atom | readonly Item<Atom>[]>>>>>>>;
  /** strings concatenated with "\n" or attribute set of (strings concatenated with "\n" or attribute set of (values (null, b…. Default: `{ }` */
  readonly extraBinds?: Def<Text | Readonly<Record<string, Def<Text | Readonly<Record<string, Def<Atom | readonly Item<Atom>[]>>>>>>>;
  /** strings concatenated with "\n" or attribute set of (strings concatenated with "\n" or attribute set of (values (null, b…. Default: `{ }` */
  readonly extraConfig?: Def<Text | Readonly<Record<string, Def<Text | Readonly<Record<string, Def<Atom | readonly Item<Atom>[]>>>>>>>;
  /** null or package. Default: `pkgs.aerc` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (strings concatenated with "\n" or attribute set of (strings concatenated with "\n" or attribute set o…. Default: `{ }` */
  readonly stylesets?: Def<Readonly<Record<string, Def<Text | Readonly<Record<string, Def<Text | Readonly<Record<string, Def<Atom | readonly Item<Atom>[]>>>>>>>>>>;
  /** attribute set of strings concatenated with "\n". Default: `{ }` */
  readonly templates?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsAerospaceLaunchd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly keepAlive?: Def<boolean>;
}

interface ProgramsAerospace {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly launchd?: ProgramsAerospaceLaunchd | undefined;
  /** null or package. Default: `pkgs.aerospace` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAfew {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `'' [SpamFilter] [KillThreadsFilter] [ListMailsFilter] [ArchiveSentMailsFilter] …` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.afew` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAhoviewer {
  /** string or absolute path. Default: `""` */
  readonly config?: Def<Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.ahoviewer` */
  readonly package?: Def<null | PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue>[]>;
}

interface ProgramsAiac {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.aiac` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAichat {
  /** attribute set of (YAML 1.1 value). Default: `{ }` */
  readonly agents?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.aichat` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAiderChat {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.aider-chat` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAirlift {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.airlift` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAlacritty {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.alacritty` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** null or string. Default: `null` */
  readonly theme?: Def<null | Text>;
  /** package. Default: `pkgs.alacritty-theme` */
  readonly themePackage?: Def<PackageValue>;
}

interface ProgramsAlgia {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.algia` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAliae {
  /** string. Default: `${config.home.homeDirectory}/.aliae.yaml` */
  readonly configLocation?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.aliae` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAlistral {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.alistral` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAlotBindings {
  /** attribute set of string. Default: `{ }` */
  readonly bufferlist?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly envelope?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly global?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly search?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly taglist?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly thread?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsAlotTags {
  /** null or string. Default: `null` */
  readonly focus?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly normal?: Def<null | Text>;
  /** null or string */
  readonly translated?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly translation?: Def<null | Text>;
}

interface ProgramsAlot {
  /** submodule. Default: `{ }` */
  readonly bindings?: Def<ProgramsAlotBindings>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly hooks?: Def<Text>;
  /** null or package. Default: `pkgs.alot` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (string or signed integer or boolean or floating point number) */
  readonly settings?: Def<Readonly<Record<string, Def<Text | number | boolean | FloatValue>>>>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly tags?: Def<Readonly<Record<string, Def<ProgramsAlotTags>>>>;
}

interface ProgramsAm2rlauncher {
  /** string or absolute path. Default: `""` */
  readonly config?: Def<Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.am2rlauncher` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAmber {
  /** TOML value. Default: `{ }` */
  readonly ambrSettings?: Def<NixValue>;
  /** TOML value. Default: `{ }` */
  readonly ambsSettings?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.amber` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAmfora {
  /** string or absolute path. Default: `""` */
  readonly bookmarks?: Def<Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.amfora` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAmoco {
  /** string or absolute path. Default: `""` */
  readonly config?: Def<Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.amoco` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAmp {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.amp` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAndcli {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.andcli` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAnimdl {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.animdl` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAnimeDownloader {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.anime-downloader` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAnkiAnswerKeys {
  /** signed integer */
  readonly ease?: Def<number>;
  /** string */
  readonly key?: Def<Text>;
}

interface ProgramsAnkiSync {
  /** null or boolean. Default: `null` */
  readonly autoSync?: Def<null | boolean>;
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly autoSyncMediaMinutes?: Def<null | number>;
  /** null or absolute path. Default: `null` */
  readonly keyFile?: Def<null | PathValue | SecretRef>;
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly networkTimeout?: Def<null | number>;
  /** null or boolean. Default: `null` */
  readonly syncMedia?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly url?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly username?: Def<null | Text>;
  /** null or absolute path. Default: `null` */
  readonly usernameFile?: Def<null | PathValue | SecretRef>;
}

interface ProgramsAnki {
  /** list of package. Default: `[ ]` */
  readonly addons?: Def<readonly Item<PackageValue>[]>;
  /** list of (submodule). Default: `[ ]` */
  readonly answerKeys?: Def<readonly Item<ProgramsAnkiAnswerKeys>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or boolean. Default: `null` */
  readonly hideBottomBar?: Def<null | boolean>;
  /** null or one of "fullscreen", "always". Default: `null` */
  readonly hideBottomBarMode?: Def<null | "fullscreen" | "always">;
  /** null or boolean. Default: `null` */
  readonly hideTopBar?: Def<null | boolean>;
  /** null or one of "fullscreen", "always". Default: `null` */
  readonly hideTopBarMode?: Def<null | "fullscreen" | "always">;
  /** non-empty string. Default: `"en_US"` */
  readonly language?: Def<Text>;
  /** null or boolean. Default: `null` */
  readonly legacyImportExport?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly minimalistMode?: Def<null | boolean>;
  /** package. Default: `pkgs.anki` */
  readonly package?: Def<PackageValue>;
  /** null or boolean. Default: `null` */
  readonly reduceMotion?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly spacebarRatesCard?: Def<null | boolean>;
  /** null or one of "anki", "native". Default: `null` */
  readonly style?: Def<null | "anki" | "native">;
  readonly sync?: ProgramsAnkiSync | undefined;
  /** null or one of "followSystem", "light", "dark". Default: `null` */
  readonly theme?: Def<null | "followSystem" | "light" | "dark">;
  /** null or integer or floating point number between 0.0 and 1.0 (both inclusive). Default: `null` */
  readonly uiScale?: Def<null | number | FloatValue>;
  /** null or one of "opengl", "angle", "software", "metal", "vulkan", "d3d11". Default: `null` */
  readonly videoDriver?: Def<null | "opengl" | "angle" | "software" | "metal" | "vulkan" | "d3d11">;
}

interface ProgramsAnup {
  /** string or absolute path. Default: `""` */
  readonly config?: Def<Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.anup` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAnvilEditor {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.anvil-editor` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** JSON value. Default: `{ }` */
  readonly style?: Def<NixValue>;
}

interface ProgramsAnyrunConfigHeight {
  /** null or signed integer. Default: `null` */
  readonly absolute?: Def<null | number>;
  /** null or floating point number. Default: `null` */
  readonly fraction?: Def<null | number | FloatValue>;
}

interface ProgramsAnyrunConfig {
  /** boolean. Default: `false` */
  readonly closeOnClick?: Def<boolean>;
  /** submodule */
  readonly height?: Def<ProgramsAnyrunConfigHeight>;
  /** boolean. Default: `false` */
  readonly hideIcons?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly hidePluginInfo?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly ignoreExclusiveZones?: Def<boolean>;
  /** one of "background", "bottom", "top", "overlay". Default: `"overlay"` */
  readonly layer?: Def<"background" | "bottom" | "top" | "overlay">;
  /** signed integer. Default: `0` */
  readonly margin?: Def<number>;
  /** null or signed integer. Default: `null` */
  readonly maxEntries?: Def<null | number>;
  /** null or (list of (package or string)). Default: `null` */
  readonly plugins?: Def<null | readonly Item<PackageValue | Text>[]>;
  /** boolean. Default: `false` */
  readonly showResultsImmediately?: Def<boolean>;
  /** submodule */
  readonly width?: Def<ProgramsAnyrunConfigHeight>;
  /** submodule */
  readonly x?: Def<ProgramsAnyrunConfigHeight>;
  /** submodule */
  readonly y?: Def<ProgramsAnyrunConfigHeight>;
}

interface ProgramsAnyrun {
  readonly config?: ProgramsAnyrunConfig | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set. Default: `{ }` */
  readonly extraConfigFiles?: Def<NixAttrs>;
  /** null or strings concatenated with "\n". Default: `""` */
  readonly extraCss?: Def<null | Text>;
  /** null or package. Default: `pkgs.anyrun` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsAria2 {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.aria2` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (boolean or floating point number or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text>>>>;
}

interface ProgramsAsciinema {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.asciinema` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsAshellSystemd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly target?: Def<Text>;
}

interface ProgramsAshell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.ashell` */
  readonly package?: Def<null | PackageValue>;
  /** null or TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: ProgramsAshellSystemd | undefined;
}

interface ProgramsAstroid {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly externalEditor?: Def<null | Text>;
  /** JSON value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
  /** null or package. Default: `pkgs.astroid` */
  readonly package?: Def<null | PackageValue>;
  /** string. Default: `""` */
  readonly pollScript?: Def<Text>;
}

interface ProgramsAtuinDaemon {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or one of "trace", "debug", "info", "warn", "error". Default: `null` */
  readonly logLevel?: Def<null | "trace" | "debug" | "info" | "warn" | "error">;
}

interface ProgramsAtuin {
  readonly daemon?: ProgramsAtuinDaemon | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly flags?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly forceOverwriteSettings?: Def<boolean>;
  /** package. Default: `pkgs.atuin` */
  readonly package?: Def<PackageValue>;
  /** Atuin configuration. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (TOML value or absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef | Text>>>>;
}

interface ProgramsAutojump {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.autojump` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsAutorandrHooks {
  /** attribute set of strings concatenated with "\n". Default: `{ }` */
  readonly postswitch?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of strings concatenated with "\n". Default: `{ }` */
  readonly predetect?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of strings concatenated with "\n". Default: `{ }` */
  readonly preswitch?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsAutorandrProfilesConfigScale {
  /** one of "factor", "pixel". Default: `"factor"` */
  readonly method?: Def<"factor" | "pixel">;
  /** floating point number or (positive integer, meaning >0) */
  readonly x?: Def<number | FloatValue>;
  /** floating point number or (positive integer, meaning >0) */
  readonly y?: Def<number | FloatValue>;
}

interface ProgramsAutorandrProfilesConfig {
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly crtc?: Def<null | number>;
  /** null or (positive integer, meaning >0). Default: `null` */
  readonly dpi?: Def<null | number>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or one of "bilinear", "nearest". Default: `null` */
  readonly filter?: Def<null | "bilinear" | "nearest">;
  /** string. Default: `""` */
  readonly gamma?: Def<Text>;
  /** string. Default: `""` */
  readonly mode?: Def<Text>;
  /** string. Default: `""` */
  readonly position?: Def<Text>;
  /** boolean. Default: `false` */
  readonly primary?: Def<boolean>;
  /** string. Default: `""` */
  readonly rate?: Def<Text>;
  /** null or one of "normal", "left", "right", "inverted". Default: `null` */
  readonly rotate?: Def<null | "normal" | "left" | "right" | "inverted">;
  /** null or (submodule). Default: `null` */
  readonly scale?: Def<null | ProgramsAutorandrProfilesConfigScale>;
  /** null or (3×3 matrix of floating point numbers). Default: `null` */
  readonly transform?: Def<NixValue>;
}

interface ProgramsAutorandrProfilesHooks {
  /** strings concatenated with "\n". Default: `""` */
  readonly postswitch?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly predetect?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly preswitch?: Def<Text>;
}

interface ProgramsAutorandrProfiles {
  /** attribute set of (submodule). Default: `{ }` */
  readonly config?: Def<Readonly<Record<string, Def<ProgramsAutorandrProfilesConfig>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly fingerprint?: Def<Readonly<Record<string, Def<Text>>>>;
  /** submodule. Default: `{ }` */
  readonly hooks?: Def<ProgramsAutorandrProfilesHooks>;
}

interface ProgramsAutorandr {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** submodule. Default: `{ }` */
  readonly hooks?: Def<ProgramsAutorandrHooks>;
  /** null or package. Default: `pkgs.autorandr` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<ProgramsAutorandrProfiles>>>>;
}

interface ProgramsAwscli {
  /** open submodule of attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly credentials?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.awscli2` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsBacon {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.bacon` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsBash {
  /** strings concatenated with "\n". Default: `""` */
  readonly bashrcExtra?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableCompletion?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableVteIntegration?: Def<boolean>;
  /** list of (one of "erasedups", "ignoredups", "ignorespace", "ignoreboth"). Default: `[ ]` */
  readonly historyControl?: Def<readonly Item<"erasedups" | "ignoredups" | "ignorespace" | "ignoreboth">[]>;
  /** null or string. Default: `null` */
  readonly historyFile?: Def<null | Text | SecretRef>;
  /** null or signed integer. Default: `100000` */
  readonly historyFileSize?: Def<null | number>;
  /** list of string. Default: `[ ]` */
  readonly historyIgnore?: Def<readonly Item<Text>[]>;
  /** null or signed integer. Default: `10000` */
  readonly historySize?: Def<null | number>;
  /** strings concatenated with "\n". Default: `""` */
  readonly initExtra?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly logoutExtra?: Def<Text>;
  /** null or package. Default: `pkgs.bashInteractive` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly profileExtra?: Def<Text>;
  /** lazy attribute set of (string or signed integer or absolute path). Default: `{ }` */
  readonly sessionVariables?: Def<Readonly<Record<string, Def<Text | number | PathValue | SecretRef>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly shellAliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** list of string */
  readonly shellOptions?: Def<readonly Item<Text>[]>;
}

interface ProgramsBashmount {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.bashmount` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsBat {
  /** attribute set of (string or list of string or boolean). Default: `{ }` */
  readonly config?: Def<Readonly<Record<string, Def<Text | readonly Item<Text>[] | boolean>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** package. Default: `pkgs.bat` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (strings concatenated with "\n" or (submodule)). Default: `{ }` */
  readonly syntaxes?: Def<Readonly<Record<string, Def<Text | NixAttrs>>>>;
  /** attribute set of (strings concatenated with "\n" or (submodule)). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<Text | NixAttrs>>>>;
}

interface ProgramsBeetsMpdIntegration {
  /** boolean. Default: `false` */
  readonly enableStats?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableUpdate?: Def<boolean>;
  /** string. Default: `"localhost"` */
  readonly host?: Def<Text>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `config.services.mpd.network.port` */
  readonly port?: Def<number>;
}

interface ProgramsBeets {
  /** boolean. Default: `"false"` */
  readonly enable?: Def<boolean>;
  readonly mpdIntegration?: ProgramsBeetsMpdIntegration | undefined;
  /** package. Default: `pkgs.beets` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsBemenu {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.bemenu` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (string or signed integer or floating point number or boolean). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | number | FloatValue | boolean>>>>;
}

interface ProgramsBluetuith {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.bluetuith` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsBorgmaticBackupsConsistencyChecks {
  /** null or string matching the pattern ([[:digit:]]+ .*)|always. Default: `null` */
  readonly frequency?: Def<null | Text>;
  /** one of "repository", "archives", "data", "extract" */
  readonly name?: Def<"repository" | "archives" | "data" | "extract">;
}

interface ProgramsBorgmaticBackupsConsistency {
  /** list of (submodule). Default: `[ ]` */
  readonly checks?: Def<readonly Item<ProgramsBorgmaticBackupsConsistencyChecks>[]>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
}

interface ProgramsBorgmaticBackupsHooks {
  /** YAML 1.1 value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
}

interface ProgramsBorgmaticBackupsLocation {
  /** boolean. Default: `false` */
  readonly excludeHomeManagerSymlinks?: Def<boolean>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
  /** null or (list of string). Default: `null` */
  readonly patterns?: Def<null | readonly Item<Text>[]>;
  /** list of (string or (submodule)) */
  readonly repositories?: Def<readonly Item<Text | NixAttrs>[]>;
  /** null or (list of string). Default: `null` */
  readonly sourceDirectories?: Def<null | readonly Item<Text>[]>;
}

interface ProgramsBorgmaticBackupsRetention {
  /** YAML 1.1 value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
  /** null or signed integer. Default: `null` */
  readonly keepDaily?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly keepHourly?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly keepMinutely?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly keepMonthly?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly keepSecondly?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly keepWeekly?: Def<null | number>;
  /** null or string matching the pattern [[:digit:]]+[Hdwmy]. Default: `null` */
  readonly keepWithin?: Def<null | Text>;
  /** null or signed integer. Default: `null` */
  readonly keepYearly?: Def<null | number>;
}

interface ProgramsBorgmaticBackupsStorage {
  /** null or string. Default: `null` */
  readonly encryptionPasscommand?: Def<null | Text>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
}

interface ProgramsBorgmaticBackups {
  readonly consistency?: ProgramsBorgmaticBackupsConsistency | undefined;
  readonly hooks?: ProgramsBorgmaticBackupsHooks | undefined;
  readonly location?: ProgramsBorgmaticBackupsLocation | undefined;
  readonly output?: ProgramsBorgmaticBackupsHooks | undefined;
  readonly retention?: ProgramsBorgmaticBackupsRetention | undefined;
  readonly storage?: ProgramsBorgmaticBackupsStorage | undefined;
}

interface ProgramsBorgmatic {
  /** attribute set of (submodule) */
  readonly backups?: Def<Readonly<Record<string, Def<ProgramsBorgmaticBackups>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.borgmatic` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsBottom {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.bottom` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

type ProgramsBoxxyRules = {
  /** list of string. Default: `[ ]` */
  readonly context?: Def<readonly Item<Text>[]>;
  /** attribute set of string. Default: `{ }` */
  readonly env?: Def<Readonly<Record<string, Def<Text>>>>;
  /** one of "file", "directory". Default: `"directory"` */
  readonly mode?: Def<"file" | "directory">;
  /** string */
  readonly name?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly only?: Def<readonly Item<Text>[]>;
  /** string. Default: `""` */
  readonly rewrite?: Def<Text>;
  /** string. Default: `""` */
  readonly target?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsBoxxy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.boxxy` */
  readonly package?: Def<null | PackageValue>;
  /** list of (open submodule of (YAML 1.1 value)). Default: `[ ]` */
  readonly rules?: Def<readonly Item<ProgramsBoxxyRules>[]>;
}

interface ProgramsBrave {
  /** list of package. Default: `[ ]` */
  readonly nativeMessagingHosts?: Def<readonly Item<PackageValue>[]>;
}

type ProgramsBrootSettings = {
  /** boolean. Default: `false` */
  readonly modal?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly skin?: Def<Readonly<Record<string, Def<Text>>>>;
  /** list of attribute set of (boolean or string or list of string). Default: `[ ]` */
  readonly verbs?: Def<readonly Item<Readonly<Record<string, Def<boolean | Text | readonly Item<Text>[]>>>>[]>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsBroot {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.broot` */
  readonly package?: Def<PackageValue>;
  /** open submodule of (JSON value). Default: `{ }` */
  readonly settings?: Def<ProgramsBrootSettings>;
}

interface ProgramsBrowserpass {
  /** list of (one of "brave", "chrome", "chromium", "firefox", "librewolf", "vivaldi") */
  readonly browsers?: Def<readonly Item<"brave" | "chrome" | "chromium" | "firefox" | "librewolf" | "vivaldi">[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.browserpass` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsBtop {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.btop` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (boolean or floating point number or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text>>>>;
  /** lazy attribute set of (absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<PathValue | SecretRef | Text>>>>;
}

interface ProgramsBun {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableGitIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.bun` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsCarapace {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.carapace` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsCargo {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsCava {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.cava` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsCavalierSettings {
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly cava?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** JSON value. Default: `{ }` */
  readonly general?: Def<NixValue>;
}

interface ProgramsCavalier {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.cavalier` */
  readonly package?: Def<null | PackageValue>;
  readonly settings?: ProgramsCavalierSettings | undefined;
}

interface ProgramsChawan {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.chawan` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsChromiumExtensions {
  /** null or absolute path. Default: `null` */
  readonly crxPath?: Def<null | PathValue | SecretRef>;
  /** string matching the pattern [a-zA-Z]{32}. Default: `""` */
  readonly id?: Def<Text>;
  /** string. Default: `"https://clients2.google.com/service/update2/crx"` */
  readonly updateUrl?: Def<Text>;
  /** null or string. Default: `null` */
  readonly version?: Def<null | Text>;
}

interface ProgramsChromium {
  /** list of string. Default: `[ ]` */
  readonly commandLineArgs?: Def<readonly Item<Text>[]>;
  /** list of package. Default: `[ ]` */
  readonly dictionaries?: Def<readonly Item<PackageValue>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of ((submodule) or string convertible to it). Default: `[ ]` */
  readonly extensions?: Def<readonly Item<ProgramsChromiumExtensions | Text>[]>;
  /** list of package. Default: `[ ]` */
  readonly nativeMessagingHosts?: Def<readonly Item<PackageValue>[]>;
  /** null or package. Default: `pkgs.chromium` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsClaudeCodeMemory {
  /** null or absolute path. Default: `null` */
  readonly source?: Def<null | PathValue | SecretRef>;
  /** null or strings concatenated with "\n". Default: `null` */
  readonly text?: Def<null | Text>;
}

interface ProgramsClaudeCode {
  /** attribute set of (strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly agents?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** null or absolute path. Default: `null` */
  readonly agentsDir?: Def<null | PathValue | SecretRef>;
  /** attribute set of (strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly commands?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** null or absolute path. Default: `null` */
  readonly commandsDir?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of strings concatenated with "\n". Default: `{ }` */
  readonly hooks?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or absolute path. Default: `null` */
  readonly hooksDir?: Def<null | PathValue | SecretRef>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly mcpServers?: Def<NixAttrs>;
  readonly memory?: ProgramsClaudeCodeMemory | undefined;
  /** null or package. Default: `pkgs.claude-code` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly skills?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** null or absolute path. Default: `null` */
  readonly skillsDir?: Def<null | PathValue | SecretRef>;
}

interface ProgramsClockRs {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.clock-rs` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsCmus {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.cmus` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly theme?: Def<Text>;
}

interface ProgramsCodex {
  /** strings concatenated with "\n". Default: `""` */
  readonly "custom-instructions"?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.codex` */
  readonly package?: Def<null | PackageValue>;
  /** null or TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsCommandNotFound {
  /** absolute path. Default: `"/nix/var/nix/profiles/per-user/root/channels/nixos/programs.sqlite"` */
  readonly dbPath?: Def<PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface ProgramsComodoro {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.comodoro` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsCudatext {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** JSON value. Default: `{ }` */
  readonly hotkeys?: Def<NixValue>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly lexerHotkeys?: Def<NixAttrs>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly lexerSettings?: Def<NixAttrs>;
  /** null or package. Default: `pkgs.cudatext` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly userSettings?: Def<NixValue>;
}

interface ProgramsDankMaterialShellDefault {
  /** JSON value. Default: `{ }` */
  readonly session?: Def<NixValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsDankMaterialShellNiri {
  /** boolean. Default: `false` */
  readonly enableKeybinds?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableSpawn?: Def<boolean>;
}

interface ProgramsDankMaterialShellPlugins {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** absolute path */
  readonly src?: Def<PathValue | SecretRef>;
}

interface ProgramsDankMaterialShellQuickshell {
  /** package. Default: `pkgs.quickshell` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsDankMaterialShellSystemd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly restartIfChanged?: Def<boolean>;
}

interface ProgramsDankMaterialShell {
  readonly default?: ProgramsDankMaterialShellDefault | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableAudioWavelength?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableBrightnessControl?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableCalendarEvents?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableClipboard?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableColorPicker?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableDynamicTheming?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableSystemMonitoring?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableSystemSound?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableVPN?: Def<boolean>;
  readonly niri?: ProgramsDankMaterialShellNiri | undefined;
  /** attribute set of (submodule). Default: `{ }` */
  readonly plugins?: Def<Readonly<Record<string, Def<ProgramsDankMaterialShellPlugins>>>>;
  readonly quickshell?: ProgramsDankMaterialShellQuickshell | undefined;
  readonly systemd?: ProgramsDankMaterialShellSystemd | undefined;
}

interface ProgramsDarcs {
  /** list of string. Default: `[ ]` */
  readonly author?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly boring?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.darcs` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsDelta {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGitIntegration?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableJujutsuIntegration?: Def<boolean>;
  /** attribute set of (string or boolean or signed integer or attribute set of (string or boolean or signed integer)). Default: `{ }` */
  readonly options?: Def<Readonly<Record<string, Def<Text | boolean | number | Readonly<Record<string, Def<Text | boolean | number>>>>>>>;
  /** package. Default: `pkgs.delta` */
  readonly package?: Def<PackageValue>;
}

type ProgramsDesktopprSettings = {
  /** string matching the pattern [0-9a-fA-F]{6}. Default: `"000000"` */
  readonly color?: Def<Text>;
  /** null or absolute path or string matching the pattern ^http(s)?://.*$. Default: `null` */
  readonly picture?: Def<null | PathValue | SecretRef | Text>;
  /** one of "fill", "stretch", "center", "fit". Default: `"fill"` */
  readonly scale?: Def<"fill" | "stretch" | "center" | "fit">;
  /** boolean. Default: `false` */
  readonly setOnlyOnce?: Def<boolean>;
  /** null or string matching the pattern ^[a-f0-9]{64}$. Default: `null` */
  readonly sha256?: Def<null | Text>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface ProgramsDesktoppr {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.desktoppr` */
  readonly package?: Def<PackageValue>;
  /** open submodule of attribute set of anything. Default: `{ }` */
  readonly settings?: Def<ProgramsDesktopprSettings>;
}

interface ProgramsDiffHighlight {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGitIntegration?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly pagerOpts?: Def<readonly Item<Text>[]>;
}

interface ProgramsDiffSoFancy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGitIntegration?: Def<boolean>;
  /** list of string */
  readonly pagerOpts?: Def<readonly Item<Text>[]>;
  /** attribute set of (string or boolean or signed integer). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | boolean | number>>>>;
}

interface ProgramsDifftasticGit {
  /** boolean. Default: `false` */
  readonly diffToolMode?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface ProgramsDifftastic {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly git?: ProgramsDifftasticGit | undefined;
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly options?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
  /** package. Default: `pkgs.difftastic` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsDircolors {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.coreutils` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsDirenvMise {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.mise` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsDirenvNixDirenv {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.nix-direnv` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsDirenv {
  /** TOML value. Default: `{ }` */
  readonly config?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  readonly mise?: ProgramsDirenvMise | undefined;
  readonly "nix-direnv"?: ProgramsDirenvNixDirenv | undefined;
  /** package. Default: `pkgs.direnv` */
  readonly package?: Def<PackageValue>;
  /** boolean. Default: `false` */
  readonly silent?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly stdlib?: Def<Text>;
}

interface ProgramsDiscocss {
  /** string. Default: `""` */
  readonly css?: Def<Text>;
  /** boolean. Default: `true` */
  readonly discordAlias?: Def<boolean>;
  /** null or package. Default: `pkgs.discord` */
  readonly discordPackage?: Def<null | PackageValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.discocss` */
  readonly package?: Def<null | PackageValue>;
}

type ProgramsDiscordSettings = {
  /** boolean. Default: `false` */
  readonly DANGEROUS_ENABLE_DEVTOOLS_ONLY_ENABLE_IF_YOU_KNOW_WHAT_YOURE_DOING?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly SKIP_HOST_UPDATE?: Def<boolean>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsDiscord {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.discord` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of (JSON value). Default: `{ }` */
  readonly settings?: Def<ProgramsDiscordSettings>;
}

interface ProgramsDistrobox {
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly containers?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `"config.programs.distrobox.containers != { } && config.programs.distrobox.packa…` */
  readonly enableSystemdUnit?: Def<boolean>;
  /** null or package. Default: `pkgs.distrobox` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (INI atom (null, bool, int, float or string)). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Atom>>>>;
}

type ProgramsDockerCliContexts = {
  readonly [name: string]: Def<Open>;
};

interface ProgramsDockerCli {
  /** string. Default: `".docker"` */
  readonly configDir?: Def<Text | SecretRef>;
  /** attribute set of (open submodule of (JSON value)). Default: `{ }` */
  readonly contexts?: Def<Readonly<Record<string, Def<ProgramsDockerCliContexts>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsEarthly {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.earthly` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsEclipse {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableLombok?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly jvmArgs?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.eclipses.eclipse-platform` */
  readonly package?: Def<PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue>[]>;
}

interface ProgramsElementDesktop {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.element-desktop` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly profiles?: Def<NixAttrs>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsEmacs {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** Function that takes an attribute set and returns a list containing a selection of the values of the input set. Default: `"epkgs: []"` */
  readonly extraPackages?: Def<NixValue>;
  /** An overlay function, takes self and super and returns an attribute set overriding the desired attributes.. Default: `"self: super: {}"` */
  readonly overrides?: Def<NixValue>;
  /** package. Default: `pkgs.emacs` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsEww {
  /** null or absolute path. Default: `null` */
  readonly configDir?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.eww` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsEza {
  /** one of <null>, "auto", "always", "never". Default: `null` */
  readonly colors?: Def<null | "auto" | "always" | "never">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableIonIntegration)` */
  readonly enableIonIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly git?: Def<boolean>;
  /** one of <null>, true, false, "auto", "always", "never". Default: `null` */
  readonly icons?: Def<null | true | false | "auto" | "always" | "never">;
  /** null or package. Default: `pkgs.eza` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly theme?: Def<NixValue>;
}

interface ProgramsFabricAi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enablePatternsAliases?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableYtAlias?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.fabric-ai` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsFastfetch {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.fastfetch` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsFd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly hidden?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly ignores?: Def<readonly Item<Text>[]>;
  /** null or package. Default: `pkgs.fd` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsFeh {
  /** attribute set of (null or string or signed integer or list of (string or signed integer)). Default: `{ }` */
  readonly buttons?: Def<Readonly<Record<string, Def<null | Text | number | readonly Item<Text | number>[]>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (null or string or list of string). Default: `{ }` */
  readonly keybindings?: Def<Readonly<Record<string, Def<null | Text | readonly Item<Text>[]>>>>;
  /** null or package. Default: `pkgs.feh` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of list of string. Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<readonly Item<Text>[]>>>>;
}

interface ProgramsFirefoxProfilesBookmarks {
  /** null or absolute path. Default: `null` */
  readonly configFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly force?: Def<boolean>;
  /** (list of ((bookmark submodule) or (directory submodule) or value "separator" (singular enum))) or (attribute set of ((b…. Default: `[ ]` */
  readonly settings?: Def<readonly Item<NixValue | "separator">[] | Readonly<Record<string, Def<NixValue | "separator">>>>;
}

type ProgramsFirefoxProfilesBookmarks2 = {
  /** null or absolute path. Default: `null` */
  readonly configFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly force?: Def<boolean>;
  /** (list of ((bookmark submodule) or (directory submodule) or value "separator" (singular enum))) or (attribute set of ((b…. Default: `[ ]` */
  readonly settings?: Def<readonly Item<NixValue | "separator">[] | Readonly<Record<string, Def<NixValue | "separator">>>>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface ProgramsFirefoxProfilesContainers {
  /** one of "blue", "turquoise", "green", "yellow", "orange", "red", "pink", "purple", "toolbar". Default: `"pink"` */
  readonly color?: Def<"blue" | "turquoise" | "green" | "yellow" | "orange" | "red" | "pink" | "purple" | "toolbar">;
  /** one of "briefcase", "cart", "circle", "dollar", "fence", "fingerprint", "gift", "vacation", "food", "fruit", "pet", "tr…. Default: `"fruit"` */
  readonly icon?: Def<"briefcase" | "cart" | "circle" | "dollar" | "fence" | "fingerprint" | "gift" | "vacation" | "food" | "fruit" | "pet" | "tree" | "chill">;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly id?: Def<number>;
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
}

interface ProgramsFirefoxProfilesExtensionsSettings {
  /** boolean. Default: `false` */
  readonly force?: Def<boolean>;
  /** null or (list of string). Default: `"Any permissions"` */
  readonly permissions?: Def<null | readonly Item<Text>[]>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsFirefoxProfilesExtensions {
  /** boolean. Default: `false` */
  readonly exactPermissions?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly exhaustivePermissions?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly force?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly packages?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<ProgramsFirefoxProfilesExtensionsSettings>>>>;
}

interface ProgramsFirefoxProfilesSearch {
  /** null or string. Default: `null` */
  readonly default?: Def<null | Text>;
  /** attribute set of attribute set of (JSON value). Default: `{ }` */
  readonly engines?: Def<Readonly<Record<string, Def<NixAttrs>>>>;
  /** boolean. Default: `false` */
  readonly force?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly order?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly privateDefault?: Def<null | Text>;
}

interface ProgramsFirefoxProfiles {
  /** (submodule) or ((list of ((bookmark submodule) or (directory submodule) or value "separator" (singular enum))) or (attr…. Default: `{ }` */
  readonly bookmarks?: Def<ProgramsFirefoxProfilesBookmarks | readonly Item<NixValue | "separator">[] | ProgramsFirefoxProfilesBookmarks2>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly containers?: Def<Readonly<Record<string, Def<ProgramsFirefoxProfilesContainers>>>>;
  /** boolean. Default: `false` */
  readonly containersForce?: Def<boolean>;
  /** (submodule) or (list of package) convertible to it. Default: `{ }` */
  readonly extensions?: Def<ProgramsFirefoxProfilesExtensions | readonly Item<PackageValue>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly id?: Def<number>;
  /** boolean. Default: `"true if profile ID is 0"` */
  readonly isDefault?: Def<boolean>;
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
  /** string. Default: `"‹name›"` */
  readonly path?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly preConfig?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly search?: Def<ProgramsFirefoxProfilesSearch>;
  /** attribute set of (Firefox preference (int, bool, string, and also attrs, list, float as a JSON string)). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly userChrome?: Def<Text | PathValue | SecretRef>;
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly userContent?: Def<Text | PathValue | SecretRef>;
}

interface ProgramsFirefox {
  /** null or string. Default: `"org.mozilla.firefox.plist"` */
  readonly darwinDefaultsId?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGnomeExtensions?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly languagePacks?: Def<readonly Item<Text>[]>;
  /** list of package. Default: `[ ]` */
  readonly nativeMessagingHosts?: Def<readonly Item<PackageValue>[]>;
  /** null or package. Default: `pkgs.firefox` */
  readonly package?: Def<null | PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly pkcs11Modules?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly policies?: Def<NixAttrs>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<ProgramsFirefoxProfiles>>>>;
}

interface ProgramsFirefoxpwaProfilesSitesDesktopEntry {
  /** null or (list of string). Default: `null` */
  readonly categories?: Def<null | readonly Item<Text>[]>;
  /** boolean. Default: `"true if host platform is Linux"` */
  readonly enable?: Def<boolean>;
  /** null or string or absolute path. Default: `null` */
  readonly icon?: Def<null | Text | PathValue | SecretRef>;
}

interface ProgramsFirefoxpwaProfilesSites {
  readonly desktopEntry?: ProgramsFirefoxpwaProfilesSitesDesktopEntry | undefined;
  /** string */
  readonly manifestUrl?: Def<Text>;
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string */
  readonly url?: Def<Text>;
}

interface ProgramsFirefoxpwaProfiles {
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly sites?: Def<Readonly<Record<string, Def<ProgramsFirefoxpwaProfilesSites>>>>;
}

interface ProgramsFirefoxpwa {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.firefoxpwa` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<ProgramsFirefoxpwaProfiles>>>>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsFishBinds {
  /** string or list of string (optional when erase is set to true). Default: `null` */
  readonly command?: Def<Text | readonly Item<NixValue>[]>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly erase?: Def<boolean>;
  /** null or one of "default", "insert", "paste". Default: `null` */
  readonly mode?: Def<null | "default" | "insert" | "paste">;
  /** null or one of "preset", "user". Default: `null` */
  readonly operate?: Def<null | "preset" | "user">;
  /** boolean. Default: `false` */
  readonly repaint?: Def<boolean>;
  /** null or one of "default", "insert", "paste". Default: `null` */
  readonly setsMode?: Def<null | "default" | "insert" | "paste">;
  /** boolean. Default: `false` */
  readonly silent?: Def<boolean>;
}

interface ProgramsFishPlugins {
  /** string */
  readonly name?: Def<Text>;
  /** absolute path */
  readonly src?: Def<PathValue | SecretRef>;
}

interface ProgramsFish {
  /** attribute set of (submodule). Default: `{ }` */
  readonly binds?: Def<Readonly<Record<string, Def<ProgramsFishBinds>>>>;
  /** attribute set of (strings concatenated with "\n" or (submodule)). Default: `{ }` */
  readonly completions?: Def<Readonly<Record<string, Def<Text | NixAttrs>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (strings concatenated with "\n" or (submodule)). Default: `{ }` */
  readonly functions?: Def<Readonly<Record<string, Def<Text | NixAttrs>>>>;
  /** boolean. Default: `true` */
  readonly generateCompletions?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly interactiveShellInit?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly loginShellInit?: Def<Text>;
  /** package. Default: `pkgs.fish` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<ProgramsFishPlugins>[]>;
  /** boolean. Default: `false` */
  readonly preferAbbrs?: Def<boolean>;
  /** attribute set of (string or (submodule)). Default: `{ }` */
  readonly shellAbbrs?: Def<Readonly<Record<string, Def<Text | NixAttrs>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly shellAliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** strings concatenated with "\n". Default: `""` */
  readonly shellInit?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly shellInitLast?: Def<Text>;
}

interface ProgramsFloorpProfiles {
  /** (submodule) or ((list of ((bookmark submodule) or (directory submodule) or value "separator" (singular enum))) or (attr…. Default: `{ }` */
  readonly bookmarks?: Def<ProgramsFirefoxProfilesBookmarks | readonly Item<NixValue | "separator">[] | ProgramsFirefoxProfilesBookmarks2>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly containers?: Def<Readonly<Record<string, Def<ProgramsFirefoxProfilesContainers>>>>;
  /** boolean. Default: `false` */
  readonly containersForce?: Def<boolean>;
  /** (submodule) or (list of package) convertible to it. Default: `{ }` */
  readonly extensions?: Def<ProgramsFirefoxProfilesExtensions | readonly Item<PackageValue>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly id?: Def<number>;
  /** boolean. Default: `"true if profile ID is 0"` */
  readonly isDefault?: Def<boolean>;
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
  /** string. Default: `"‹name›"` */
  readonly path?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly preConfig?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly search?: Def<ProgramsFirefoxProfilesSearch>;
  /** attribute set of (Floorp preference (int, bool, string, and also attrs, list, float as a JSON string)). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly userChrome?: Def<Text | PathValue | SecretRef>;
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly userContent?: Def<Text | PathValue | SecretRef>;
}

interface ProgramsFloorp {
  /** null or string. Default: `null` */
  readonly darwinDefaultsId?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGnomeExtensions?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly languagePacks?: Def<readonly Item<Text>[]>;
  /** list of package. Default: `[ ]` */
  readonly nativeMessagingHosts?: Def<readonly Item<PackageValue>[]>;
  /** null or package. Default: `pkgs.floorp-bin` */
  readonly package?: Def<null | PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly pkcs11Modules?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly policies?: Def<NixAttrs>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<ProgramsFloorpProfiles>>>>;
}

interface ProgramsFoliate {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.foliate` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of ((GVariant value) or attribute set of (GVariant value)). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
  /** attribute set of (JSON value or string or absolute path). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | Text | PathValue | SecretRef>>>>;
}

interface ProgramsFoot {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.foot` */
  readonly package?: Def<PackageValue>;
  readonly server?: AccountsCalendarAccountsQcal | undefined;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsFormiko {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.formiko` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsFreetube {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.freetube` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsFuzzel {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.fuzzel` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsFzfTmux {
  /** boolean. Default: `false` */
  readonly enableShellIntegration?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly shellIntegrationOptions?: Def<readonly Item<Text>[]>;
}

interface ProgramsFzf {
  /** null or string. Default: `null` */
  readonly changeDirWidgetCommand?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly changeDirWidgetOptions?: Def<readonly Item<Text>[]>;
  /** attribute set of string. Default: `{ }` */
  readonly colors?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or string. Default: `null` */
  readonly defaultCommand?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly defaultOptions?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly fileWidgetCommand?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly fileWidgetOptions?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly historyWidgetOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.fzf` */
  readonly package?: Def<PackageValue>;
  readonly tmux?: ProgramsFzfTmux | undefined;
}

interface ProgramsGalleryDl {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.gallery-dl` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsGcc {
  /** attribute set of string. Default: `{ }` */
  readonly colors?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.gcc` */
  readonly package?: Def<null | PackageValue>;
}

type ProgramsGeminiCliCommands = {
  /** string */
  readonly description?: Def<Text>;
  /** string */
  readonly prompt?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsGeminiCli {
  /** attribute set of (open submodule of string). Default: `{ }` */
  readonly commands?: Def<Readonly<Record<string, Def<ProgramsGeminiCliCommands>>>>;
  /** attribute set of (strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly context?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** string. Default: `"gemini-2.5-pro"` */
  readonly defaultModel?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.gemini-cli` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsGhGitCredentialHelper {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** list of string */
  readonly hosts?: Def<readonly Item<Text>[]>;
}

type ProgramsGhSettings = {
  /** attribute set of string. Default: `{ }` */
  readonly aliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** string. Default: `""` */
  readonly editor?: Def<Text>;
  /** string. Default: `"https"` */
  readonly git_protocol?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsGh {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extensions?: Def<readonly Item<PackageValue>[]>;
  readonly gitCredentialHelper?: ProgramsGhGitCredentialHelper | undefined;
  /** YAML 1.1 value. Default: `{ }` */
  readonly hosts?: Def<NixValue>;
  /** package. Default: `pkgs.gh` */
  readonly package?: Def<PackageValue>;
  /** open submodule of (YAML 1.1 value). Default: `{ }` */
  readonly settings?: Def<ProgramsGhSettings>;
}

interface ProgramsGhDash {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.gh-dash` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsGhosttySystemd {
  /** boolean. Default: `'true' on Linux, 'false' otherwise` */
  readonly enable?: Def<boolean>;
}

interface ProgramsGhostty {
  /** boolean. Default: `false` */
  readonly clearDefaultKeybinds?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** boolean. Default: `'true' if programs.ghostty.package is not null` */
  readonly installBatSyntax?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly installVimSyntax?: Def<boolean>;
  /** null or package. Default: `pkgs.ghostty` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (null or boolean or signed integer or floating point number or string or list of (null or boolean or s…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<null | boolean | number | FloatValue | Text | readonly Item<null | boolean | number | FloatValue | Text>[]>>>>;
  /** submodule. Default: `{ }` */
  readonly systemd?: Def<ProgramsGhosttySystemd>;
  /** attribute set of attribute set of (null or boolean or signed integer or floating point number or string or list of (nul…. Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<null | boolean | number | FloatValue | Text | readonly Item<null | boolean | number | FloatValue | Text>[]>>>>>>>;
}

interface ProgramsGitIncludes {
  /** null or string. Default: `null` */
  readonly condition?: Def<null | Text>;
  /** string. Default: `"gitconfig"` */
  readonly contentSuffix?: Def<Text>;
  /** attribute set of anything. Default: `{ }` */
  readonly contents?: Def<NixAttrs>;
  /** string or absolute path */
  readonly path?: Def<Text | PathValue | SecretRef>;
}

interface ProgramsGitLfs {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.git-lfs` */
  readonly package?: Def<null | PackageValue>;
  /** boolean. Default: `false` */
  readonly skipSmudge?: Def<boolean>;
}

interface ProgramsGitMaintenance {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly repositories?: Def<readonly Item<Text>[]>;
  /** attribute set of string */
  readonly timers?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsGitSigning {
  /** null or one of "openpgp", "ssh", "x509". Default: `"openpgp" for state version < 25.05, undefined for state version ≥ 25.05` */
  readonly format?: Def<null | "openpgp" | "ssh" | "x509">;
  /** null or string. Default: `null` */
  readonly key?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly signByDefault?: Def<null | boolean>;
  /** null or string */
  readonly signer?: Def<null | Text>;
}

interface ProgramsGit {
  /** list of string. Default: `[ ]` */
  readonly attributes?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of absolute path. Default: `{ }` */
  readonly hooks?: Def<Readonly<Record<string, Def<PathValue | SecretRef>>>>;
  /** list of string. Default: `[ ]` */
  readonly ignores?: Def<readonly Item<Text>[]>;
  /** list of (submodule). Default: `[ ]` */
  readonly includes?: Def<readonly Item<ProgramsGitIncludes>[]>;
  readonly lfs?: ProgramsGitLfs | undefined;
  readonly maintenance?: ProgramsGitMaintenance | undefined;
  /** package. Default: `pkgs.git` */
  readonly package?: Def<PackageValue>;
  /** attribute set of attribute set of (string or boolean or signed integer or list of (string or boolean or signed integer)…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text | boolean | number | readonly Item<Text | boolean | number>[] | Readonly<Record<string, Def<Text | boolean | number | readonly Item<Text | boolean | number>[]>>>>>>>>>>;
  readonly signing?: ProgramsGitSigning | undefined;
}

interface ProgramsGitCliff {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.git-cliff` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsGitCredentialKeepassxc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (list of string). Default: `null` */
  readonly groups?: Def<null | readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly hosts?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.git-credential-keepassxc` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsGitCredentialOauth {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraFlags?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.git-credential-oauth` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsGitWorktreeSwitcher {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.git-worktree-switcher` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsGitui {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** absolute path or strings concatenated with "\n". Default: `""` */
  readonly keyConfig?: Def<PathValue | SecretRef | Text>;
  /** package. Default: `pkgs.gitui` */
  readonly package?: Def<PackageValue>;
  /** absolute path or strings concatenated with "\n" */
  readonly theme?: Def<PathValue | SecretRef | Text>;
}

interface ProgramsGnomeShellExtensions {
  /** string */
  readonly id?: Def<Text>;
  /** package */
  readonly package?: Def<PackageValue>;
}

interface ProgramsGnomeShell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of (submodule). Default: `[ ]` */
  readonly extensions?: Def<readonly Item<ProgramsGnomeShellExtensions>[]>;
  /** null or (submodule). Default: `null` */
  readonly theme?: Def<null | GtkGtk2IconTheme>;
}

interface ProgramsGnomeTerminalProfileColorsCursor {
  /** string */
  readonly background?: Def<Text>;
  /** string */
  readonly foreground?: Def<Text>;
}

interface ProgramsGnomeTerminalProfileColors {
  /** string */
  readonly backgroundColor?: Def<Text>;
  /** null or string. Default: `null` */
  readonly boldColor?: Def<null | Text>;
  /** null or (submodule). Default: `null` */
  readonly cursor?: Def<null | ProgramsGnomeTerminalProfileColorsCursor>;
  /** string */
  readonly foregroundColor?: Def<Text>;
  /** null or (submodule). Default: `null` */
  readonly highlight?: Def<null | ProgramsGnomeTerminalProfileColorsCursor>;
  /** list of string */
  readonly palette?: Def<readonly Item<Text>[]>;
}

interface ProgramsGnomeTerminalProfile {
  /** null or boolean. Default: `null` */
  readonly allowBold?: Def<null | boolean>;
  /** boolean. Default: `true` */
  readonly audibleBell?: Def<boolean>;
  /** one of "auto", "ascii-backspace", "ascii-delete", "delete-sequence", "tty". Default: `"ascii-delete"` */
  readonly backspaceBinding?: Def<"auto" | "ascii-backspace" | "ascii-delete" | "delete-sequence" | "tty">;
  /** null or boolean. Default: `null` */
  readonly boldIsBright?: Def<null | boolean>;
  /** null or (submodule). Default: `null` */
  readonly colors?: Def<null | ProgramsGnomeTerminalProfileColors>;
  /** one of "system", "on", "off". Default: `"system"` */
  readonly cursorBlinkMode?: Def<"system" | "on" | "off">;
  /** one of "block", "ibeam", "underline". Default: `"block"` */
  readonly cursorShape?: Def<"block" | "ibeam" | "underline">;
  /** null or string. Default: `null` */
  readonly customCommand?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly default?: Def<boolean>;
  /** one of "auto", "ascii-backspace", "ascii-delete", "delete-sequence", "tty". Default: `"delete-sequence"` */
  readonly deleteBinding?: Def<"auto" | "ascii-backspace" | "ascii-delete" | "delete-sequence" | "tty">;
  /** null or string. Default: `null` */
  readonly font?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly loginShell?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly scrollOnOutput?: Def<boolean>;
  /** null or signed integer. Default: `10000` */
  readonly scrollbackLines?: Def<null | number>;
  /** boolean. Default: `true` */
  readonly showScrollbar?: Def<boolean>;
  /** null or integer between 0 and 100 (both inclusive). Default: `null` */
  readonly transparencyPercent?: Def<null | number>;
  /** string */
  readonly visibleName?: Def<Text>;
}

interface ProgramsGnomeTerminal {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.gnome-terminal` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profile?: Def<Readonly<Record<string, Def<ProgramsGnomeTerminalProfile>>>>;
  /** boolean. Default: `true` */
  readonly showMenubar?: Def<boolean>;
  /** one of "default", "light", "dark", "system". Default: `"default"` */
  readonly themeVariant?: Def<"default" | "light" | "dark" | "system">;
}

type ProgramsGoEnv = {
  /** string or list of string. Default: `""` */
  readonly GOPATH?: Def<Text | readonly Item<Text>[]>;
  /** string or list of string. Default: `""` */
  readonly GOPRIVATE?: Def<Text | readonly Item<Text>[]>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsGoTelemetry {
  /** string. Default: `"1970-01-01"` */
  readonly date?: Def<Text>;
  /** null or one of "off", "local", "on". Default: `null` */
  readonly mode?: Def<null | "off" | "local" | "on">;
}

interface ProgramsGo {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** open submodule of attribute set of string. Default: `{ }` */
  readonly env?: Def<ProgramsGoEnv>;
  /** null or package. Default: `pkgs.go` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of absolute path. Default: `{ }` */
  readonly packages?: Def<Readonly<Record<string, Def<PathValue | SecretRef>>>>;
  /** submodule. Default: `{ }` */
  readonly telemetry?: Def<ProgramsGoTelemetry>;
}

interface ProgramsGoto {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.goto` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsGpgPublicKeys {
  /** absolute path */
  readonly source?: Def<PathValue | SecretRef>;
  /** null or string. Default: `null` */
  readonly text?: Def<null | Text>;
  /** null or one of "unknown", 1, "never", 2, "marginal", 3, "full", 4, "ultimate", 5. Default: `null` */
  readonly trust?: Def<null | "unknown" | 1 | "never" | 2 | "marginal" | 3 | "full" | 4 | "ultimate" | 5>;
}

interface ProgramsGpg {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** absolute path. Default: `"${config.home.homeDirectory}/.gnupg"` */
  readonly homedir?: Def<PathValue | SecretRef>;
  /** boolean. Default: `true` */
  readonly mutableKeys?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly mutableTrust?: Def<boolean>;
  /** package. Default: `pkgs.gnupg` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly publicKeys?: Def<readonly Item<ProgramsGpgPublicKeys>[]>;
  /** attribute set of (string or boolean or list of string) */
  readonly scdaemonSettings?: Def<Readonly<Record<string, Def<Text | boolean | readonly Item<Text>[]>>>>;
  /** attribute set of (string or boolean or list of string) */
  readonly settings?: Def<Readonly<Record<string, Def<Text | boolean | readonly Item<Text>[]>>>>;
}

interface ProgramsGradleInitScripts {
  /** absolute path */
  readonly source?: Def<PathValue | SecretRef>;
  /** null or strings concatenated with "\n". Default: `null` */
  readonly text?: Def<null | Text>;
}

interface ProgramsGradle {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `".gradle"` */
  readonly home?: Def<Text>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly initScripts?: Def<Readonly<Record<string, Def<ProgramsGradleInitScripts>>>>;
  /** null or package. Default: `pkgs.gradle` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of attribute set of ((string or signed integer convertible to it) or boolean convertible to it). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
}

interface ProgramsGranted {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.granted` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsGrep {
  /** attribute set of string. Default: `{ }` */
  readonly colors?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.gnugrep` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsGurkRs {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.gurk-rs` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsHalloy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.halloy` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (TOML value or strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | Text | PathValue | SecretRef>>>>;
}

interface ProgramsHavoc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.havoc` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsHelix {
  /** boolean. Default: `false` */
  readonly defaultEditor?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** list of string. Default: `[ ]` */
  readonly ignores?: Def<readonly Item<Text>[]>;
  /** (TOML value) or (list of (TOML value)) convertible to it. Default: `{ }` */
  readonly languages?: Def<NixValue | readonly Item<NixValue>[]>;
  /** package. Default: `pkgs.helix` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (TOML value or absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef | Text>>>>;
}

interface ProgramsHexchatChannelsOptions {
  /** null or boolean. Default: `false` */
  readonly acceptInvalidSSLCertificates?: Def<null | boolean>;
  /** null or boolean. Default: `false` */
  readonly autoconnect?: Def<null | boolean>;
  /** null or boolean. Default: `true` */
  readonly bypassProxy?: Def<null | boolean>;
  /** null or boolean. Default: `true` */
  readonly connectToSelectedServerOnly?: Def<null | boolean>;
  /** null or boolean. Default: `false` */
  readonly forceSSL?: Def<null | boolean>;
  /** null or boolean. Default: `false` */
  readonly useGlobalUserInformation?: Def<null | boolean>;
}

interface ProgramsHexchatChannels {
  /** list of string. Default: `[ ]` */
  readonly autojoin?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly charset?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly commands?: Def<readonly Item<Text>[]>;
  /** null or one of "challengeAuth", "customCommands", "nickServ", "nickServMsg", "sasl", "saslExternal", "serverPassword". Default: `null` */
  readonly loginMethod?: Def<null | "challengeAuth" | "customCommands" | "nickServ" | "nickServMsg" | "sasl" | "saslExternal" | "serverPassword">;
  /** null or string. Default: `null` */
  readonly nickname?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly nickname2?: Def<null | Text>;
  /** null or (submodule). Default: `null` */
  readonly options?: Def<null | ProgramsHexchatChannelsOptions>;
  /** null or string. Default: `null` */
  readonly password?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly realName?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly servers?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly userName?: Def<null | Text>;
}

interface ProgramsHexchat {
  /** attribute set of (submodule). Default: `{ }` */
  readonly channels?: Def<Readonly<Record<string, Def<ProgramsHexchatChannels>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or boolean. Default: `false` */
  readonly overwriteConfigFiles?: Def<null | boolean>;
  /** null or package. Default: `pkgs.hexchat` */
  readonly package?: Def<null | PackageValue>;
  /** null or (attribute set of string). Default: `null` */
  readonly settings?: Def<null | Readonly<Record<string, Def<Text>>>>;
  /** null or package. Default: `null` */
  readonly theme?: Def<null | PackageValue>;
}

interface ProgramsHimalaya {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.himalaya` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsHomeManager {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly path?: Def<null | Text>;
}

interface ProgramsHstr {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.hstr` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsHtop {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.htop` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (boolean or signed integer or string or list of (signed integer or string)). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text | readonly Item<number | Text>[]>>>>;
}

interface ProgramsHwatch {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** null or package. Default: `pkgs.hwatch` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsHyfetch {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.hyfetch` */
  readonly package?: Def<PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsHyprlock {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of string */
  readonly importantPrefixes?: Def<readonly Item<Text>[]>;
  /** null or package. Default: `pkgs.hyprlock` */
  readonly package?: Def<null | PackageValue>;
  /** Hyprlock configuration value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly sourceFirst?: Def<boolean>;
}

interface ProgramsHyprpanel {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.hyprpanel` */
  readonly package?: Def<PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: HomePointerCursorDotIcons | undefined;
}

interface ProgramsHyprshot {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.hyprshot` */
  readonly package?: Def<null | PackageValue>;
  /** null or string. Default: `null` */
  readonly saveLocation?: Def<null | Text>;
}

interface ProgramsI3barRiver {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.i3bar-river` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsI3blocks {
  /** attribute set of (DAG of attribute set of (INI atom (null, int, bool, string, or float))) */
  readonly bars?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.i3blocks` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsI3statusModules {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** signed integer or floating point number */
  readonly position?: Def<number | FloatValue>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ProgramsI3status {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableDefault?: Def<boolean>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly general?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly modules?: Def<Readonly<Record<string, Def<ProgramsI3statusModules>>>>;
  /** null or package. Default: `pkgs.i3status` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsI3statusRustBars {
  /** TOML value */
  readonly blocks?: Def<NixValue>;
  /** string. Default: `"none"` */
  readonly icons?: Def<Text>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string. Default: `"plain"` */
  readonly theme?: Def<Text>;
}

interface ProgramsI3statusRust {
  /** attribute set of (submodule) */
  readonly bars?: Def<Readonly<Record<string, Def<ProgramsI3statusRustBars>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.i3status-rust` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsIamb {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.iamb` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsImv {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.imv` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<boolean | number | Text>>>>>>>;
}

interface ProgramsInfo {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.texinfoInteractive` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsInori {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.inori` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsIntelliShell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.intelli-shell` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of string. Default: `{ }` */
  readonly shellHotkeys?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsIon {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly initExtra?: Def<Text>;
  /** package. Default: `pkgs.ion` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly shellAliases?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsIrssiNetworksChannels {
  /** boolean. Default: `false` */
  readonly autoJoin?: Def<boolean>;
}

interface ProgramsIrssiNetworksServerSsl {
  /** null or absolute path. Default: `null` */
  readonly certificateFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly verify?: Def<boolean>;
}

interface ProgramsIrssiNetworksServer {
  /** string */
  readonly address?: Def<Text>;
  /** boolean. Default: `false` */
  readonly autoConnect?: Def<boolean>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `6667` */
  readonly port?: Def<number>;
  readonly ssl?: ProgramsIrssiNetworksServerSsl | undefined;
}

interface ProgramsIrssiNetworks {
  /** list of string. Default: `[ ]` */
  readonly autoCommands?: Def<readonly Item<Text>[]>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly channels?: Def<Readonly<Record<string, Def<ProgramsIrssiNetworksChannels>>>>;
  /** string */
  readonly nick?: Def<Text>;
  /** boolean. Default: `false` */
  readonly saslExternal?: Def<boolean>;
  readonly server?: ProgramsIrssiNetworksServer | undefined;
  /** string. Default: `"IRC"` */
  readonly type?: Def<Text>;
}

interface ProgramsIrssi {
  /** attribute set of string. Default: `{ }` */
  readonly aliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly networks?: Def<Readonly<Record<string, Def<ProgramsIrssiNetworks>>>>;
  /** null or package. Default: `pkgs.irssi` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsJava {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.jdk` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsJetbrainsRemote {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly ides?: Def<readonly Item<PackageValue>[]>;
}

interface ProgramsJjui {
  /** string. Default: `Darwin: "Library/Application Support/jjui" Linux: ${config.xdg.configHome}/jjui` */
  readonly configDir?: Def<Text | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.jjui` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsJoplinDesktopGeneral {
  /** null or string. Default: `null` */
  readonly editor?: Def<null | Text>;
}

interface ProgramsJoplinDesktopSync {
  /** one of "undefined", "disabled", "5m", "10m", "30m", "1h", "12h", "1d". Default: `"undefined"` */
  readonly interval?: Def<"undefined" | "disabled" | "5m" | "10m" | "30m" | "1h" | "12h" | "1d">;
  /** one of "undefined", "none", "file-system", "onedrive", "nextcloud", "webdav", "dropbox", "s3", "joplin-server", "joplin…. Default: `"undefined"` */
  readonly target?: Def<"undefined" | "none" | "file-system" | "onedrive" | "nextcloud" | "webdav" | "dropbox" | "s3" | "joplin-server" | "joplin-cloud">;
}

interface ProgramsJoplinDesktop {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set. Default: `{ }` */
  readonly extraConfig?: Def<NixAttrs>;
  readonly general?: ProgramsJoplinDesktopGeneral | undefined;
  /** package. Default: `pkgs.joplin-desktop` */
  readonly package?: Def<PackageValue>;
  readonly sync?: ProgramsJoplinDesktopSync | undefined;
}

interface ProgramsJoshuto {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** TOML value. Default: `{ }` */
  readonly keymap?: Def<NixValue>;
  /** TOML value. Default: `{ }` */
  readonly mimetype?: Def<NixValue>;
  /** package. Default: `pkgs.joshuto` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** TOML value. Default: `{ }` */
  readonly theme?: Def<NixValue>;
}

interface ProgramsJq {
  /** null or (submodule). Default: `null` */
  readonly colors?: Def<null | NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.jq` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsJqp {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.jqp` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsJrnl {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.jrnl` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsJujutsu {
  /** boolean. Default: `config.programs.emacs.enable` */
  readonly ediff?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.jujutsu` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsK9s {
  /** YAML 1.1 value. Default: `{ }` */
  readonly aliases?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly hotKeys?: Def<NixValue>;
  /** null or package. Default: `pkgs.k9s` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly plugins?: Def<NixValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (YAML 1.1 value or absolute path). Default: `{ }` */
  readonly skins?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef>>>>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly views?: Def<NixValue>;
}

interface ProgramsKakouneConfigHooks {
  /** strings concatenated with "\n". Default: `""` */
  readonly commands?: Def<Text>;
  /** null or string. Default: `null` */
  readonly group?: Def<null | Text>;
  /** one of "NormalIdle", "NormalKey", "InsertIdle", "InsertKey", "InsertChar", "InsertDelete", "InsertMove", "WinCreate", "… */
  readonly name?: Def<"NormalIdle" | "NormalKey" | "InsertIdle" | "InsertKey" | "InsertChar" | "InsertDelete" | "InsertMove" | "WinCreate" | "WinClose" | "WinResize" | "WinDisplay" | "WinSetOption" | "BufSetOption" | "BufNewFile" | "BufOpenFile" | "BufCreate" | "BufWritePre" | "BufWritePost" | "BufReload" | "BufClose" | "BufOpenFifo" | "BufReadFifo" | "BufCloseFifo" | "RuntimeError" | "ModeChange" | "PromptIdle" | "GlobalSetOption" | "KakBegin" | "KakEnd" | "FocusIn" | "FocusOut" | "RawKey" | "InsertCompletionShow" | "InsertCompletionHide" | "ModuleLoaded" | "ClientCreate" | "ClientClose" | "RegisterModified" | "User">;
  /** boolean. Default: `false` */
  readonly once?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly option?: Def<null | Text>;
}

interface ProgramsKakouneConfigKeyMappings {
  /** null or string. Default: `null` */
  readonly docstring?: Def<null | Text>;
  /** string */
  readonly effect?: Def<Text>;
  /** string */
  readonly key?: Def<Text>;
  /** string */
  readonly mode?: Def<Text>;
}

interface ProgramsKakouneConfigNumberLines {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly highlightCursor?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly relative?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly separator?: Def<null | Text>;
}

interface ProgramsKakouneConfigScrollOff {
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly columns?: Def<number>;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly lines?: Def<number>;
}

interface ProgramsKakouneConfigShowWhitespace {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly lineFeed?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly nonBreakingSpace?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly space?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly tab?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly tabStop?: Def<null | Text>;
}

interface ProgramsKakouneConfigUi {
  /** one of "clippy", "cat", "dilbert", "none". Default: `"clippy"` */
  readonly assistant?: Def<"clippy" | "cat" | "dilbert" | "none">;
  /** boolean. Default: `true` */
  readonly changeColors?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableMouse?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly setTitle?: Def<boolean>;
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly shiftFunctionKeys?: Def<null | number>;
  /** one of "top", "bottom". Default: `"bottom"` */
  readonly statusLine?: Def<"top" | "bottom">;
  /** boolean. Default: `false` */
  readonly useBuiltinKeyParser?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly wheelDownButton?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly wheelUpButton?: Def<null | Text>;
}

interface ProgramsKakouneConfigWrapLines {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly indent?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly marker?: Def<null | Text>;
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly maxWidth?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly word?: Def<boolean>;
}

interface ProgramsKakouneConfig {
  /** boolean. Default: `false` */
  readonly alignWithTabs?: Def<boolean>;
  /** null or (list of (one of "insert", "prompt")). Default: `null` */
  readonly autoComplete?: Def<null | readonly Item<"insert" | "prompt">[]>;
  /** null or (list of (one of "command", "onkey", "normal")). Default: `null` */
  readonly autoInfo?: Def<null | readonly Item<"command" | "onkey" | "normal">[]>;
  /** null or one of "yes", "no", "ask". Default: `null` */
  readonly autoReload?: Def<null | "yes" | "no" | "ask">;
  /** null or string. Default: `null` */
  readonly colorScheme?: Def<null | Text>;
  /** list of (submodule). Default: `[ ]` */
  readonly hooks?: Def<readonly Item<ProgramsKakouneConfigHooks>[]>;
  /** boolean. Default: `true` */
  readonly incrementalSearch?: Def<boolean>;
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly indentWidth?: Def<null | number>;
  /** list of (submodule). Default: `[ ]` */
  readonly keyMappings?: Def<readonly Item<ProgramsKakouneConfigKeyMappings>[]>;
  /** null or (submodule). Default: `null` */
  readonly numberLines?: Def<null | ProgramsKakouneConfigNumberLines>;
  /** null or (submodule). Default: `null` */
  readonly scrollOff?: Def<null | ProgramsKakouneConfigScrollOff>;
  /** boolean. Default: `false` */
  readonly showMatching?: Def<boolean>;
  /** null or (submodule). Default: `null` */
  readonly showWhitespace?: Def<null | ProgramsKakouneConfigShowWhitespace>;
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly tabStop?: Def<null | number>;
  /** null or (submodule). Default: `null` */
  readonly ui?: Def<null | ProgramsKakouneConfigUi>;
  /** null or (submodule). Default: `null` */
  readonly wrapLines?: Def<null | ProgramsKakouneConfigWrapLines>;
}

interface ProgramsKakoune {
  /** null or package. Default: `null` */
  readonly colorSchemePackage?: Def<null | PackageValue>;
  /** null or (submodule). Default: `{ }` */
  readonly config?: Def<null | ProgramsKakouneConfig>;
  /** boolean. Default: `false` */
  readonly defaultEditor?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.kakoune-unwrapped` */
  readonly package?: Def<null | PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue>[]>;
}

interface ProgramsKeepassxc {
  /** boolean. Default: `false` */
  readonly autostart?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.keepassxc` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsKeychain {
  /** list of string. Default: `[ ]` */
  readonly agents?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableXsessionIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** list of string */
  readonly extraFlags?: Def<readonly Item<Text>[]>;
  /** null or one of "local", "any", "local-once", "any-once". Default: `null` */
  readonly inheritType?: Def<null | "local" | "any" | "local-once" | "any-once">;
  /** list of string */
  readonly keys?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.keychain` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsKhalLocale {
  /** string. Default: `"%x"` */
  readonly dateformat?: Def<Text>;
  /** string. Default: `"%c"` */
  readonly datetimeformat?: Def<Text>;
  /** null or string. Default: `null` */
  readonly default_timezone?: Def<null | Text>;
  /** integer between 0 and 6 (both inclusive). Default: `0` */
  readonly firstweekday?: Def<number>;
  /** null or string. Default: `null` */
  readonly local_timezone?: Def<null | Text>;
  /** string. Default: `"%x"` */
  readonly longdateformat?: Def<Text>;
  /** string. Default: `"%c"` */
  readonly longdatetimeformat?: Def<Text>;
  /** string. Default: `"%X"` */
  readonly timeformat?: Def<Text>;
  /** boolean. Default: `true` */
  readonly unicode_symbols?: Def<boolean>;
  /** one of "off", "left", "right". Default: `"off"` */
  readonly weeknumbers?: Def<"off" | "left" | "right">;
}

interface ProgramsKhal {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** submodule. Default: `{ }` */
  readonly locale?: Def<ProgramsKhalLocale>;
  /** null or package. Default: `pkgs.khal` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

type ProgramsKhardSettingsGeneral = {
  /** string. Default: `"list"` */
  readonly default_action?: Def<Text>;
};

type ProgramsKhardSettings = {
  readonly general?: ProgramsKhardSettingsGeneral | undefined;
  readonly [name: string]: Def<Open>;
};

interface ProgramsKhard {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.khard` */
  readonly package?: Def<PackageValue>;
  /** open submodule of attribute set of attribute set of (boolean or string or list of string). Default: `{ }` */
  readonly settings?: Def<ProgramsKhardSettings>;
}

interface ProgramsKickoff {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.kickoff` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsKittyShellIntegration {
  /** boolean. Default: `(cfg.shellIntegration.mode != null) && !(elem "disabled" (splitString " " confi…` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `(cfg.shellIntegration.mode != null) && !(elem "disabled" (splitString " " confi…` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `(cfg.shellIntegration.mode != null) && !(elem "disabled" (splitString " " confi…` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or string. Default: `"no-rc"` */
  readonly mode?: Def<null | Text>;
}

interface ProgramsKitty {
  /** attribute set of string. Default: `{ }` */
  readonly actionAliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or (list of string). Default: `null` */
  readonly darwinLaunchOptions?: Def<null | readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGitIntegration?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<Text>>>>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or (submodule). Default: `null` */
  readonly font?: Def<null | GtkFont>;
  /** attribute set of string. Default: `{ }` */
  readonly keybindings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly mouseBindings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or package. Default: `pkgs.kitty` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (string or boolean or signed integer or floating point number). Default: `{ }` */
  readonly quickAccessTerminalConfig?: Def<Readonly<Record<string, Def<Text | boolean | number | FloatValue>>>>;
  /** attribute set of (string or boolean or signed integer or floating point number). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | boolean | number | FloatValue>>>>;
  readonly shellIntegration?: ProgramsKittyShellIntegration | undefined;
  /** null or string. Default: `null` */
  readonly themeFile?: Def<null | Text | SecretRef>;
}

interface ProgramsKodi {
  /** null or (attribute set of attribute set of string). Default: `null` */
  readonly addonSettings?: Def<null | Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
  /** absolute path. Default: `"${config.home.homeDirectory}/.kodi"` */
  readonly datadir?: Def<PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.kodi` */
  readonly package?: Def<PackageValue>;
  /** null or attribute sets or lists of strings. Default: `null` */
  readonly settings?: Def<NixValue>;
  /** null or attribute sets or lists of strings. Default: `null` */
  readonly sources?: Def<NixValue>;
}

interface ProgramsKraftkit {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.kraft` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsKubecolor {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableAlias?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.kubecolor` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsKubeswitch {
  /** string. Default: `"kswitch"` */
  readonly commandName?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.kubeswitch` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsLapcePlugins {
  /** string */
  readonly author?: Def<Text>;
  /** string. Default: `""` */
  readonly hash?: Def<Text>;
  /** string */
  readonly name?: Def<Text>;
  /** string */
  readonly version?: Def<Text>;
}

interface ProgramsLapce {
  /** one of "stable", "nightly". Default: `"stable"` */
  readonly channel?: Def<"stable" | "nightly">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** TOML value. Default: `[ ]` */
  readonly keymaps?: Def<NixValue>;
  /** null or package. Default: `pkgs.lapce` */
  readonly package?: Def<null | PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<ProgramsLapcePlugins>[]>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsLazydocker {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.lazydocker` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value */
  readonly settings?: Def<NixValue>;
}

interface ProgramsLazygit {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.lazygit` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string. Default: `"lg"` */
  readonly shellWrapperName?: Def<Text>;
}

interface ProgramsLazysql {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.lazysql` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsLedger {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.ledger` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (boolean or signed integer or string or list of string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text | readonly Item<Text>[]>>>>;
}

interface ProgramsLess {
  /** strings concatenated with "\n". Default: `""` */
  readonly config?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly options?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
  /** null or package. Default: `pkgs.less` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsLesspipe {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.lesspipe` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsLfPreviewer {
  /** null or string. Default: `null` */
  readonly keybinding?: Def<null | Text>;
  /** null or absolute path. Default: `null` */
  readonly source?: Def<null | PathValue | SecretRef>;
}

interface ProgramsLf {
  /** attribute set of (null or string). Default: `{ }` */
  readonly cmdKeybindings?: Def<Readonly<Record<string, Def<null | Text>>>>;
  /** attribute set of (null or string). Default: `{ }` */
  readonly commands?: Def<Readonly<Record<string, Def<null | Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of (null or string). Default: `{ }` */
  readonly keybindings?: Def<Readonly<Record<string, Def<null | Text>>>>;
  /** package. Default: `pkgs.lf` */
  readonly package?: Def<PackageValue>;
  readonly previewer?: ProgramsLfPreviewer | undefined;
  /** attribute set of (string or signed integer or list of (string or signed integer) or boolean). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | number | readonly Item<Text | number>[] | boolean>>>>;
}

interface ProgramsLibrewolfProfiles {
  /** (submodule) or ((list of ((bookmark submodule) or (directory submodule) or value "separator" (singular enum))) or (attr…. Default: `{ }` */
  readonly bookmarks?: Def<ProgramsFirefoxProfilesBookmarks | readonly Item<NixValue | "separator">[] | ProgramsFirefoxProfilesBookmarks2>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly containers?: Def<Readonly<Record<string, Def<ProgramsFirefoxProfilesContainers>>>>;
  /** boolean. Default: `false` */
  readonly containersForce?: Def<boolean>;
  /** (submodule) or (list of package) convertible to it. Default: `{ }` */
  readonly extensions?: Def<ProgramsFirefoxProfilesExtensions | readonly Item<PackageValue>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly id?: Def<number>;
  /** boolean. Default: `"true if profile ID is 0"` */
  readonly isDefault?: Def<boolean>;
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
  /** string. Default: `"‹name›"` */
  readonly path?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly preConfig?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly search?: Def<ProgramsFirefoxProfilesSearch>;
  /** attribute set of (LibreWolf preference (int, bool, string, and also attrs, list, float as a JSON string)). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly userChrome?: Def<Text | PathValue | SecretRef>;
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly userContent?: Def<Text | PathValue | SecretRef>;
}

interface ProgramsLibrewolf {
  /** null or string. Default: `null` */
  readonly darwinDefaultsId?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGnomeExtensions?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly languagePacks?: Def<readonly Item<Text>[]>;
  /** list of package. Default: `[ ]` */
  readonly nativeMessagingHosts?: Def<readonly Item<PackageValue>[]>;
  /** null or package. Default: `pkgs.librewolf` */
  readonly package?: Def<null | PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly pkcs11Modules?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly policies?: Def<NixAttrs>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<ProgramsLibrewolfProfiles>>>>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ProgramsLieer {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.lieer` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsLookingGlassClient {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.looking-glass-client` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsLsd {
  /** YAML 1.1 value or absolute path. Default: `{ }` */
  readonly colors?: Def<NixValue | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** YAML 1.1 value or absolute path. Default: `{ }` */
  readonly icons?: Def<NixValue | PathValue | SecretRef>;
  /** null or package. Default: `pkgs.lsd` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

type ProgramsLutrisRunnersSettingsRunner = {
  /** string or absolute path. Default: `""` */
  readonly runner_executable?: Def<Text | PathValue | SecretRef>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface ProgramsLutrisRunnersSettings {
  /** open submodule of (YAML 1.1 value). Default: `{ }` */
  readonly runner?: Def<ProgramsLutrisRunnersSettingsRunner>;
  /** open submodule of (YAML 1.1 value). Default: `{ }` */
  readonly system?: Def<NixAttrs>;
}

interface ProgramsLutrisRunners {
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
  /** submodule. Default: `{ }` */
  readonly settings?: Def<ProgramsLutrisRunnersSettings>;
}

interface ProgramsLutris {
  /** null or package. Default: `null` */
  readonly defaultWinePackage?: Def<null | PackageValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** package. Default: `pkgs.lutris` */
  readonly package?: Def<PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly protonPackages?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly runners?: Def<Readonly<Record<string, Def<ProgramsLutrisRunners>>>>;
  /** null or package. Default: `null` */
  readonly steamPackage?: Def<null | PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly winePackages?: Def<readonly Item<PackageValue>[]>;
}

interface ProgramsMan {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** boolean. Default: `false` */
  readonly generateCaches?: Def<boolean>;
  /** package. Default: `pkgs.man` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsMangohud {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableSessionWide?: Def<boolean>;
  /** package. Default: `pkgs.mangohud` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (boolean or signed integer or floating point number or string or absolute path or list of (signed inte…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text | PathValue | SecretRef | readonly Item<number | Text>[]>>>>;
  /** attribute set of attribute set of (boolean or signed integer or floating point number or string or absolute path or lis…. Default: `{ }` */
  readonly settingsPerApplication?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text | PathValue | SecretRef | readonly Item<number | Text>[]>>>>>>>;
}

interface ProgramsMatplotlib {
  /** attribute set of anything. Default: `{ }` */
  readonly config?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
}

interface ProgramsMbsync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of attribute set of list of string. Default: `{ }` */
  readonly groups?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<readonly Item<Text>[]>>>>>>>;
  /** package. Default: `pkgs.isync` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsMc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly extensionSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly fileHighlightSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly keymapSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** null or package. Default: `pkgs.mc` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly panelsSettings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsMcfly {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableLightTheme?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly fuzzySearchFactor?: Def<number>;
  readonly fzf?: AccountsCalendarAccountsQcal | undefined;
  /** one of "TOP", "BOTTOM". Default: `"TOP"` */
  readonly interfaceView?: Def<"TOP" | "BOTTOM">;
  /** one of "emacs", "vim". Default: `"emacs"` */
  readonly keyScheme?: Def<"emacs" | "vim">;
  /** package. Default: `pkgs.mcfly-fzf` */
  readonly mcflyFzfPackage?: Def<PackageValue>;
  /** package. Default: `pkgs.mcfly` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsMcp {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** JSON value. Default: `{ }` */
  readonly servers?: Def<NixValue>;
}

interface ProgramsMeli {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly includes?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.meli` */
  readonly package?: Def<PackageValue>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsMercurial {
  /** attribute set of anything. Default: `{ }` */
  readonly aliases?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** (attribute set of anything) or strings concatenated with "\n". Default: `{ }` */
  readonly extraConfig?: Def<NixAttrs | Text>;
  /** list of string. Default: `[ ]` */
  readonly ignores?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly ignoresRegexp?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.mercurial` */
  readonly package?: Def<PackageValue>;
  /** string */
  readonly userEmail?: Def<Text>;
  /** string */
  readonly userName?: Def<Text>;
}

interface ProgramsMergiraf {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.mergiraf` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsMicro {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.micro` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsMise {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** TOML value. Default: `{ }` */
  readonly globalConfig?: Def<NixValue>;
  /** null or package. Default: `pkgs.mise` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsMods {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.mods` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsMpv {
  /** attribute set of string. Default: `{ }` */
  readonly bindings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of (string or signed integer or boolean or floating point number or list of (string or signed integer or …. Default: `{ }` */
  readonly config?: Def<Readonly<Record<string, Def<Text | number | boolean | FloatValue | readonly Item<Text | number | boolean | FloatValue>[]>>>>;
  /** list of string. Default: `[ ]` */
  readonly defaultProfiles?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraInput?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly includes?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.mpv` */
  readonly package?: Def<PackageValue>;
  /** attribute set of attribute set of (string or signed integer or boolean or floating point number or list of (string or s…. Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text | number | boolean | FloatValue | readonly Item<Text | number | boolean | FloatValue>[]>>>>>>>;
  /** attribute set of attribute set of (string or signed integer or boolean or floating point number or list of (string or s…. Default: `{ }` */
  readonly scriptOpts?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text | number | boolean | FloatValue | readonly Item<Text | number | boolean | FloatValue>[]>>>>>>>;
  /** list of package. Default: `[ ]` */
  readonly scripts?: Def<readonly Item<PackageValue>[]>;
}

interface ProgramsMpvpaper {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.mpvpaper` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly pauseList?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly stopList?: Def<Text>;
}

interface ProgramsMr {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.mr` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsMsmtp {
  /** strings concatenated with "\n". Default: `""` */
  readonly configContent?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.msmtp` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsMu {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** absolute path. Default: `config.xdg.cacheHome + "/mu"` */
  readonly home?: Def<PathValue | SecretRef>;
  /** package. Default: `pkgs.mu` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsMujmap {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.mujmap` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsMullvadVpn {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.mullvad-vpn` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsMypy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.mypy` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsNavi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.navi` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsNcmpcppBindings {
  /** string or list of string */
  readonly command?: Def<Text | readonly Item<Text>[]>;
  /** string */
  readonly key?: Def<Text>;
}

interface ProgramsNcmpcpp {
  /** list of (submodule). Default: `[ ]` */
  readonly bindings?: Def<readonly Item<ProgramsNcmpcppBindings>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (string or absolute path convertible to it). Default: `if pkgs.stdenv.hostPlatform.isLinux && config.services.mpd.enable then config.s…` */
  readonly mpdMusicDir?: Def<null | Text | SecretRef | PathValue>;
  /** package. Default: `pkgs.ncmpcpp` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ProgramsNcspot {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.ncspot` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsNe {
  /** attribute set of strings concatenated with "\n". Default: `{ }` */
  readonly automaticPreferences?: Def<Readonly<Record<string, Def<Text>>>>;
  /** strings concatenated with "\n". Default: `""` */
  readonly defaultPreferences?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly keybindings?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly menus?: Def<Text>;
  /** null or package. Default: `pkgs.ne` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly virtualExtensions?: Def<Text>;
}

interface ProgramsNeomuttBinds {
  /** string */
  readonly action?: Def<Text>;
  /** string */
  readonly key?: Def<Text>;
  /** one of "alias", "attach", "browser", "compose", "editor", "generic", "index", "mix", "pager", "pgp", "postpone", "query… */
  readonly map?: Def<"alias" | "attach" | "browser" | "compose" | "editor" | "generic" | "index" | "mix" | "pager" | "pgp" | "postpone" | "query" | "smime" | readonly Item<"alias" | "attach" | "browser" | "compose" | "editor" | "generic" | "index" | "mix" | "pager" | "pgp" | "postpone" | "query" | "smime">[]>;
}

interface ProgramsNeomuttSidebar {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"%D%?F? [%F]?%* %?N?%N/?%S"` */
  readonly format?: Def<Text>;
  /** boolean. Default: `true` */
  readonly shortPath?: Def<boolean>;
  /** signed integer. Default: `22` */
  readonly width?: Def<number>;
}

interface ProgramsNeomutt {
  /** list of (submodule). Default: `[ ]` */
  readonly binds?: Def<readonly Item<ProgramsNeomuttBinds>[]>;
  /** boolean. Default: `true` */
  readonly changeFolderWhenSourcingAccount?: Def<boolean>;
  /** null or signed integer. Default: `null` */
  readonly checkStatsInterval?: Def<null | number>;
  /** string. Default: `"$EDITOR"` */
  readonly editor?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of (submodule). Default: `[ ]` */
  readonly macros?: Def<readonly Item<ProgramsNeomuttBinds>[]>;
  /** package. Default: `pkgs.neomutt` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** submodule. Default: `{ }` */
  readonly sidebar?: Def<ProgramsNeomuttSidebar>;
  /** one of "date", "date-received", "from", "mailbox-order", "score", "size", "spam", "subject", "threads", "to", "reverse-…. Default: `"threads"` */
  readonly sort?: Def<"date" | "date-received" | "from" | "mailbox-order" | "score" | "size" | "spam" | "subject" | "threads" | "to" | "reverse-date" | "reverse-date-received" | "reverse-from" | "reverse-mailbox-order" | "reverse-score" | "reverse-size" | "reverse-spam" | "reverse-subject" | "reverse-threads" | "reverse-to" | "last-date" | "last-date-received" | "last-from" | "last-mailbox-order" | "last-score" | "last-size" | "last-spam" | "last-subject" | "last-threads" | "last-to" | "reverse-last-date" | "reverse-last-date-received" | "reverse-last-from" | "reverse-last-mailbox-order" | "reverse-last-score" | "reverse-last-size" | "reverse-last-spam" | "reverse-last-subject" | "reverse-last-threads" | "reverse-last-to">;
  /** boolean. Default: `true` */
  readonly sourcePrimaryAccount?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly unmailboxes?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly vimKeys?: Def<boolean>;
}

interface ProgramsNeovide {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.neovide` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsNeovimCoc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.vimPlugins.coc-nvim` */
  readonly package?: Def<PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly pluginConfig?: Def<Text>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsNeovim {
  readonly coc?: ProgramsNeovimCoc | undefined;
  /** boolean. Default: `false` */
  readonly defaultEditor?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraLuaConfig?: Def<Text>;
  /** (function that evaluates to a(n) list of package) or (list of package) convertible to it. Default: `ps: [ ]` */
  readonly extraLuaPackages?: Def<NixExpr | readonly Item<PackageValue>[]>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** (function that evaluates to a(n) list of package) or (list of package) convertible to it. Default: `ps: [ ]` */
  readonly extraPython3Packages?: Def<NixExpr | readonly Item<PackageValue>[]>;
  /** list of string. Default: `[ ]` */
  readonly extraWrapperArgs?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.neovim-unwrapped` */
  readonly package?: Def<PackageValue>;
  /** list of (package or (submodule)). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue | NixAttrs>[]>;
  /** boolean. Default: `false` */
  readonly viAlias?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly vimAlias?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly vimdiffAlias?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly withNodeJs?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly withPython3?: Def<boolean>;
  /** null or boolean. Default: `true` */
  readonly withRuby?: Def<null | boolean>;
}

interface ProgramsNewsboatAutoFetchArticles {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"daily"` */
  readonly onCalendar?: Def<Text>;
}

interface ProgramsNewsboatAutoVacuum {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"weekly"` */
  readonly onCalendar?: Def<Text>;
}

interface ProgramsNewsboatUrls {
  /** list of string. Default: `[ ]` */
  readonly tags?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly title?: Def<null | Text>;
  /** string */
  readonly url?: Def<Text>;
}

interface ProgramsNewsboat {
  readonly autoFetchArticles?: ProgramsNewsboatAutoFetchArticles | undefined;
  /** boolean. Default: `false` */
  readonly autoReload?: Def<boolean>;
  readonly autoVacuum?: ProgramsNewsboatAutoVacuum | undefined;
  /** string. Default: `${pkgs.xdg-utils}/bin/xdg-open` */
  readonly browser?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** signed integer. Default: `0` */
  readonly maxItems?: Def<number>;
  /** null or package. Default: `pkgs.newsboat` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly queries?: Def<Readonly<Record<string, Def<Text>>>>;
  /** signed integer. Default: `5` */
  readonly reloadThreads?: Def<number>;
  /** null or signed integer. Default: `60` */
  readonly reloadTime?: Def<null | number>;
  /** list of (submodule). Default: `[ ]` */
  readonly urls?: Def<readonly Item<ProgramsNewsboatUrls>[]>;
}

interface ProgramsNhClean {
  /** (optionally newline-terminated) single-line string. Default: `"weekly"` */
  readonly dates?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** (optionally newline-terminated) single-line string. Default: `""` */
  readonly extraArgs?: Def<Text>;
}

interface ProgramsNh {
  readonly clean?: ProgramsNhClean | undefined;
  /** null or (optionally newline-terminated) single-line string or absolute path. Default: `null` */
  readonly darwinFlake?: Def<null | Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (optionally newline-terminated) single-line string or absolute path. Default: `null` */
  readonly flake?: Def<null | Text | PathValue | SecretRef>;
  /** null or (optionally newline-terminated) single-line string or absolute path. Default: `null` */
  readonly homeFlake?: Def<null | Text | PathValue | SecretRef>;
  /** null or (optionally newline-terminated) single-line string or absolute path. Default: `null` */
  readonly osFlake?: Def<null | Text | PathValue | SecretRef>;
  /** package. Default: `pkgs.nh` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsNheko {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.nheko` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsNiriSettingsAnimationsConfigNotificationOpenClose {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or <animation-kind>. Default: `null` */
  readonly kind?: Def<NixValue>;
}

interface ProgramsNiriSettingsAnimationsWindowClose {
  /** null or string. Default: `null` */
  readonly "custom-shader"?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or <animation-kind>. Default: `null` */
  readonly kind?: Def<NixValue>;
}

interface ProgramsNiriSettingsAnimations {
  /** submodule. Default: `{ }` */
  readonly "config-notification-open-close"?: Def<ProgramsNiriSettingsAnimationsConfigNotificationOpenClose>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** submodule. Default: `{ }` */
  readonly "exit-confirmation-open-close"?: Def<ProgramsNiriSettingsAnimationsConfigNotificationOpenClose>;
  /** submodule. Default: `{ }` */
  readonly "horizontal-view-movement"?: Def<ProgramsNiriSettingsAnimationsConfigNotificationOpenClose>;
  /** submodule. Default: `{ }` */
  readonly "overview-open-close"?: Def<ProgramsNiriSettingsAnimationsConfigNotificationOpenClose>;
  /** submodule. Default: `{ }` */
  readonly "screenshot-ui-open"?: Def<ProgramsNiriSettingsAnimationsConfigNotificationOpenClose>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly slowdown?: Def<null | number | FloatValue>;
  /** submodule. Default: `{ }` */
  readonly "window-close"?: Def<ProgramsNiriSettingsAnimationsWindowClose>;
  /** submodule. Default: `{ }` */
  readonly "window-movement"?: Def<ProgramsNiriSettingsAnimationsConfigNotificationOpenClose>;
  /** submodule. Default: `{ }` */
  readonly "window-open"?: Def<ProgramsNiriSettingsAnimationsWindowClose>;
  /** submodule. Default: `{ }` */
  readonly "window-resize"?: Def<ProgramsNiriSettingsAnimationsWindowClose>;
  /** submodule. Default: `{ }` */
  readonly "workspace-switch"?: Def<ProgramsNiriSettingsAnimationsConfigNotificationOpenClose>;
}

type ProgramsNiriSettingsBindsHotkeyOverlay = {
  /** boolean */
  readonly hidden?: Def<boolean>;
  /** string */
  readonly title?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

type ProgramsNiriSettingsBinds = {
  /** niri action */
  readonly action?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly "allow-inhibiting"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "allow-when-locked"?: Def<boolean>;
  /** null or signed integer. Default: `null` */
  readonly "cooldown-ms"?: Def<null | number>;
  /** attribute-tagged union with choices: hidden, title */
  readonly "hotkey-overlay"?: Def<ProgramsNiriSettingsBindsHotkeyOverlay>;
  /** boolean. Default: `true` */
  readonly repeat?: Def<boolean>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsNiriSettingsClipboard {
  /** boolean. Default: `false` */
  readonly "disable-primary"?: Def<boolean>;
}

interface ProgramsNiriSettingsConfigNotification {
  /** boolean. Default: `false` */
  readonly "disable-failed"?: Def<boolean>;
}

interface ProgramsNiriSettingsCursor {
  /** null or signed integer. Default: `null` */
  readonly "hide-after-inactive-ms"?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly "hide-when-typing"?: Def<boolean>;
  /** signed integer. Default: `24` */
  readonly size?: Def<number>;
  /** string. Default: `"default"` */
  readonly theme?: Def<Text>;
}

interface ProgramsNiriSettingsGesturesDndEdgeViewScroll {
  /** null or signed integer. Default: `null` */
  readonly "delay-ms"?: Def<null | number>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "max-speed"?: Def<null | number | FloatValue>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "trigger-width"?: Def<null | number | FloatValue>;
}

interface ProgramsNiriSettingsGesturesDndEdgeWorkspaceSwitch {
  /** null or signed integer. Default: `null` */
  readonly "delay-ms"?: Def<null | number>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "max-speed"?: Def<null | number | FloatValue>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "trigger-height"?: Def<null | number | FloatValue>;
}

interface ProgramsNiriSettingsGestures {
  /** submodule. Default: `{ }` */
  readonly "dnd-edge-view-scroll"?: Def<ProgramsNiriSettingsGesturesDndEdgeViewScroll>;
  /** submodule. Default: `{ }` */
  readonly "dnd-edge-workspace-switch"?: Def<ProgramsNiriSettingsGesturesDndEdgeWorkspaceSwitch>;
  readonly "hot-corners"?: HomePointerCursorDotIcons | undefined;
}

interface ProgramsNiriSettingsHotkeyOverlay {
  /** boolean. Default: `false` */
  readonly "hide-not-bound"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "skip-at-startup"?: Def<boolean>;
}

interface ProgramsNiriSettingsInputFocusFollowsMouse {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly "max-scroll-amount"?: Def<null | Text>;
}

interface ProgramsNiriSettingsInputKeyboardXkb {
  /** null or string. Default: `null` */
  readonly file?: Def<null | Text>;
  /** string. Default: `""` */
  readonly layout?: Def<Text>;
  /** string. Default: `""` */
  readonly model?: Def<Text>;
  /** null or string. Default: `null` */
  readonly options?: Def<null | Text>;
  /** string. Default: `""` */
  readonly rules?: Def<Text>;
  /** string. Default: `""` */
  readonly variant?: Def<Text>;
}

interface ProgramsNiriSettingsInputKeyboard {
  /** boolean. Default: `false` */
  readonly numlock?: Def<boolean>;
  /** signed integer. Default: `600` */
  readonly "repeat-delay"?: Def<number>;
  /** signed integer. Default: `25` */
  readonly "repeat-rate"?: Def<number>;
  /** one of "global", "window". Default: `"global"` */
  readonly "track-layout"?: Def<"global" | "window">;
  /** submodule. Default: `{ }` */
  readonly xkb?: Def<ProgramsNiriSettingsInputKeyboardXkb>;
}

interface ProgramsNiriSettingsInputMouse {
  /** null or one of "adaptive", "flat". Default: `null` */
  readonly "accel-profile"?: Def<null | "adaptive" | "flat">;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "accel-speed"?: Def<null | number | FloatValue>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "left-handed"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "middle-emulation"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "natural-scroll"?: Def<boolean>;
  /** null or signed integer. Default: `null` */
  readonly "scroll-button"?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly "scroll-button-lock"?: Def<boolean>;
  /** null or floating point number or signed integer or (submodule). Default: `null` */
  readonly "scroll-factor"?: Def<null | number | FloatValue | NixAttrs>;
  /** null or one of "no-scroll", "two-finger", "edge", "on-button-down". Default: `null` */
  readonly "scroll-method"?: Def<null | "no-scroll" | "two-finger" | "edge" | "on-button-down">;
}

interface ProgramsNiriSettingsInputTablet {
  /** null or (2x3 matrix). Default: `null` */
  readonly "calibration-matrix"?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "left-handed"?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly "map-to-output"?: Def<null | Text>;
}

interface ProgramsNiriSettingsInputTouch {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly "map-to-output"?: Def<null | Text>;
}

interface ProgramsNiriSettingsInputTouchpad {
  /** null or one of "adaptive", "flat". Default: `null` */
  readonly "accel-profile"?: Def<null | "adaptive" | "flat">;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "accel-speed"?: Def<null | number | FloatValue>;
  /** null or one of "button-areas", "clickfinger". Default: `null` */
  readonly "click-method"?: Def<null | "button-areas" | "clickfinger">;
  /** boolean. Default: `false` */
  readonly "disabled-on-external-mouse"?: Def<boolean>;
  /** null or boolean. Default: `null` */
  readonly drag?: Def<null | boolean>;
  /** boolean. Default: `false` */
  readonly "drag-lock"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly dwt?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly dwtp?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "left-handed"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "middle-emulation"?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly "natural-scroll"?: Def<boolean>;
  /** null or signed integer. Default: `null` */
  readonly "scroll-button"?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly "scroll-button-lock"?: Def<boolean>;
  /** null or floating point number or signed integer or (submodule). Default: `null` */
  readonly "scroll-factor"?: Def<null | number | FloatValue | NixAttrs>;
  /** null or one of "no-scroll", "two-finger", "edge", "on-button-down". Default: `null` */
  readonly "scroll-method"?: Def<null | "no-scroll" | "two-finger" | "edge" | "on-button-down">;
  /** boolean. Default: `true` */
  readonly tap?: Def<boolean>;
  /** null or one of "left-middle-right", "left-right-middle". Default: `null` */
  readonly "tap-button-map"?: Def<null | "left-middle-right" | "left-right-middle">;
}

interface ProgramsNiriSettingsInputTrackball {
  /** null or one of "adaptive", "flat". Default: `null` */
  readonly "accel-profile"?: Def<null | "adaptive" | "flat">;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "accel-speed"?: Def<null | number | FloatValue>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "left-handed"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "middle-emulation"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "natural-scroll"?: Def<boolean>;
  /** null or signed integer. Default: `null` */
  readonly "scroll-button"?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly "scroll-button-lock"?: Def<boolean>;
  /** null or one of "no-scroll", "two-finger", "edge", "on-button-down". Default: `null` */
  readonly "scroll-method"?: Def<null | "no-scroll" | "two-finger" | "edge" | "on-button-down">;
}

interface ProgramsNiriSettingsInputWarpMouseToFocus {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly mode?: Def<null | Text>;
}

interface ProgramsNiriSettingsInput {
  readonly "focus-follows-mouse"?: ProgramsNiriSettingsInputFocusFollowsMouse | undefined;
  readonly keyboard?: ProgramsNiriSettingsInputKeyboard | undefined;
  /** null or string. Default: `null` */
  readonly "mod-key"?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly "mod-key-nested"?: Def<null | Text>;
  readonly mouse?: ProgramsNiriSettingsInputMouse | undefined;
  readonly "power-key-handling"?: HomePointerCursorDotIcons | undefined;
  readonly tablet?: ProgramsNiriSettingsInputTablet | undefined;
  readonly touch?: ProgramsNiriSettingsInputTouch | undefined;
  readonly touchpad?: ProgramsNiriSettingsInputTouchpad | undefined;
  readonly trackball?: ProgramsNiriSettingsInputTrackball | undefined;
  readonly trackpoint?: ProgramsNiriSettingsInputTrackball | undefined;
  /** submodule. Default: `{ }` */
  readonly "warp-mouse-to-focus"?: Def<ProgramsNiriSettingsInputWarpMouseToFocus>;
  /** boolean. Default: `false` */
  readonly "workspace-auto-back-and-forth"?: Def<boolean>;
}

type ProgramsNiriSettingsLayerRulesExcludes = {
  /** null or boolean. Default: `null` */
  readonly "at-startup"?: Def<null | boolean>;
  /** null or regular expression. Default: `null` */
  readonly namespace?: Def<NixValue>;
  readonly [name: string]: Def<Open>;
};

type ProgramsNiriSettingsLayerRulesGeometryCornerRadius = {
  /** floating point number */
  readonly "bottom-left"?: Def<number | FloatValue>;
  /** floating point number */
  readonly "bottom-right"?: Def<number | FloatValue>;
  /** floating point number */
  readonly "top-left"?: Def<number | FloatValue>;
  /** floating point number */
  readonly "top-right"?: Def<number | FloatValue>;
};

type ProgramsNiriSettingsLayerRulesShadowOffset = {
  /** floating point number or signed integer */
  readonly x?: Def<number | FloatValue>;
  /** floating point number or signed integer */
  readonly y?: Def<number | FloatValue>;
};

type ProgramsNiriSettingsLayerRulesShadow = {
  /** null or string. Default: `null` */
  readonly color?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly "draw-behind-window"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly enable?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly "inactive-color"?: Def<null | Text>;
  /** null or (submodule). Default: `null` */
  readonly offset?: Def<null | ProgramsNiriSettingsLayerRulesShadowOffset>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly softness?: Def<null | number | FloatValue>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly spread?: Def<null | number | FloatValue>;
};

type ProgramsNiriSettingsLayerRules = {
  /** null or boolean. Default: `null` */
  readonly "baba-is-float"?: Def<null | boolean>;
  /** null or one of "screencast", "screen-capture". Default: `null` */
  readonly "block-out-from"?: Def<null | "screencast" | "screen-capture">;
  /** list of (match rule). Default: `[ ]` */
  readonly excludes?: Def<readonly Item<ProgramsNiriSettingsLayerRulesExcludes>[]>;
  /** null or (submodule). Default: `null` */
  readonly "geometry-corner-radius"?: Def<null | ProgramsNiriSettingsLayerRulesGeometryCornerRadius>;
  /** list of (match rule). Default: `[ ]` */
  readonly matches?: Def<readonly Item<ProgramsNiriSettingsLayerRulesExcludes>[]>;
  /** null or floating point number. Default: `null` */
  readonly opacity?: Def<null | number | FloatValue>;
  /** null or boolean. Default: `null` */
  readonly "place-within-backdrop"?: Def<null | boolean>;
  /** submodule. Default: `{ }` */
  readonly shadow?: Def<ProgramsNiriSettingsLayerRulesShadow>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsNiriSettingsLayoutBorder {
  /** null or <decoration>. Default: `null` */
  readonly active?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or <decoration>. Default: `null` */
  readonly inactive?: Def<NixValue>;
  /** null or <decoration>. Default: `null` */
  readonly urgent?: Def<NixValue>;
  /** floating point number or signed integer. Default: `4` */
  readonly width?: Def<number | FloatValue>;
}

type ProgramsNiriSettingsLayoutDefaultColumnWidth = {
  /** signed integer */
  readonly fixed?: Def<number>;
  /** floating point number */
  readonly proportion?: Def<number | FloatValue>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsNiriSettingsLayoutFocusRing {
  /** null or <decoration>. Default: `null` */
  readonly active?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or <decoration>. Default: `null` */
  readonly inactive?: Def<NixValue>;
  /** null or <decoration>. Default: `null` */
  readonly urgent?: Def<NixValue>;
  /** floating point number or signed integer. Default: `4` */
  readonly width?: Def<number | FloatValue>;
}

interface ProgramsNiriSettingsLayoutInsertHint {
  /** null or <decoration>. Default: `null` */
  readonly display?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
}

interface ProgramsNiriSettingsLayoutShadowOffset {
  /** floating point number or signed integer. Default: `0.0` */
  readonly x?: Def<number | FloatValue>;
  /** floating point number or signed integer. Default: `5.0` */
  readonly y?: Def<number | FloatValue>;
}

interface ProgramsNiriSettingsLayoutShadow {
  /** string. Default: `"#00000070"` */
  readonly color?: Def<Text>;
  /** boolean. Default: `false` */
  readonly "draw-behind-window"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly "inactive-color"?: Def<null | Text>;
  /** submodule. Default: `{ }` */
  readonly offset?: Def<ProgramsNiriSettingsLayoutShadowOffset>;
  /** floating point number or signed integer. Default: `30.0` */
  readonly softness?: Def<number | FloatValue>;
  /** floating point number or signed integer. Default: `5.0` */
  readonly spread?: Def<number | FloatValue>;
}

interface ProgramsNiriSettingsLayoutStruts {
  /** floating point number or signed integer. Default: `0` */
  readonly bottom?: Def<number | FloatValue>;
  /** floating point number or signed integer. Default: `0` */
  readonly left?: Def<number | FloatValue>;
  /** floating point number or signed integer. Default: `0` */
  readonly right?: Def<number | FloatValue>;
  /** floating point number or signed integer. Default: `0` */
  readonly top?: Def<number | FloatValue>;
}

interface ProgramsNiriSettingsLayoutTabIndicatorLength {
  /** floating point number. Default: `0.5` */
  readonly "total-proportion"?: Def<number | FloatValue>;
}

interface ProgramsNiriSettingsLayoutTabIndicator {
  /** null or <decoration>. Default: `null` */
  readonly active?: Def<NixValue>;
  /** floating point number or signed integer. Default: `0.0` */
  readonly "corner-radius"?: Def<number | FloatValue>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** floating point number or signed integer. Default: `5.0` */
  readonly gap?: Def<number | FloatValue>;
  /** floating point number or signed integer. Default: `0.0` */
  readonly "gaps-between-tabs"?: Def<number | FloatValue>;
  /** boolean. Default: `false` */
  readonly "hide-when-single-tab"?: Def<boolean>;
  /** null or <decoration>. Default: `null` */
  readonly inactive?: Def<NixValue>;
  readonly length?: ProgramsNiriSettingsLayoutTabIndicatorLength | undefined;
  /** boolean. Default: `false` */
  readonly "place-within-column"?: Def<boolean>;
  /** one of "left", "right", "top", "bottom". Default: `"left"` */
  readonly position?: Def<"left" | "right" | "top" | "bottom">;
  /** null or <decoration>. Default: `null` */
  readonly urgent?: Def<NixValue>;
  /** floating point number or signed integer. Default: `4.0` */
  readonly width?: Def<number | FloatValue>;
}

interface ProgramsNiriSettingsLayout {
  /** boolean. Default: `false` */
  readonly "always-center-single-column"?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly "background-color"?: Def<null | Text>;
  /** submodule. Default: `{ }` */
  readonly border?: Def<ProgramsNiriSettingsLayoutBorder>;
  /** one of "never", "always", "on-overflow". Default: `"never"` */
  readonly "center-focused-column"?: Def<"never" | "always" | "on-overflow">;
  /** one of "normal", "tabbed". Default: `"normal"` */
  readonly "default-column-display"?: Def<"normal" | "tabbed">;
  /** {} or attribute-tagged union with choices: fixed, proportion. Default: `{ }` */
  readonly "default-column-width"?: Def<ProgramsNiriSettingsLayoutDefaultColumnWidth>;
  /** boolean. Default: `false` */
  readonly "empty-workspace-above-first"?: Def<boolean>;
  /** submodule. Default: `{ }` */
  readonly "focus-ring"?: Def<ProgramsNiriSettingsLayoutFocusRing>;
  /** floating point number or signed integer. Default: `16` */
  readonly gaps?: Def<number | FloatValue>;
  /** submodule. Default: `{ }` */
  readonly "insert-hint"?: Def<ProgramsNiriSettingsLayoutInsertHint>;
  /** list of attribute-tagged union with choices: fixed, proportion. Default: `[ ]` */
  readonly "preset-column-widths"?: Def<readonly Item<ProgramsNiriSettingsLayoutDefaultColumnWidth>[]>;
  /** list of attribute-tagged union with choices: fixed, proportion. Default: `[ ]` */
  readonly "preset-window-heights"?: Def<readonly Item<ProgramsNiriSettingsLayoutDefaultColumnWidth>[]>;
  /** submodule. Default: `{ }` */
  readonly shadow?: Def<ProgramsNiriSettingsLayoutShadow>;
  /** submodule. Default: `{ }` */
  readonly struts?: Def<ProgramsNiriSettingsLayoutStruts>;
  /** null or (submodule). Default: `null` */
  readonly "tab-indicator"?: Def<null | ProgramsNiriSettingsLayoutTabIndicator>;
}

interface ProgramsNiriSettingsOutputsMode {
  /** signed integer */
  readonly height?: Def<number>;
  /** null or floating point number. Default: `null` */
  readonly refresh?: Def<null | number | FloatValue>;
  /** signed integer */
  readonly width?: Def<number>;
}

interface ProgramsNiriSettingsOutputsPosition {
  /** signed integer */
  readonly x?: Def<number>;
  /** signed integer */
  readonly y?: Def<number>;
}

interface ProgramsNiriSettingsOutputsTransform {
  /** boolean. Default: `false` */
  readonly flipped?: Def<boolean>;
  /** one of 0, 90, 180, 270. Default: `0` */
  readonly rotation?: Def<0 | 90 | 180 | 270>;
}

interface ProgramsNiriSettingsOutputs {
  /** null or string. Default: `null` */
  readonly "backdrop-color"?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly "background-color"?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "focus-at-startup"?: Def<boolean>;
  /** null or (submodule). Default: `null` */
  readonly mode?: Def<null | ProgramsNiriSettingsOutputsMode>;
  /** string. Default: `"the key of the output"` */
  readonly name?: Def<Text>;
  /** null or (submodule). Default: `null` */
  readonly position?: Def<null | ProgramsNiriSettingsOutputsPosition>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly scale?: Def<null | number | FloatValue>;
  readonly transform?: ProgramsNiriSettingsOutputsTransform | undefined;
  /** one of false, "on-demand", true. Default: `false` */
  readonly "variable-refresh-rate"?: Def<false | "on-demand" | true>;
}

interface ProgramsNiriSettingsOverviewWorkspaceShadow {
  /** null or string. Default: `null` */
  readonly color?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or (submodule). Default: `null` */
  readonly offset?: Def<null | ProgramsNiriSettingsLayoutShadowOffset>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly softness?: Def<null | number | FloatValue>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly spread?: Def<null | number | FloatValue>;
}

interface ProgramsNiriSettingsOverview {
  /** null or string. Default: `null` */
  readonly "backdrop-color"?: Def<null | Text>;
  readonly "workspace-shadow"?: ProgramsNiriSettingsOverviewWorkspaceShadow | undefined;
  /** null or floating point number or signed integer. Default: `null` */
  readonly zoom?: Def<null | number | FloatValue>;
}

type ProgramsNiriSettingsSpawnAtStartup = {
  /** list of string */
  readonly argv?: Def<readonly Item<Text>[]>;
  /** string */
  readonly sh?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsNiriSettingsSwitchEvents {
  /** null or <switch-bind>. Default: `null` */
  readonly "lid-close"?: Def<NixValue>;
  /** null or <switch-bind>. Default: `null` */
  readonly "lid-open"?: Def<NixValue>;
  /** null or <switch-bind>. Default: `null` */
  readonly "tablet-mode-off"?: Def<NixValue>;
  /** null or <switch-bind>. Default: `null` */
  readonly "tablet-mode-on"?: Def<NixValue>;
}

type ProgramsNiriSettingsWindowRulesBorder = {
  /** null or <decoration>. Default: `null` */
  readonly active?: Def<NixValue>;
  /** null or boolean. Default: `null` */
  readonly enable?: Def<null | boolean>;
  /** null or <decoration>. Default: `null` */
  readonly inactive?: Def<NixValue>;
  /** null or <decoration>. Default: `null` */
  readonly urgent?: Def<NixValue>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly width?: Def<null | number | FloatValue>;
};

type ProgramsNiriSettingsWindowRulesDefaultFloatingPosition = {
  /** one of "top-left", "top-right", "bottom-left", "bottom-right", "top", "bottom", "left", "right" */
  readonly "relative-to"?: Def<"top-left" | "top-right" | "bottom-left" | "bottom-right" | "top" | "bottom" | "left" | "right">;
  /** floating point number or signed integer */
  readonly x?: Def<number | FloatValue>;
  /** floating point number or signed integer */
  readonly y?: Def<number | FloatValue>;
};

type ProgramsNiriSettingsWindowRulesExcludes = {
  /** null or regular expression. Default: `null` */
  readonly "app-id"?: Def<NixValue>;
  /** null or boolean. Default: `null` */
  readonly "at-startup"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "is-active"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "is-active-in-column"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "is-floating"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "is-focused"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "is-urgent"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "is-window-cast-target"?: Def<null | boolean>;
  /** null or regular expression. Default: `null` */
  readonly title?: Def<NixValue>;
  readonly [name: string]: Def<Open>;
};

type ProgramsNiriSettingsWindowRulesTabIndicator = {
  /** null or <decoration>. Default: `null` */
  readonly active?: Def<NixValue>;
  /** null or <decoration>. Default: `null` */
  readonly inactive?: Def<NixValue>;
  /** null or <decoration>. Default: `null` */
  readonly urgent?: Def<NixValue>;
};

type ProgramsNiriSettingsWindowRules = {
  /** null or boolean. Default: `null` */
  readonly "baba-is-float"?: Def<null | boolean>;
  /** null or one of "screencast", "screen-capture". Default: `null` */
  readonly "block-out-from"?: Def<null | "screencast" | "screen-capture">;
  /** submodule. Default: `{ }` */
  readonly border?: Def<ProgramsNiriSettingsWindowRulesBorder>;
  /** null or boolean. Default: `null` */
  readonly "clip-to-geometry"?: Def<null | boolean>;
  /** null or one of "normal", "tabbed". Default: `null` */
  readonly "default-column-display"?: Def<null | "normal" | "tabbed">;
  /** null or {} or attribute-tagged union with choices: fixed, proportion. Default: `null` */
  readonly "default-column-width"?: Def<null | ProgramsNiriSettingsLayoutDefaultColumnWidth>;
  /** null or (submodule). Default: `null` */
  readonly "default-floating-position"?: Def<null | ProgramsNiriSettingsWindowRulesDefaultFloatingPosition>;
  /** null or {} or attribute-tagged union with choices: fixed, proportion. Default: `null` */
  readonly "default-window-height"?: Def<null | ProgramsNiriSettingsLayoutDefaultColumnWidth>;
  /** null or boolean. Default: `null` */
  readonly "draw-border-with-background"?: Def<null | boolean>;
  /** list of (match rule). Default: `[ ]` */
  readonly excludes?: Def<readonly Item<ProgramsNiriSettingsWindowRulesExcludes>[]>;
  /** submodule. Default: `{ }` */
  readonly "focus-ring"?: Def<ProgramsNiriSettingsWindowRulesBorder>;
  /** null or (submodule). Default: `null` */
  readonly "geometry-corner-radius"?: Def<null | ProgramsNiriSettingsLayerRulesGeometryCornerRadius>;
  /** list of (match rule). Default: `[ ]` */
  readonly matches?: Def<readonly Item<ProgramsNiriSettingsWindowRulesExcludes>[]>;
  /** null or signed integer. Default: `null` */
  readonly "max-height"?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly "max-width"?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly "min-height"?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly "min-width"?: Def<null | number>;
  /** null or floating point number. Default: `null` */
  readonly opacity?: Def<null | number | FloatValue>;
  /** null or boolean. Default: `null` */
  readonly "open-floating"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "open-focused"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "open-fullscreen"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "open-maximized"?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly "open-on-output"?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly "open-on-workspace"?: Def<null | Text>;
  /** null or floating point number or signed integer. Default: `null` */
  readonly "scroll-factor"?: Def<null | number | FloatValue>;
  /** submodule. Default: `{ }` */
  readonly shadow?: Def<ProgramsNiriSettingsLayerRulesShadow>;
  /** submodule. Default: `{ }` */
  readonly "tab-indicator"?: Def<ProgramsNiriSettingsWindowRulesTabIndicator>;
  /** null or boolean. Default: `null` */
  readonly "tiled-state"?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "variable-refresh-rate"?: Def<null | boolean>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsNiriSettingsWorkspaces {
  /** string. Default: `"the key of the workspace"` */
  readonly name?: Def<Text>;
  /** null or string. Default: `null` */
  readonly "open-on-output"?: Def<null | Text>;
}

interface ProgramsNiriSettingsXwaylandSatellite {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly path?: Def<null | Text>;
}

interface ProgramsNiriSettings {
  /** submodule. Default: `{ }` */
  readonly animations?: Def<ProgramsNiriSettingsAnimations>;
  /** attribute set of (niri keybind). Default: `{ }` */
  readonly binds?: Def<Readonly<Record<string, Def<ProgramsNiriSettingsBinds>>>>;
  readonly clipboard?: ProgramsNiriSettingsClipboard | undefined;
  readonly "config-notification"?: ProgramsNiriSettingsConfigNotification | undefined;
  /** submodule. Default: `{ }` */
  readonly cursor?: Def<ProgramsNiriSettingsCursor>;
  /** attribute set of kdl arguments. Default: `{ }` */
  readonly debug?: Def<NixAttrs>;
  /** attribute set of (null or string). Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<null | Text>>>>;
  readonly gestures?: ProgramsNiriSettingsGestures | undefined;
  readonly "hotkey-overlay"?: ProgramsNiriSettingsHotkeyOverlay | undefined;
  readonly input?: ProgramsNiriSettingsInput | undefined;
  /** list of (layer rule). Default: `[ ]` */
  readonly "layer-rules"?: Def<readonly Item<ProgramsNiriSettingsLayerRules>[]>;
  /** submodule. Default: `{ }` */
  readonly layout?: Def<ProgramsNiriSettingsLayout>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly outputs?: Def<Readonly<Record<string, Def<ProgramsNiriSettingsOutputs>>>>;
  readonly overview?: ProgramsNiriSettingsOverview | undefined;
  /** boolean. Default: `false` */
  readonly "prefer-no-csd"?: Def<boolean>;
  /** null or string. Default: `"~/Pictures/Screenshots/Screenshot from %Y-%m-%d %H-%M-%S.png"` */
  readonly "screenshot-path"?: Def<null | Text>;
  /** list of attribute-tagged union with choices: argv, command, sh. Default: `[ ]` */
  readonly "spawn-at-startup"?: Def<readonly Item<ProgramsNiriSettingsSpawnAtStartup>[]>;
  /** submodule. Default: `{ }` */
  readonly "switch-events"?: Def<ProgramsNiriSettingsSwitchEvents>;
  /** list of (window rule). Default: `[ ]` */
  readonly "window-rules"?: Def<readonly Item<ProgramsNiriSettingsWindowRules>[]>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly workspaces?: Def<Readonly<Record<string, Def<ProgramsNiriSettingsWorkspaces>>>>;
  /** submodule. Default: `{ }` */
  readonly "xwayland-satellite"?: Def<ProgramsNiriSettingsXwaylandSatellite>;
}

interface ProgramsNiri {
  /** null or string or kdl document. Default: `null` */
  readonly config?: Def<Text | NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package */
  readonly package?: Def<PackageValue>;
  /** null or (submodule). Default: `null` */
  readonly settings?: Def<null | ProgramsNiriSettings>;
}

interface ProgramsNiriswitcher {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.niriswitcher` */
  readonly package?: Def<null | PackageValue>;
  /** null or TOML value. Default: `null` */
  readonly settings?: Def<NixValue>;
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly style?: Def<null | PathValue | SecretRef | Text>;
}

interface ProgramsNixIndex {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.nix-index` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsNixInit {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.nix-init` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsNixSearchTv {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `config.programs.television.enable` */
  readonly enableTelevisionIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.nix-search-tv` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsNixYourShellNixOutputMonitor {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.nix-output-monitor` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsNixYourShell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  readonly "nix-output-monitor"?: ProgramsNixYourShellNixOutputMonitor | undefined;
  /** package. Default: `pkgs.nix-your-shell` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsNnnPlugins {
  /** attribute set of string. Default: `{ }` */
  readonly mappings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or absolute path. Default: `null` */
  readonly src?: Def<null | PathValue | SecretRef>;
}

interface ProgramsNnn {
  /** attribute set of string. Default: `{ }` */
  readonly bookmarks?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** package. Default: `pkgs.nnn` */
  readonly package?: Def<PackageValue>;
  /** submodule. Default: `{ }` */
  readonly plugins?: Def<ProgramsNnnPlugins>;
}

interface ProgramsNoti {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.noti` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of attribute set of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
}

interface ProgramsNotmuchHooks {
  /** strings concatenated with "\n". Default: `""` */
  readonly postInsert?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly postNew?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly preNew?: Def<Text>;
}

interface ProgramsNotmuchMaildir {
  /** boolean. Default: `true` */
  readonly synchronizeFlags?: Def<boolean>;
}

interface ProgramsNotmuchNew {
  /** list of string. Default: `[ ]` */
  readonly ignore?: Def<readonly Item<Text>[]>;
  /** list of string */
  readonly tags?: Def<readonly Item<Text>[]>;
}

interface ProgramsNotmuchSearch {
  /** list of string */
  readonly excludeTags?: Def<readonly Item<Text>[]>;
}

interface ProgramsNotmuch {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of attribute set of string. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
  readonly hooks?: ProgramsNotmuchHooks | undefined;
  readonly maildir?: ProgramsNotmuchMaildir | undefined;
  /** submodule. Default: `{ }` */
  readonly new?: Def<ProgramsNotmuchNew>;
  readonly search?: ProgramsNotmuchSearch | undefined;
}

interface ProgramsNumbat {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or strings concatenated with "\n" or absolute path. Default: `null` */
  readonly initFile?: Def<null | Text | SecretRef | PathValue>;
  /** null or package. Default: `pkgs.numbat` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsNushellConfigFile {
  /** null or absolute path. Default: `null` */
  readonly source?: Def<null | PathValue | SecretRef>;
  /** strings concatenated with "\n". Default: `if source is defined, the content of source, otherwise empty` */
  readonly text?: Def<Text>;
}

interface ProgramsNushell {
  /** string or absolute path. Default: `if pkgs.stdenv.isDarwin && !config.xdg.enable then "Library/Application Support…` */
  readonly configDir?: Def<Text | SecretRef | PathValue>;
  /** null or (submodule). Default: `null` */
  readonly configFile?: Def<null | ProgramsNushellConfigFile>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (submodule). Default: `null` */
  readonly envFile?: Def<null | ProgramsNushellConfigFile>;
  /** attribute set of (null or (Nushell inline value) or boolean or signed integer or floating point number or string or abs…. Default: `{ }` */
  readonly environmentVariables?: Def<Readonly<Record<string, Def<null | NixValue | boolean | number | FloatValue | Text | PathValue | SecretRef | NixAttrs | readonly Item<NixValue>[]>>>>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraEnv?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraLogin?: Def<Text>;
  /** null or (submodule). Default: `null` */
  readonly loginFile?: Def<null | ProgramsNushellConfigFile>;
  /** null or package. Default: `pkgs.nushell` */
  readonly package?: Def<null | PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of (null or (Nushell inline value) or boolean or signed integer or floating point number or string or abs…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<null | NixValue | boolean | number | FloatValue | Text | PathValue | SecretRef | NixAttrs | readonly Item<NixValue>[]>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly shellAliases?: Def<Readonly<Record<string, Def<Text>>>>;
}

type ProgramsNvcheckerSettingsConfig = {
  /** path. Default: `"new_ver.json"` */
  readonly newver?: Def<PathValue | SecretRef>;
  /** path. Default: `"old_ver.json"` */
  readonly oldver?: Def<PathValue | SecretRef>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

type ProgramsNvcheckerSettings = {
  /** open submodule of (TOML value). Default: `{ oldver = "old_ver.json"; newver = "new_ver.json"; };` */
  readonly __config__?: Def<ProgramsNvcheckerSettingsConfig>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface ProgramsNvchecker {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.nvchecker` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of (TOML value). Default: `__config__ = { oldver = "old_ver.json"; newver = "new_ver.json"; };` */
  readonly settings?: Def<ProgramsNvcheckerSettings>;
}

interface ProgramsNyxt {
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly config?: Def<Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.nyxt` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsObsStudio {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.obs-studio` */
  readonly package?: Def<PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue>[]>;
}

interface ProgramsObsidianDefaultSettings {
  /** raw value. Default: `{ }` */
  readonly app?: Def<NixValue>;
  /** raw value. Default: `{ }` */
  readonly appearance?: Def<NixValue>;
  /** raw value. Default: `[ ]` */
  readonly communityPlugins?: Def<NixValue>;
  /** raw value */
  readonly corePlugins?: Def<NixValue>;
  /** raw value. Default: `[ ]` */
  readonly cssSnippets?: Def<NixValue>;
  /** raw value. Default: `{ }` */
  readonly extraFiles?: Def<NixValue>;
  /** raw value. Default: `{ }` */
  readonly hotkeys?: Def<NixValue>;
  /** raw value. Default: `[ ]` */
  readonly themes?: Def<NixValue>;
}

interface ProgramsObsidianVaultsSettingsCommunityPlugins {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** package */
  readonly pkg?: Def<PackageValue>;
  /** attribute set of anything. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsObsidianVaultsSettingsCorePlugins {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** one of "audio-recorder", "backlink", "bookmarks", "canvas", "command-palette", "daily-notes", "editor-status", "file-ex… */
  readonly name?: Def<"audio-recorder" | "backlink" | "bookmarks" | "canvas" | "command-palette" | "daily-notes" | "editor-status" | "file-explorer" | "file-recovery" | "global-search" | "graph" | "markdown-importer" | "note-composer" | "outgoing-link" | "outline" | "page-preview" | "properties" | "publish" | "random-note" | "slash-command" | "slides" | "switcher" | "sync" | "tag-pane" | "templates" | "word-count" | "workspaces" | "zk-prefixer">;
  /** attribute set of anything. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsObsidianVaultsSettingsCssSnippets {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** string. Default: `lib.strings.removeSuffix ".css" (builtins.baseNameOf source)` */
  readonly name?: Def<Text>;
  /** null or absolute path. Default: `null` */
  readonly source?: Def<null | PathValue | SecretRef>;
  /** null or string. Default: `null` */
  readonly text?: Def<null | Text>;
}

interface ProgramsObsidianVaultsSettingsExtraFiles {
  /** null or absolute path. Default: `null` */
  readonly source?: Def<null | PathValue | SecretRef>;
  /** string. Default: `name` */
  readonly target?: Def<Text>;
  /** null or string. Default: `null` */
  readonly text?: Def<null | Text>;
}

interface ProgramsObsidianVaultsSettingsHotkeys {
  /** string */
  readonly key?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly modifiers?: Def<readonly Item<Text>[]>;
}

interface ProgramsObsidianVaultsSettingsThemes {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** package */
  readonly pkg?: Def<PackageValue>;
}

interface ProgramsObsidianVaultsSettings {
  /** attribute set of anything. Default: `config.programs.obsidian.defaultSettings.app` */
  readonly app?: Def<NixAttrs>;
  /** attribute set of anything. Default: `config.programs.obsidian.defaultSettings.appearance` */
  readonly appearance?: Def<NixAttrs>;
  /** list of ((submodule) or package convertible to it). Default: `config.programs.obsidian.defaultSettings.communityPlugins` */
  readonly communityPlugins?: Def<readonly Item<ProgramsObsidianVaultsSettingsCommunityPlugins | PackageValue>[]>;
  /** list of ((submodule) or (one of "audio-recorder", "backlink", "bookmarks", "canvas", "command-palette", "daily-notes", …. Default: `config.programs.obsidian.defaultSettings.corePlugins` */
  readonly corePlugins?: Def<readonly Item<ProgramsObsidianVaultsSettingsCorePlugins | "audio-recorder" | "backlink" | "bookmarks" | "canvas" | "command-palette" | "daily-notes" | "editor-status" | "file-explorer" | "file-recovery" | "global-search" | "graph" | "markdown-importer" | "note-composer" | "outgoing-link" | "outline" | "page-preview" | "properties" | "publish" | "random-note" | "slash-command" | "slides" | "switcher" | "sync" | "tag-pane" | "templates" | "word-count" | "workspaces" | "zk-prefixer">[]>;
  /** list of ((submodule) or absolute path convertible to it). Default: `config.programs.obsidian.defaultSettings.cssSnippets` */
  readonly cssSnippets?: Def<readonly Item<ProgramsObsidianVaultsSettingsCssSnippets | PathValue | SecretRef>[]>;
  /** attribute set of (submodule). Default: `config.programs.obsidian.defaultSettings.extraFiles` */
  readonly extraFiles?: Def<Readonly<Record<string, Def<ProgramsObsidianVaultsSettingsExtraFiles>>>>;
  /** attribute set of list of (submodule). Default: `config.programs.obsidian.defaultSettings.hotkeys` */
  readonly hotkeys?: Def<Readonly<Record<string, Def<readonly Item<ProgramsObsidianVaultsSettingsHotkeys>[]>>>>;
  /** list of ((submodule) or package convertible to it). Default: `config.programs.obsidian.defaultSettings.themes` */
  readonly themes?: Def<readonly Item<ProgramsObsidianVaultsSettingsThemes | PackageValue>[]>;
}

interface ProgramsObsidianVaults {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  readonly settings?: ProgramsObsidianVaultsSettings | undefined;
  /** string. Default: `name` */
  readonly target?: Def<Text>;
}

interface ProgramsObsidian {
  readonly defaultSettings?: ProgramsObsidianDefaultSettings | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.obsidian` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly vaults?: Def<Readonly<Record<string, Def<ProgramsObsidianVaults>>>>;
}

interface ProgramsOfflineimapExtraConfig {
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly default?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly general?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly mbnames?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
}

interface ProgramsOfflineimap {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly extraConfig?: ProgramsOfflineimapExtraConfig | undefined;
  /** package. Default: `pkgs.offlineimap` */
  readonly package?: Def<PackageValue>;
  /** strings concatenated with "\n". Default: `'' import subprocess def get_pass(service, cmd): return subprocess.check_output…` */
  readonly pythonFile?: Def<Text | SecretRef>;
}

interface ProgramsOhMyPosh {
  /** null or string or absolute path. Default: `null` */
  readonly configFile?: Def<null | Text | SecretRef | PathValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.oh-my-posh` */
  readonly package?: Def<PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** null or string. Default: `null` */
  readonly useTheme?: Def<null | Text>;
}

interface ProgramsOnagre {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.onagre` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly style?: Def<Text>;
}

interface ProgramsOnedrive {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.onedrive` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsOnepasswordSecretsSecrets {
  /** string. Default: `"users"` */
  readonly group?: Def<Text>;
  /** string. Default: `"0600"` */
  readonly mode?: Def<Text>;
  /** string. Default: `"user"` */
  readonly owner?: Def<Text>;
  /** null or string. Default: `null` */
  readonly path?: Def<null | Text>;
  /** string */
  readonly reference?: Def<Text>;
}

interface ProgramsOnepasswordSecrets {
  /** list of absolute path. Default: `[ ]` */
  readonly configFiles?: Def<readonly Item<PathValue | SecretRef>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly secretPaths?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly secrets?: Def<Readonly<Record<string, Def<ProgramsOnepasswordSecretsSecrets>>>>;
  /** absolute path. Default: `"/etc/opnix-token"` */
  readonly tokenFile?: Def<PathValue | SecretRef>;
}

interface ProgramsOnlyoffice {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.onlyoffice-desktopeditors` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (null or boolean or signed integer or floating point number or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<null | boolean | number | FloatValue | Text>>>>;
}

interface ProgramsOpam {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.opam` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsOpencode {
  /** attribute set of (strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly agents?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** attribute set of (strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly commands?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableMcpIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.opencode` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n" or absolute path. Default: `""` */
  readonly rules?: Def<Text | PathValue | SecretRef>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (JSON value or absolute path). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef>>>>;
}

interface ProgramsOpenstackclient {
  /** open submodule of (YAML 1.1 value). Default: `{ }` */
  readonly clouds?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.openstackclient` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of (YAML 1.1 value). Default: `{ }` */
  readonly publicClouds?: Def<NixAttrs>;
}

interface ProgramsOpkssh {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.opkssh` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsPandoc {
  /** list of absolute path. Default: `[ ]` */
  readonly citationStyles?: Def<readonly Item<PathValue | SecretRef>[]>;
  /** JSON value. Default: `{ }` */
  readonly defaults?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pandoc` */
  readonly package?: Def<PackageValue>;
  /** attribute set of absolute path. Default: `{ }` */
  readonly templates?: Def<Readonly<Record<string, Def<PathValue | SecretRef>>>>;
}

interface ProgramsPapisLibraries {
  /** boolean. Default: `false` */
  readonly isDefault?: Def<boolean>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ProgramsPapis {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly libraries?: Def<Readonly<Record<string, Def<ProgramsPapisLibraries>>>>;
  /** null or package. Default: `pkgs.papis` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ProgramsParallel {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.parallel-full` */
  readonly package?: Def<PackageValue>;
  /** boolean. Default: `false` */
  readonly "will-cite"?: Def<boolean>;
}

interface ProgramsPasswordStore {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pass` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ } for state version ≥ 25.11 { PASSWORD_STORE_DIR = "$XDG_DATA_HOME/password-s…` */
  readonly settings?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsPatdiff {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGitIntegration?: Def<boolean>;
  /** package. Default: `pkgs.patdiff` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsPayRespects {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** list of string */
  readonly options?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.pay-respects` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsPazi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.pazi` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsPetSnippets {
  /** string. Default: `""` */
  readonly command?: Def<Text>;
  /** string. Default: `""` */
  readonly description?: Def<Text>;
  /** string. Default: `""` */
  readonly output?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly tag?: Def<readonly Item<Text>[]>;
}

interface ProgramsPet {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.pet` */
  readonly package?: Def<null | PackageValue>;
  /** null or package. Default: `pkgs.fzf` */
  readonly selectcmdPackage?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly snippets?: Def<readonly Item<ProgramsPetSnippets>[]>;
}

interface ProgramsPgcli {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.pgcli` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

type ProgramsPianobarSettings = {
  /** non-empty string */
  readonly password_command?: Def<Text>;
  /** non-empty string */
  readonly user?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsPianobar {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.pianobar` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of attribute set of (null or boolean or signed integer or floating point number or string). Default: `{ }` */
  readonly settings?: Def<ProgramsPianobarSettings>;
}

interface ProgramsPidgin {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pidgin` */
  readonly package?: Def<PackageValue>;
  /** unspecified value. Default: `[ ]` */
  readonly plugins?: Def<NixValue>;
}

interface ProgramsPimsync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pimsync` */
  readonly package?: Def<PackageValue>;
  /** anything. Default: `[ { name = "status_path"; params = [ "${config.xdg.dataHome}/pimsync/status" ];…` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsPistolAssociations {
  /** string */
  readonly command?: Def<Text>;
  /** string. Default: `""` */
  readonly fpath?: Def<Text>;
  /** string. Default: `""` */
  readonly mime?: Def<Text>;
}

interface ProgramsPistol {
  /** list of (submodule). Default: `[ ]` */
  readonly associations?: Def<readonly Item<ProgramsPistolAssociations>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.pistol` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsPistonCli {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.piston-cli` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsPls {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.pls` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsPoetry {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.poetry` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsPowerlineGo {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `""` */
  readonly extraUpdatePS1?: Def<Text>;
  /** null or (list of string). Default: `null` */
  readonly modules?: Def<null | readonly Item<Text>[]>;
  /** null or (list of string). Default: `null` */
  readonly modulesRight?: Def<null | readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly newline?: Def<boolean>;
  /** package. Default: `pkgs.powerline-go` */
  readonly package?: Def<PackageValue>;
  /** null or (attribute set of string). Default: `null` */
  readonly pathAliases?: Def<null | Readonly<Record<string, Def<Text>>>>;
  /** attribute set of (boolean or signed integer or string or list of string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text | readonly Item<Text>[]>>>>;
}

interface ProgramsPqiv {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.pqiv` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsPtyxis {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.ptyxis` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of ((attribute set of section of an INI file (attrs of INI atom)) or absolute path or string). Default: `{ }` */
  readonly palettes?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>> | PathValue | SecretRef | Text>>>>;
}

interface ProgramsPubs {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.pubs` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsPyenv {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.pyenv` */
  readonly package?: Def<PackageValue>;
  /** absolute path. Default: `"\${config.xdg.dataHome}/pyenv"` */
  readonly rootDirectory?: Def<PathValue | SecretRef>;
}

interface ProgramsPylint {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.python3Packages.pylint` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{}` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsPywal {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pywal` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsQcal {
  /** positive integer, meaning >0. Default: `30` */
  readonly defaultNumDays?: Def<number>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.qcal` */
  readonly package?: Def<null | PackageValue>;
  /** (optionally newline-terminated) single-line string. Default: `"Local"` */
  readonly timezone?: Def<Text>;
}

interface ProgramsQuickshell {
  /** null or string. Default: `null` */
  readonly activeConfig?: Def<null | Text>;
  /** attribute set of absolute path. Default: `{ }` */
  readonly configs?: Def<Readonly<Record<string, Def<PathValue | SecretRef>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.quickshell` */
  readonly package?: Def<null | PackageValue>;
  readonly systemd?: ProgramsAshellSystemd | undefined;
}

interface ProgramsQutebrowser {
  /** attribute set of string. Default: `{ }` */
  readonly aliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableDefaultBindings?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of package. Default: `[ ]` */
  readonly greasemonkey?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of attribute set of (null or strings concatenated with " ;; "). Default: `{ }` */
  readonly keyBindings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<null | Text>>>>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly keyMappings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly loadAutoconfig?: Def<boolean>;
  /** null or package. Default: `pkgs.qutebrowser` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of anything. Default: `{ }` */
  readonly perDomainSettings?: Def<NixAttrs>;
  /** attribute set of string. Default: `{ }` */
  readonly quickmarks?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly searchEngines?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of anything. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsRadicleCli {
  /** package. Default: `pkgs.radicle-node` */
  readonly package?: Def<PackageValue>;
}

type ProgramsRadicleSettingsNode = {
  /** string. Default: `config.home.username` */
  readonly alias?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly listen?: Def<readonly Item<Text>[]>;
};

type ProgramsRadicleSettings = {
  readonly node?: ProgramsRadicleSettingsNode | undefined;
  /** string. Default: `"https://app.radicle.xyz/nodes/$host/$rid$path"` */
  readonly publicExplorer?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsRadicleUriRadBrowser {
  /** unspecified value. Default: `"'true' if a suitable public explorer is detected."` */
  readonly enable?: Def<NixValue>;
  /** string. Default: `"iris.radicle.xyz"` */
  readonly preferredNode?: Def<Text>;
}

interface ProgramsRadicleUriRadVscode {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"radicle-ide-plugins-team.radicle"` */
  readonly extension?: Def<Text>;
}

interface ProgramsRadicleUriRad {
  readonly browser?: ProgramsRadicleUriRadBrowser | undefined;
  readonly vscode?: ProgramsRadicleUriRadVscode | undefined;
}

interface ProgramsRadicleUriWebRad {
  /** null or string. Default: `"Automatically detected browser."` */
  readonly browser?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface ProgramsRadicleUri {
  readonly rad?: ProgramsRadicleUriRad | undefined;
  readonly "web-rad"?: ProgramsRadicleUriWebRad | undefined;
}

interface ProgramsRadicle {
  readonly cli?: ProgramsRadicleCli | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** open submodule of (JSON value). Default: `{ }` */
  readonly settings?: Def<ProgramsRadicleSettings>;
  readonly uri?: ProgramsRadicleUri | undefined;
}

interface ProgramsRadioActive {
  /** attribute set of non-empty string. Default: `{ }` */
  readonly aliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.radio-active` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of attribute set of (non-empty string or (nonnegative integer or floating point number, meaning >=0)). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text | number | FloatValue>>>>>>>;
}

interface ProgramsRadioCli {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.radio-cli` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsRangerRifle {
  /** string */
  readonly command?: Def<Text>;
  /** string */
  readonly condition?: Def<Text>;
}

interface ProgramsRanger {
  /** attribute set of string. Default: `{ }` */
  readonly aliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of string. Default: `{ }` */
  readonly mappings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or package. Default: `pkgs.ranger` */
  readonly package?: Def<null | PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<ProgramsFishPlugins>[]>;
  /** list of (submodule). Default: `[ ]` */
  readonly rifle?: Def<readonly Item<ProgramsRangerRifle>[]>;
  /** attribute set of (boolean or floating point number or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text>>>>;
}

interface ProgramsRbenv {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.rbenv` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<ProgramsFishPlugins>[]>;
}

type ProgramsRbwSettings = {
  /** null or string. Default: `null` */
  readonly base_url?: Def<null | Text>;
  /** string */
  readonly email?: Def<Text>;
  /** null or string. Default: `null` */
  readonly identity_url?: Def<null | Text>;
  /** unsigned integer, meaning >=0. Default: `3600` */
  readonly lock_timeout?: Def<number>;
  /** null or package. Default: `null` */
  readonly pinentry?: Def<null | PackageValue>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsRbw {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.rbw` */
  readonly package?: Def<PackageValue>;
  /** null or (open submodule of (JSON value)). Default: `null` */
  readonly settings?: Def<null | ProgramsRbwSettings>;
}

interface ProgramsRcloneRemotesMounts {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or one of "ERROR", "NOTICE", "INFO", "DEBUG". Default: `null` */
  readonly logLevel?: Def<null | "ERROR" | "NOTICE" | "INFO" | "DEBUG">;
  /** string. Default: `null` */
  readonly mountPoint?: Def<Text>;
  /** attribute set of (null or boolean or signed integer or floating point number or string). Default: `{ }` */
  readonly options?: Def<Readonly<Record<string, Def<null | boolean | number | FloatValue | Text>>>>;
}

interface ProgramsRcloneRemotes {
  /** An attribute set containing a remote type and options.. Default: `{ }` */
  readonly config?: Def<NixValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly mounts?: Def<Readonly<Record<string, Def<ProgramsRcloneRemotesMounts>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly secrets?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsRclone {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.rclone` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly remotes?: Def<Readonly<Record<string, Def<ProgramsRcloneRemotes>>>>;
  /** null or string. Default: `null` */
  readonly requiresUnit?: Def<null | Text>;
}

interface ProgramsReadline {
  /** attribute set of string. Default: `{ }` */
  readonly bindings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** boolean. Default: `true` */
  readonly includeSystemConfig?: Def<boolean>;
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly variables?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
}

interface ProgramsRetext {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.retext` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsRetroarchCores {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.libretro."‹name›"` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsRetroarch {
  /** attribute set of (submodule). Default: `{ }` */
  readonly cores?: Def<Readonly<Record<string, Def<ProgramsRetroarchCores>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.retroarch-bare` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsRiff {
  /** list of string. Default: `[ ]` */
  readonly commandLineOptions?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableGitIntegration?: Def<boolean>;
  /** package. Default: `pkgs.riffdiff` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsRio {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.rio` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (TOML value or absolute path). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef>>>>;
}

interface ProgramsRipgrep {
  /** list of string. Default: `[ ]` */
  readonly arguments?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.ripgrep` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsRipgrepAllCustomAdapters {
  /** list of string. Default: `[ ]` */
  readonly args?: Def<readonly Item<Text>[]>;
  /** absolute path */
  readonly binary?: Def<PathValue | SecretRef>;
  /** string */
  readonly description?: Def<Text>;
  /** null or boolean. Default: `null` */
  readonly disabled_by_default?: Def<null | boolean>;
  /** list of string */
  readonly extensions?: Def<readonly Item<Text>[]>;
  /** null or boolean. Default: `null` */
  readonly match_only_by_mime?: Def<null | boolean>;
  /** null or (list of string). Default: `null` */
  readonly mimetypes?: Def<null | readonly Item<Text>[]>;
  /** string */
  readonly name?: Def<Text>;
  /** null or string. Default: `null` */
  readonly output_path_hint?: Def<null | Text>;
  /** signed integer. Default: `1` */
  readonly version?: Def<number>;
}

interface ProgramsRipgrepAll {
  /** list of (submodule). Default: `[ ]` */
  readonly custom_adapters?: Def<readonly Item<ProgramsRipgrepAllCustomAdapters>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.ripgrep-all` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsRmpc {
  /** strings concatenated with "\n". Default: `""` */
  readonly config?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.rmpc` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsRofiPass {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.rofi-pass` */
  readonly package?: Def<null | PackageValue>;
  /** list of string. Default: `[ ]` */
  readonly stores?: Def<readonly Item<Text>[]>;
}

interface ProgramsRofi {
  /** string. Default: `"$XDG_CONFIG_HOME/rofi/config.rasi"` */
  readonly configPath?: Def<Text | SecretRef>;
  /** null or boolean. Default: `null` */
  readonly cycle?: Def<null | boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** (attribute set of (string or signed integer or boolean or (Rasi literal string) or list of (string or signed integer or…. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Text | NixValue | readonly Item<Text | NixValue>[]>>> | Text>;
  /** null or string. Default: `null` */
  readonly font?: Def<null | Text>;
  /** one of "bottom", "bottom-left", "bottom-right", "center", "left", "right", "top", "top-left", "top-right". Default: `"center"` */
  readonly location?: Def<"bottom" | "bottom-left" | "bottom-right" | "center" | "left" | "right" | "top" | "top-left" | "top-right">;
  /** list of (string or (submodule)). Default: `[ ]` */
  readonly modes?: Def<readonly Item<Text | NixAttrs>[]>;
  /** package. Default: `pkgs.rofi` */
  readonly package?: Def<PackageValue>;
  readonly pass?: ProgramsRofiPass | undefined;
  /** list of package. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue>[]>;
  /** null or string. Default: `null` */
  readonly terminal?: Def<null | Text>;
  /** null or string or absolute path or attribute set of ((attribute set of (string or signed integer or boolean or (Rasi li…. Default: `null` */
  readonly theme?: Def<null | Text | PathValue | SecretRef | Readonly<Record<string, Def<Readonly<Record<string, Def<Text | NixValue | readonly Item<Text | NixValue>[]>>> | Text>>>>;
  /** signed integer. Default: `0` */
  readonly xoffset?: Def<number>;
  /** signed integer. Default: `0` */
  readonly yoffset?: Def<number>;
}

interface ProgramsRtorrent {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.rtorrent` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsRuff {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.ruff` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value */
  readonly settings?: Def<NixValue>;
}

interface ProgramsSagemath {
  /** string. Default: `${config.xdg.configHome}/sage` */
  readonly configDir?: Def<Text | SecretRef>;
  /** string. Default: `${config.xdg.dataHome}/sage` */
  readonly dataDir?: Def<Text | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly initScript?: Def<Text>;
  /** null or package. Default: `pkgs.sage` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsSapling {
  /** attribute set of string. Default: `{ }` */
  readonly aliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of anything. Default: `{ }` */
  readonly extraConfig?: Def<NixAttrs>;
  /** null or package. Default: `pkgs.sapling` */
  readonly package?: Def<null | PackageValue>;
  /** string */
  readonly userEmail?: Def<Text>;
  /** string */
  readonly userName?: Def<Text>;
}

interface ProgramsSatty {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.satty` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsSbtCredentials {
  /** string */
  readonly host?: Def<Text>;
  /** string */
  readonly passwordCommand?: Def<Text>;
  /** string */
  readonly realm?: Def<Text>;
  /** string */
  readonly user?: Def<Text>;
}

interface ProgramsSbtPlugins {
  /** string */
  readonly artifact?: Def<Text>;
  /** string */
  readonly org?: Def<Text>;
  /** string */
  readonly version?: Def<Text>;
}

interface ProgramsSbt {
  /** string. Default: `".sbt"` */
  readonly baseUserConfigPath?: Def<Text | SecretRef>;
  /** list of (submodule). Default: `[ ]` */
  readonly credentials?: Def<readonly Item<ProgramsSbtCredentials>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.sbt` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<ProgramsSbtPlugins>[]>;
  /** list of string. Default: `[ ]` */
  readonly pluginsExtra?: Def<readonly Item<Text>[]>;
  /** list of (one of "local", "maven-central", "maven-local" or attribute set of string). Default: `[ ]` */
  readonly repositories?: Def<readonly Item<"local" | "maven-central" | "maven-local" | Readonly<Record<string, Def<Text>>>>[]>;
}

interface ProgramsScmpuff {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableAliases?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.scmpuff` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsScriptDirectory {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.script-directory` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text>>>>;
}

type ProgramsSenpaiConfig = {
  /** string */
  readonly address?: Def<Text>;
  /** string */
  readonly nickname?: Def<Text>;
  /** null or string. Default: `null` */
  readonly password?: Def<null | Text>;
  /** null or (list of string). Default: `null` */
  readonly "password-cmd"?: Def<null | readonly Item<Text>[]>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsSenpai {
  /** open submodule of attribute set of anything */
  readonly config?: Def<ProgramsSenpaiConfig>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.senpai` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsSesh {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableAlias?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableTmuxIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.fzf` */
  readonly fzfPackage?: Def<null | PackageValue>;
  /** boolean. Default: `true` */
  readonly icons?: Def<boolean>;
  /** package. Default: `pkgs.sesh` */
  readonly package?: Def<PackageValue>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
  /** string. Default: `"s"` */
  readonly tmuxKey?: Def<Text>;
  /** null or package. Default: `pkgs.zoxide` */
  readonly zoxidePackage?: Def<null | PackageValue>;
}

interface ProgramsSftpmanMounts {
  /** one of "password", "publickey", "hostbased", "keyboard-interactive", "gssapi-with-mic". Default: `"publickey"` */
  readonly authType?: Def<"password" | "publickey" | "hostbased" | "keyboard-interactive" | "gssapi-with-mic">;
  /** string. Default: `"true"` */
  readonly beforeMount?: Def<Text>;
  /** string */
  readonly host?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly mountOptions?: Def<readonly Item<Text>[]>;
  /** string */
  readonly mountPoint?: Def<Text>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `22` */
  readonly port?: Def<number>;
  /** null or string. Default: `config.programs.sftpman.defaultSshKey` */
  readonly sshKey?: Def<null | Text>;
  /** string */
  readonly user?: Def<Text>;
}

interface ProgramsSftpman {
  /** null or string. Default: `null` */
  readonly defaultSshKey?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly mounts?: Def<Readonly<Record<string, Def<ProgramsSftpmanMounts>>>>;
  /** null or package. Default: `pkgs.sftpman` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsSheldon {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.sheldon` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsSherlock {
  /** JSON value. Default: `{ }` */
  readonly aliases?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly ignore?: Def<Text>;
  /** JSON value. Default: `[ ]` */
  readonly launchers?: Def<NixValue>;
  /** null or package. Default: `pkgs.sherlock-launcher` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly style?: Def<Text>;
  readonly systemd?: AccountsCalendarAccountsQcal | undefined;
}

interface ProgramsSioyek {
  /** attribute set of (string or list of string). Default: `{ }` */
  readonly bindings?: Def<Readonly<Record<string, Def<Text | readonly Item<Text>[]>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly config?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.sioyek` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsSketchybarService {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or absolute path or string. Default: `${config.home.homeDirectory}/Library/Logs/sketchybar/sketchybar.err.log` */
  readonly errorLogFile?: Def<null | PathValue | SecretRef | Text>;
  /** null or absolute path or string. Default: `${config.home.homeDirectory}/Library/Logs/sketchybar/sketchybar.out.log` */
  readonly outLogFile?: Def<null | PathValue | SecretRef | Text>;
}

interface ProgramsSketchybar {
  /** null or strings concatenated with "\n" or (submodule). Default: `null` */
  readonly config?: Def<null | Text | NixAttrs>;
  /** one of "bash", "lua". Default: `"bash"` */
  readonly configType?: Def<"bash" | "lua">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** function that evaluates to a(n) list of package. Default: `ps: [ ]` */
  readonly extraLuaPackages?: Def<NixExpr>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** boolean. Default: `true` */
  readonly includeSystemPath?: Def<boolean>;
  /** null or package. Default: `pkgs.lua5_4` */
  readonly luaPackage?: Def<null | PackageValue>;
  /** package. Default: `pkgs.sketchybar` */
  readonly package?: Def<PackageValue>;
  /** null or package. Default: `pkgs.sbarlua` */
  readonly sbarLuaPackage?: Def<null | PackageValue>;
  readonly service?: ProgramsSketchybarService | undefined;
}

interface ProgramsSkim {
  /** null or string. Default: `null` */
  readonly changeDirWidgetCommand?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly changeDirWidgetOptions?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly defaultCommand?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly defaultOptions?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly fileWidgetCommand?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly fileWidgetOptions?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly historyWidgetOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.skim` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsSm64ex {
  /** null or absolute path. Default: `null` */
  readonly baserom?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (list of string). Default: `null` */
  readonly extraCompileFlags?: Def<null | readonly Item<Text>[]>;
  /** null or package. Default: `pkgs.sm64ex` */
  readonly package?: Def<null | PackageValue>;
  /** null or one of "us", "eu", "jp". Default: `us` */
  readonly region?: Def<null | "us" | "eu" | "jp">;
  /** null or (attribute set of (string or signed integer or boolean or list of string)). Default: `null` */
  readonly settings?: Def<null | Readonly<Record<string, Def<Text | number | boolean | readonly Item<Text>[]>>>>;
}

interface ProgramsSmugProjectsWindowsPanes {
  /** null or (list of string). Default: `null` */
  readonly commands?: Def<null | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly root?: Def<null | Text>;
  /** one of "horizontal", "vertical" */
  readonly type?: Def<"horizontal" | "vertical">;
}

interface ProgramsSmugProjectsWindows {
  /** null or (list of string). Default: `null` */
  readonly commands?: Def<null | readonly Item<Text>[]>;
  /** one of "main-horizontal", "main-vertical", "even-vertical", "even-horizontal", "tiled" */
  readonly layout?: Def<"main-horizontal" | "main-vertical" | "even-vertical" | "even-horizontal" | "tiled">;
  /** null or boolean. Default: `null` */
  readonly manual?: Def<null | boolean>;
  /** string */
  readonly name?: Def<Text>;
  /** null or (list of (submodule)). Default: `null` */
  readonly panes?: Def<null | readonly Item<ProgramsSmugProjectsWindowsPanes>[]>;
  /** null or string. Default: `null` */
  readonly root?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly selected?: Def<null | boolean>;
}

interface ProgramsSmugProjects {
  /** null or (list of string). Default: `null` */
  readonly beforeStart?: Def<null | readonly Item<Text>[]>;
  /** null or (attribute set of string). Default: `null` */
  readonly env?: Def<null | Readonly<Record<string, Def<Text>>>>;
  /** null or string. Default: `null` */
  readonly root?: Def<null | Text>;
  /** null or (list of string). Default: `null` */
  readonly stop?: Def<null | readonly Item<Text>[]>;
  /** list of (submodule) */
  readonly windows?: Def<readonly Item<ProgramsSmugProjectsWindows>[]>;
}

interface ProgramsSmug {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.smug` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly projects?: Def<Readonly<Record<string, Def<ProgramsSmugProjects>>>>;
}

interface ProgramsSpotifyPlayer {
  /** list of (TOML value). Default: `[ ]` */
  readonly actions?: Def<readonly Item<NixValue>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of (TOML value). Default: `[ ]` */
  readonly keymaps?: Def<readonly Item<NixValue>[]>;
  /** null or package. Default: `pkgs.spotify-player` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** list of (TOML value). Default: `[ ]` */
  readonly themes?: Def<readonly Item<NixValue>[]>;
}

interface ProgramsSqls {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.sqls` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsSsh {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableDefaultConfig?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of string. Default: `{ }` */
  readonly extraOptionOverrides?: Def<Readonly<Record<string, Def<Text>>>>;
  /** list of string. Default: `[ ]` */
  readonly includes?: Def<readonly Item<Text>[]>;
  /** DAG of submodule. Default: `{ }` */
  readonly matchBlocks?: Def<NixValue>;
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsStarship {
  /** string. Default: `${config.xdg.configHome}/starship.toml` */
  readonly configPath?: Def<Text | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableInteractive?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableIonIntegration)` */
  readonly enableIonIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableTransience?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.starship` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsStreamlinkPlugins {
  /** attribute set of (boolean or signed integer or floating point number or string or list of (signed integer or floating p…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text | readonly Item<number | FloatValue | Text>[]>>>>;
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly src?: Def<null | PathValue | SecretRef | Text>;
}

interface ProgramsStreamlink {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.streamlink` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly plugins?: Def<Readonly<Record<string, Def<ProgramsStreamlinkPlugins>>>>;
  /** attribute set of (boolean or signed integer or floating point number or string or list of (signed integer or floating p…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text | readonly Item<number | FloatValue | Text>[]>>>>;
}

type ProgramsSuperfilePinnedFolders = {
  /** absolute path */
  readonly location?: Def<PathValue | SecretRef>;
  /** null or string. Default: `null` */
  readonly name?: Def<null | Text>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface ProgramsSuperfile {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly firstUseCheck?: Def<boolean>;
  /** TOML value. Default: `{ }` */
  readonly hotkeys?: Def<NixValue>;
  /** null or package. Default: `pkgs.exiftool` */
  readonly metadataPackage?: Def<null | PackageValue>;
  /** null or package. Default: `pkgs.superfile` */
  readonly package?: Def<null | PackageValue>;
  /** list of (open submodule of (JSON value)). Default: `[ ]` */
  readonly pinnedFolders?: Def<readonly Item<ProgramsSuperfilePinnedFolders>[]>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (TOML value or absolute path). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef>>>>;
  /** null or package. Default: `pkgs.zoxide` */
  readonly zoxidePackage?: Def<null | PackageValue>;
}

interface ProgramsSwappy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.swappy` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsSwayEasyfocus {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.sway-easyfocus` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsSwayimg {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.swayimg` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsSwaylock {
  /** boolean. Default: `true if state version < 23.05 and settings ≠ { }, false otherwise` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.swaylock` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (boolean or floating point number or signed integer or absolute path or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | PathValue | SecretRef | Text>>>>;
}

interface ProgramsSwayr {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.swayr` */
  readonly package?: Def<PackageValue>;
  /** null or TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: ProgramsAshellSystemd | undefined;
}

interface ProgramsTaskwarrior {
  /** null or string or absolute path. Default: `null` */
  readonly colorTheme?: Def<null | Text | PathValue | SecretRef>;
  /** attribute set of anything. Default: `{ }` */
  readonly config?: Def<NixAttrs>;
  /** string. Default: `"$XDG_DATA_HOME/task"` */
  readonly dataLocation?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.taskwarrior2` */
  readonly package?: Def<null | PackageValue>;
}

type ProgramsTealdeerSettingsUpdates = {
  /** boolean. Default: `false` */
  readonly auto_update?: Def<boolean>;
  /** positive integer, meaning >0. Default: `720` */
  readonly auto_update_interval_hours?: Def<number>;
};

type ProgramsTealdeerSettings = {
  /** submodule. Default: `{ }` */
  readonly updates?: Def<ProgramsTealdeerSettingsUpdates>;
  readonly [name: string]: Def<Open>;
};

interface ProgramsTealdeer {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableAutoUpdates?: Def<boolean>;
  /** package. Default: `pkgs.tealdeer` */
  readonly package?: Def<PackageValue>;
  /** null or (open submodule of (TOML value)). Default: `null` */
  readonly settings?: Def<null | ProgramsTealdeerSettings>;
}

interface ProgramsTelevision {
  /** attribute set of (TOML value). Default: `{ }` */
  readonly channels?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** null or package. Default: `pkgs.television` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsTerminator {
  /** attribute set of anything. Default: `{ }` */
  readonly config?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.terminator` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsTermite {
  /** null or boolean. Default: `null` */
  readonly allowBold?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly audibleBell?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly backgroundColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly browser?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly clickableUrl?: Def<null | boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly colorsExtra?: Def<Text>;
  /** null or one of "system", "on", "off". Default: `null` */
  readonly cursorBlink?: Def<null | "system" | "on" | "off">;
  /** null or string. Default: `null` */
  readonly cursorColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly cursorForegroundColor?: Def<null | Text>;
  /** null or one of "block", "underline", "ibeam". Default: `null` */
  readonly cursorShape?: Def<null | "block" | "underline" | "ibeam">;
  /** null or boolean. Default: `null` */
  readonly dynamicTitle?: Def<null | boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableVteIntegration?: Def<boolean>;
  /** null or boolean. Default: `null` */
  readonly filterUnmatchedUrls?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly font?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly foregroundBoldColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly foregroundColor?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly fullscreen?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly geometry?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly highlightColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly hintsActiveBackgroundColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly hintsActiveForegroundColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly hintsBackgroundColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly hintsBorderColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly hintsBorderWidth?: Def<null | Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly hintsExtra?: Def<Text>;
  /** null or string. Default: `null` */
  readonly hintsFont?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly hintsForegroundColor?: Def<null | Text>;
  /** null or signed integer. Default: `null` */
  readonly hintsPadding?: Def<null | number>;
  /** null or string. Default: `null` */
  readonly hintsRoundness?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly iconName?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly modifyOtherKeys?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly mouseAutohide?: Def<null | boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly optionsExtra?: Def<Text>;
  /** null or package. Default: `pkgs.termite` */
  readonly package?: Def<null | PackageValue>;
  /** null or boolean. Default: `null` */
  readonly scrollOnKeystroke?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly scrollOnOutput?: Def<null | boolean>;
  /** null or signed integer. Default: `null` */
  readonly scrollbackLines?: Def<null | number>;
  /** null or one of "off", "left", "right". Default: `null` */
  readonly scrollbar?: Def<null | "off" | "left" | "right">;
  /** null or boolean. Default: `null` */
  readonly searchWrap?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly sizeHints?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly urgentOnBell?: Def<null | boolean>;
}

interface ProgramsTexFmt {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.tex-fmt` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsTexlive {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** unspecified value. Default: `"tpkgs: { inherit (tpkgs) collection-basic; }"` */
  readonly extraPackages?: Def<NixValue>;
  /** unspecified value. Default: `pkgs.texlive` */
  readonly packageSet?: Def<NixValue>;
}

interface ProgramsThunderbirdProfilesFeedAccounts {

}

interface ProgramsThunderbirdProfiles {
  /** list of string. Default: `[ ]` */
  readonly accountsOrder?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly calendarAccountsOrder?: Def<readonly Item<Text>[]>;
  /** list of package. Default: `[ ]` */
  readonly extensions?: Def<readonly Item<PackageValue>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly feedAccounts?: Def<Readonly<Record<string, Def<ProgramsThunderbirdProfilesFeedAccounts>>>>;
  /** boolean. Default: `false` */
  readonly isDefault?: Def<boolean>;
  /** submodule. Default: `{ }` */
  readonly search?: Def<ProgramsFirefoxProfilesSearch>;
  /** Thunderbird preference (int, bool, string, and also attrs, list, float as a JSON string). Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly userChrome?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly userContent?: Def<Text>;
  /** boolean. Default: `false` */
  readonly withExternalGnupg?: Def<boolean>;
}

interface ProgramsThunderbird {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly nativeMessagingHosts?: Def<readonly Item<PackageValue>[]>;
  /** package. Default: `pkgs.thunderbird` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule) */
  readonly profiles?: Def<Readonly<Record<string, Def<ProgramsThunderbirdProfiles>>>>;
  /** Thunderbird preference (int, bool, string, and also attrs, list, float as a JSON string). Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsTimidity {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.timidity` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsTint2 {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.tint2` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsTiny {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.tiny` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsTmate {
  /** null or string. Default: `null` */
  readonly dsaFingerprint?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or string. Default: `null` */
  readonly host?: Def<null | Text>;
  /** package. Default: `pkgs.tmate` */
  readonly package?: Def<PackageValue>;
  /** null or 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `null` */
  readonly port?: Def<null | number>;
  /** null or string. Default: `null` */
  readonly rsaFingerprint?: Def<null | Text>;
}

interface ProgramsTmux {
  /** boolean. Default: `false` */
  readonly aggressiveResize?: Def<boolean>;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly baseIndex?: Def<number>;
  /** boolean. Default: `false` */
  readonly clock24?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly customPaneNavigationAndResize?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly disableConfirmationPrompt?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** unsigned integer, meaning >=0. Default: `500` */
  readonly escapeTime?: Def<number>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** boolean. Default: `false` */
  readonly focusEvents?: Def<boolean>;
  /** positive integer, meaning >0. Default: `2000` */
  readonly historyLimit?: Def<number>;
  /** one of "emacs", "vi". Default: `"emacs"` */
  readonly keyMode?: Def<"emacs" | "vi">;
  /** boolean. Default: `false` */
  readonly mouse?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly newSession?: Def<boolean>;
  /** null or package. Default: `pkgs.tmux` */
  readonly package?: Def<null | PackageValue>;
  /** list of plugin packages or submodules. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<NixValue>[]>;
  /** null or string. Default: `null` */
  readonly prefix?: Def<null | Text>;
  /** positive integer, meaning >0. Default: `5` */
  readonly resizeAmount?: Def<number>;
  /** boolean. Default: `false` */
  readonly reverseSplit?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly secureSocket?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly sensibleOnTop?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly shell?: Def<null | Text>;
  /** string. Default: `"b"` */
  readonly shortcut?: Def<Text>;
  /** string. Default: `"screen"` */
  readonly terminal?: Def<Text>;
  readonly tmuxinator?: AccountsCalendarAccountsQcal | undefined;
  readonly tmuxp?: AccountsCalendarAccountsQcal | undefined;
}

interface ProgramsTodoman {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** string. Default: `"*"` */
  readonly glob?: Def<Text>;
  /** null or package. Default: `pkgs.todoman` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsTofi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.tofi` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (string or signed integer or boolean). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
}

interface ProgramsTopgrade {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.topgrade` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsTranslateShell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.translate-shell` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (boolean or string or list of string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | Text | readonly Item<Text>[]>>>>;
}

interface ProgramsTrayTui {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.tray-tui` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsTrippy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly forceUserConfig?: Def<boolean>;
  /** null or package. Default: `pkgs.trippy` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsTwitchTui {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.twitch-tui` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsUrxvtScrollBar {
  /** one of "top", "bottom", "center". Default: `"center"` */
  readonly align?: Def<"top" | "bottom" | "center">;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly floating?: Def<boolean>;
  /** one of "left", "right". Default: `"right"` */
  readonly position?: Def<"left" | "right">;
  /** one of "rxvt", "plain", "next", "xterm". Default: `"plain"` */
  readonly style?: Def<"rxvt" | "plain" | "next" | "xterm">;
}

interface ProgramsUrxvtScroll {
  /** submodule. Default: `{ }` */
  readonly bar?: Def<ProgramsUrxvtScrollBar>;
  /** boolean. Default: `true` */
  readonly keepPosition?: Def<boolean>;
  /** unsigned integer, meaning >=0. Default: `10000` */
  readonly lines?: Def<number>;
  /** boolean. Default: `true` */
  readonly scrollOnKeystroke?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly scrollOnOutput?: Def<boolean>;
}

interface ProgramsUrxvt {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of anything. Default: `{ }` */
  readonly extraConfig?: Def<NixAttrs>;
  /** list of string. Default: `[ ]` */
  readonly fonts?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `true` */
  readonly iso14755?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly keybindings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** package. Default: `pkgs.rxvt-unicode` */
  readonly package?: Def<PackageValue>;
  readonly scroll?: ProgramsUrxvtScroll | undefined;
  /** integer between 0 and 200 (both inclusive). Default: `100` */
  readonly shading?: Def<number>;
  /** boolean. Default: `false` */
  readonly transparent?: Def<boolean>;
}

interface ProgramsUv {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.uv` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsVdirsyncer {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.vdirsyncer` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"$XDG_DATA_HOME/vdirsyncer/status"` */
  readonly statusPath?: Def<Text | SecretRef>;
}

interface ProgramsVesktopVencord {
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (strings concatenated with "\n" or absolute path). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** boolean. Default: `false` */
  readonly useSystem?: Def<boolean>;
}

interface ProgramsVesktop {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.vesktop` */
  readonly package?: Def<PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly vencord?: ProgramsVesktopVencord | undefined;
}

interface ProgramsVicinaeSystemd {
  /** boolean. Default: `true` */
  readonly autoStart?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"graphical-session.target"` */
  readonly target?: Def<Text>;
}

interface ProgramsVicinae {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extensions?: Def<readonly Item<PackageValue>[]>;
  /** null or package. Default: `pkgs.vicinae` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: ProgramsVicinaeSystemd | undefined;
  /** TOML value. Default: `{ }` */
  readonly themes?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly useLayerShell?: Def<boolean>;
}

interface ProgramsVifm {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.vifm` */
  readonly package?: Def<null | PackageValue>;
}

interface ProgramsVim {
  /** boolean. Default: `false` */
  readonly defaultEditor?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.vim-full` */
  readonly packageConfigurable?: Def<PackageValue>;
  /** list of (string or package) */
  readonly plugins?: Def<readonly Item<Text | PackageValue>[]>;
  /** submodule. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsVimVint {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.vim-vint` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsVinegar {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.vinegar` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (TOML value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ProgramsVisidata {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.visidata` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly visidatarc?: Def<Text>;
}

interface ProgramsVivid {
  /** null or string. Default: `null` */
  readonly activeTheme?: Def<null | Text>;
  /** null or string or one of "8-bit", "24-bit". Default: `null` */
  readonly colorMode?: Def<null | Text | "8-bit" | "24-bit">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly filetypes?: Def<NixValue>;
  /** null or package. Default: `pkgs.vivid` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (absolute path or YAML 1.1 value). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<PathValue | SecretRef | NixValue>>>>;
}

interface ProgramsVscodeHaskellHie {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** absolute path. Default: `"${pkgs.hie-nix.hies}/bin/hie-wrapper"` */
  readonly executablePath?: Def<PathValue | SecretRef>;
}

interface ProgramsVscodeHaskell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly hie?: ProgramsVscodeHaskellHie | undefined;
}

interface ProgramsVscodeProfiles {
  /** null or boolean. Default: `null` */
  readonly enableExtensionUpdateCheck?: Def<null | boolean>;
  /** boolean. Default: `false` */
  readonly enableMcpIntegration?: Def<boolean>;
  /** null or boolean. Default: `null` */
  readonly enableUpdateCheck?: Def<null | boolean>;
  /** list of package. Default: `[ ]` */
  readonly extensions?: Def<readonly Item<PackageValue>[]>;
  /** JSON value. Default: `{ }` */
  readonly globalSnippets?: Def<NixValue>;
  /** absolute path or list of (submodule). Default: `[ ]` */
  readonly keybindings?: Def<PathValue | SecretRef | readonly Item<NixAttrs>[]>;
  /** JSON value. Default: `{ }` */
  readonly languageSnippets?: Def<NixValue>;
  /** absolute path or JSON value. Default: `{ }` */
  readonly userMcp?: Def<PathValue | SecretRef | NixValue>;
  /** absolute path or JSON value. Default: `{ }` */
  readonly userSettings?: Def<PathValue | SecretRef | NixValue>;
  /** absolute path or JSON value. Default: `{ }` */
  readonly userTasks?: Def<PathValue | SecretRef | NixValue>;
}

interface ProgramsVscode {
  /** string. Default: `"(derived from product.json)"` */
  readonly dataFolderName?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly haskell?: ProgramsVscodeHaskell | undefined;
  /** boolean. Default: `(removeAttrs config.programs.vscode.profiles [ "default" ]) == { }` */
  readonly mutableExtensionsDir?: Def<boolean>;
  /** string. Default: `"(derived from product.json)"` */
  readonly nameShort?: Def<Text>;
  /** package. Default: `pkgs.vscode` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<ProgramsVscodeProfiles>>>>;
}

interface ProgramsWallust {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.wallust` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsWatson {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.watson` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsWaveterm {
  /** JSON value. Default: `{ }` */
  readonly bookmarks?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.waveterm` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** JSON value. Default: `{ }` */
  readonly themes?: Def<NixValue>;
}

interface ProgramsWaybarSystemd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableDebug?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableInspect?: Def<boolean>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly target?: Def<Text>;
}

interface ProgramsWaybar {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.waybar` */
  readonly package?: Def<PackageValue>;
  /** (list of (open submodule of (JSON value))) or attribute set of (open submodule of (JSON value)). Default: `[ ]` */
  readonly settings?: Def<readonly Item<NixAttrs>[] | Readonly<Record<string, Def<NixAttrs>>>>;
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly style?: Def<null | PathValue | SecretRef | Text>;
  readonly systemd?: ProgramsWaybarSystemd | undefined;
}

interface ProgramsWaylogout {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.waylogout` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (boolean or floating point number or signed integer or absolute path or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | PathValue | SecretRef | Text>>>>;
}

interface ProgramsWayprompt {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.wayprompt` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsWezterm {
  /** attribute set of (TOML value). Default: `{ }` */
  readonly colorSchemes?: Def<NixAttrs>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.wezterm` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsWleave {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.wleave` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly style?: Def<null | PathValue | SecretRef | Text>;
}

type ProgramsWlogoutLayout = {
  /** absolute path or string. Default: `""` */
  readonly action?: Def<PathValue | SecretRef | Text>;
  /** null or boolean. Default: `null` */
  readonly circular?: Def<null | boolean>;
  /** null or integer or floating point number between 0 and 1 (both inclusive). Default: `null` */
  readonly height?: Def<null | number | FloatValue>;
  /** string. Default: `""` */
  readonly keybind?: Def<Text>;
  /** string. Default: `""` */
  readonly label?: Def<Text>;
  /** string. Default: `""` */
  readonly text?: Def<Text>;
  /** null or integer or floating point number between 0 and 1 (both inclusive). Default: `null` */
  readonly width?: Def<null | number | FloatValue>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface ProgramsWlogout {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of (open submodule of (JSON value)). Default: `[ ]` */
  readonly layout?: Def<readonly Item<ProgramsWlogoutLayout>[]>;
  /** null or package. Default: `pkgs.wlogout` */
  readonly package?: Def<null | PackageValue>;
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly style?: Def<null | PathValue | SecretRef | Text>;
}

interface ProgramsWofi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.wofi` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
  /** null or strings concatenated with "\n" or absolute path. Default: `null` */
  readonly style?: Def<null | Text | PathValue | SecretRef>;
}

interface ProgramsXmobar {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.haskellPackages.xmobar` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsXplr {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.xplr` */
  readonly package?: Def<null | PackageValue>;
  /** null or (attribute set of (package or string)). Default: `{ }` */
  readonly plugins?: Def<null | Readonly<Record<string, Def<PackageValue | Text>>>>;
}

interface ProgramsYambar {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.yambar` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: ProgramsAshellSystemd | undefined;
}

interface ProgramsYarn {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsYazi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of (absolute path or package). Default: `{ }` */
  readonly flavors?: Def<Readonly<Record<string, Def<PathValue | SecretRef | PackageValue>>>>;
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly initLua?: Def<null | PathValue | SecretRef | Text>;
  /** TOML value. Default: `{ }` */
  readonly keymap?: Def<NixValue>;
  /** null or package. Default: `pkgs.yazi` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (absolute path or package). Default: `{ }` */
  readonly plugins?: Def<Readonly<Record<string, Def<PathValue | SecretRef | PackageValue>>>>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string. Default: `"yy"` */
  readonly shellWrapperName?: Def<Text>;
  /** TOML value. Default: `{ }` */
  readonly theme?: Def<NixValue>;
}

interface ProgramsYofi {
  /** list of string. Default: `[ ]` */
  readonly blacklist?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.yofi` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsYtDlp {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.yt-dlp` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ProgramsZLua {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableAliases?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly options?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.z-lua` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsZapzap {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.zapzap` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ProgramsZathura {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of string. Default: `{ }` */
  readonly mappings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of (string or boolean or signed integer or floating point number). Default: `{ }` */
  readonly options?: Def<Readonly<Record<string, Def<Text | boolean | number | FloatValue>>>>;
  /** package. Default: `pkgs.zathura` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsZedEditor {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extensions?: Def<readonly Item<Text>[]>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** boolean. Default: `false` */
  readonly installRemoteServer?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly mutableUserDebug?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly mutableUserKeymaps?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly mutableUserSettings?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly mutableUserTasks?: Def<boolean>;
  /** null or package. Default: `pkgs.zed-editor` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of (JSON value or absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef | Text>>>>;
  /** JSON value. Default: `[ ]` */
  readonly userDebug?: Def<NixValue>;
  /** JSON value. Default: `[ ]` */
  readonly userKeymaps?: Def<NixValue>;
  /** JSON value. Default: `{ }` */
  readonly userSettings?: Def<NixValue>;
  /** JSON value. Default: `[ ]` */
  readonly userTasks?: Def<NixValue>;
}

interface ProgramsZellij {
  /** boolean. Default: `false` */
  readonly attachExistingSession?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly exitShellOnExit?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of (YAML 1.1 value or absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly layouts?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef | Text>>>>;
  /** package. Default: `pkgs.zellij` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (YAML 1.1 value or absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly themes?: Def<Readonly<Record<string, Def<NixValue | PathValue | SecretRef | Text>>>>;
}

interface ProgramsZk {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.zk` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ProgramsZoxide {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly options?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.zoxide` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsZshAntidote {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.antidote` */
  readonly package?: Def<null | PackageValue>;
  /** list of string. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly useFriendlyNames?: Def<boolean>;
}

interface ProgramsZshAutosuggestion {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly highlight?: Def<null | Text>;
  /** list of (one of "history", "completion", "match_prev_cmd") */
  readonly strategy?: Def<readonly Item<"history" | "completion" | "match_prev_cmd">[]>;
}

interface ProgramsZshHistory {
  /** boolean. Default: `false` */
  readonly append?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly expireDuplicatesFirst?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly extended?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly findNoDups?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly ignoreAllDups?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly ignoreDups?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly ignorePatterns?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `true` */
  readonly ignoreSpace?: Def<boolean>;
  /** string. Default: `"'\${config.programs.zsh.dotDir}/.zsh_history'"` */
  readonly path?: Def<Text>;
  /** signed integer. Default: `10000` */
  readonly save?: Def<number>;
  /** boolean. Default: `false` */
  readonly saveNoDups?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly share?: Def<boolean>;
  /** signed integer. Default: `10000` */
  readonly size?: Def<number>;
}

interface ProgramsZshHistorySubstringSearch {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** (list of string) or string */
  readonly searchDownKey?: Def<readonly Item<Text>[] | Text>;
  /** (list of string) or string */
  readonly searchUpKey?: Def<readonly Item<Text>[] | Text>;
}

interface ProgramsZshOhMyZsh {
  /** string. Default: `""` */
  readonly custom?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.oh-my-zsh` */
  readonly package?: Def<PackageValue>;
  /** list of string. Default: `[ ]` */
  readonly plugins?: Def<readonly Item<Text>[]>;
  /** string. Default: `""` */
  readonly theme?: Def<Text>;
}

interface ProgramsZshPlugins {
  /** list of string. Default: `[ ]` */
  readonly completions?: Def<readonly Item<Text>[]>;
  /** string */
  readonly file?: Def<Text>;
  /** string */
  readonly name?: Def<Text>;
  /** absolute path */
  readonly src?: Def<PathValue | SecretRef>;
}

interface ProgramsZshPreztoAutosuggestions {
  /** null or string. Default: `null` */
  readonly color?: Def<null | Text>;
}

interface ProgramsZshPreztoCompletions {
  /** list of string. Default: `[ ]` */
  readonly ignoredHosts?: Def<readonly Item<Text>[]>;
}

interface ProgramsZshPreztoEditor {
  /** null or boolean. Default: `null` */
  readonly dotExpansion?: Def<null | boolean>;
  /** null or one of "emacs", "vi". Default: `"emacs"` */
  readonly keymap?: Def<null | "emacs" | "vi">;
  /** null or boolean. Default: `null` */
  readonly promptContext?: Def<null | boolean>;
}

interface ProgramsZshPreztoGit {
  /** null or one of "dirty", "untracked", "all", "none". Default: `null` */
  readonly submoduleIgnore?: Def<null | "dirty" | "untracked" | "all" | "none">;
}

interface ProgramsZshPreztoGnuUtility {
  /** null or string. Default: `null` */
  readonly prefix?: Def<null | Text>;
}

interface ProgramsZshPreztoHistorySubstring {
  /** null or string. Default: `null` */
  readonly foundColor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly globbingFlags?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly notFoundColor?: Def<null | Text>;
}

interface ProgramsZshPreztoMacOS {
  /** null or string. Default: `null` */
  readonly dashKeyword?: Def<null | Text>;
}

interface ProgramsZshPreztoPrompt {
  /** null or one of "short", "long", "full". Default: `null` */
  readonly pwdLength?: Def<null | "short" | "long" | "full">;
  /** null or boolean. Default: `null` */
  readonly showReturnVal?: Def<null | boolean>;
  /** null or string. Default: `"sorin"` */
  readonly theme?: Def<null | Text>;
}

interface ProgramsZshPreztoPython {
  /** null or boolean. Default: `null` */
  readonly virtualenvAutoSwitch?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly virtualenvInitialize?: Def<null | boolean>;
}

interface ProgramsZshPreztoRuby {
  /** null or boolean. Default: `null` */
  readonly chrubyAutoSwitch?: Def<null | boolean>;
}

interface ProgramsZshPreztoScreen {
  /** null or boolean. Default: `null` */
  readonly autoStartLocal?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly autoStartRemote?: Def<null | boolean>;
}

interface ProgramsZshPreztoSsh {
  /** list of string. Default: `[ ]` */
  readonly identities?: Def<readonly Item<Text>[]>;
}

interface ProgramsZshPreztoSyntaxHighlighting {
  /** list of string. Default: `[ ]` */
  readonly highlighters?: Def<readonly Item<Text>[]>;
  /** attribute set of string. Default: `{ }` */
  readonly pattern?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly styles?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsZshPreztoTerminal {
  /** null or boolean. Default: `null` */
  readonly autoTitle?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly multiplexerTitleFormat?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly tabTitleFormat?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly windowTitleFormat?: Def<null | Text>;
}

interface ProgramsZshPreztoTmux {
  /** null or boolean. Default: `null` */
  readonly autoStartLocal?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly autoStartRemote?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly defaultSessionName?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly itermIntegration?: Def<null | boolean>;
}

interface ProgramsZshPreztoUtility {
  /** null or boolean. Default: `null` */
  readonly safeOps?: Def<null | boolean>;
}

interface ProgramsZshPrezto {
  readonly autosuggestions?: ProgramsZshPreztoAutosuggestions | undefined;
  /** null or boolean. Default: `true` */
  readonly caseSensitive?: Def<null | boolean>;
  /** null or boolean. Default: `true` */
  readonly color?: Def<null | boolean>;
  readonly completions?: ProgramsZshPreztoCompletions | undefined;
  readonly editor?: ProgramsZshPreztoEditor | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly extraFunctions?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly extraModules?: Def<readonly Item<Text>[]>;
  readonly git?: ProgramsZshPreztoGit | undefined;
  readonly gnuUtility?: ProgramsZshPreztoGnuUtility | undefined;
  readonly historySubstring?: ProgramsZshPreztoHistorySubstring | undefined;
  readonly macOS?: ProgramsZshPreztoMacOS | undefined;
  /** package. Default: `pkgs.zsh-prezto` */
  readonly package?: Def<PackageValue>;
  /** list of absolute path. Default: `[ ]` */
  readonly pmoduleDirs?: Def<readonly Item<PathValue | SecretRef>[]>;
  /** list of string */
  readonly pmodules?: Def<readonly Item<Text>[]>;
  readonly prompt?: ProgramsZshPreztoPrompt | undefined;
  readonly python?: ProgramsZshPreztoPython | undefined;
  readonly ruby?: ProgramsZshPreztoRuby | undefined;
  readonly screen?: ProgramsZshPreztoScreen | undefined;
  readonly ssh?: ProgramsZshPreztoSsh | undefined;
  readonly syntaxHighlighting?: ProgramsZshPreztoSyntaxHighlighting | undefined;
  readonly terminal?: ProgramsZshPreztoTerminal | undefined;
  readonly tmux?: ProgramsZshPreztoTmux | undefined;
  readonly utility?: ProgramsZshPreztoUtility | undefined;
}

interface ProgramsZshSyntaxHighlighting {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly highlighters?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.zsh-syntax-highlighting` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly patterns?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly styles?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ProgramsZshZplugPlugins {
  /** string */
  readonly name?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly tags?: Def<readonly Item<Text>[]>;
}

interface ProgramsZshZplug {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.zplug` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<ProgramsZshZplugPlugins>[]>;
  /** absolute path. Default: `"~/.zplug"` */
  readonly zplugHome?: Def<PathValue | SecretRef>;
}

interface ProgramsZshZshAbbr {
  /** attribute set of string. Default: `{ }` */
  readonly abbreviations?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly globalAbbreviations?: Def<Readonly<Record<string, Def<Text>>>>;
  /** package. Default: `pkgs.zsh-abbr` */
  readonly package?: Def<PackageValue>;
}

interface ProgramsZsh {
  readonly antidote?: ProgramsZshAntidote | undefined;
  /** null or boolean. Default: `null` */
  readonly autocd?: Def<null | boolean>;
  readonly autosuggestion?: ProgramsZshAutosuggestion | undefined;
  /** list of string. Default: `[ ]` */
  readonly cdpath?: Def<readonly Item<Text>[]>;
  /** strings concatenated with "\n". Default: `"autoload -U compinit && compinit"` */
  readonly completionInit?: Def<Text>;
  /** null or one of "emacs", "vicmd", "viins". Default: `null` */
  readonly defaultKeymap?: Def<null | "emacs" | "vicmd" | "viins">;
  /** attribute set of string. Default: `{ }` */
  readonly dirHashes?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or string. Default: `"'config.home.homeDirectory'"` */
  readonly dotDir?: Def<null | Text | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableCompletion?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableVteIntegration?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly envExtra?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly history?: Def<ProgramsZshHistory>;
  /** submodule. Default: `{ }` */
  readonly historySubstringSearch?: Def<ProgramsZshHistorySubstringSearch>;
  /** strings concatenated with "\n". Default: `""` */
  readonly initContent?: Def<Text>;
  /** attribute set. Default: `{ }` */
  readonly localVariables?: Def<NixAttrs>;
  /** strings concatenated with "\n". Default: `""` */
  readonly loginExtra?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly logoutExtra?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly "oh-my-zsh"?: Def<ProgramsZshOhMyZsh>;
  /** package. Default: `pkgs.zsh` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<ProgramsZshPlugins>[]>;
  /** submodule. Default: `{ }` */
  readonly prezto?: Def<ProgramsZshPrezto>;
  /** strings concatenated with "\n". Default: `""` */
  readonly profileExtra?: Def<Text>;
  /** attribute set. Default: `{ }` */
  readonly sessionVariables?: Def<NixAttrs>;
  /** list of string. Default: `[ ]` */
  readonly setOptions?: Def<readonly Item<Text>[]>;
  /** attribute set of string. Default: `{ }` */
  readonly shellAliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly shellGlobalAliases?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of strings concatenated with "\n". Default: `{ }` */
  readonly siteFunctions?: Def<Readonly<Record<string, Def<Text>>>>;
  /** submodule. Default: `{ }` */
  readonly syntaxHighlighting?: Def<ProgramsZshSyntaxHighlighting>;
  readonly zplug?: ProgramsZshZplug | undefined;
  readonly zprof?: AccountsCalendarAccountsQcal | undefined;
  readonly "zsh-abbr"?: ProgramsZshZshAbbr | undefined;
}

interface Programs {
  readonly abaddon?: ProgramsAbaddon | undefined;
  readonly abook?: ProgramsAbook | undefined;
  readonly "acd-cli"?: ProgramsAcdCli | undefined;
  readonly aerc?: ProgramsAerc | undefined;
  readonly aerospace?: ProgramsAerospace | undefined;
  readonly afew?: ProgramsAfew | undefined;
  readonly ahoviewer?: ProgramsAhoviewer | undefined;
  readonly aiac?: ProgramsAiac | undefined;
  readonly aichat?: ProgramsAichat | undefined;
  readonly "aider-chat"?: ProgramsAiderChat | undefined;
  readonly airlift?: ProgramsAirlift | undefined;
  readonly alacritty?: ProgramsAlacritty | undefined;
  readonly algia?: ProgramsAlgia | undefined;
  readonly aliae?: ProgramsAliae | undefined;
  readonly alistral?: ProgramsAlistral | undefined;
  readonly alot?: ProgramsAlot | undefined;
  readonly am2rlauncher?: ProgramsAm2rlauncher | undefined;
  readonly amber?: ProgramsAmber | undefined;
  readonly amfora?: ProgramsAmfora | undefined;
  readonly amoco?: ProgramsAmoco | undefined;
  readonly amp?: ProgramsAmp | undefined;
  readonly andcli?: ProgramsAndcli | undefined;
  readonly animdl?: ProgramsAnimdl | undefined;
  readonly "anime-downloader"?: ProgramsAnimeDownloader | undefined;
  readonly anki?: ProgramsAnki | undefined;
  readonly anup?: ProgramsAnup | undefined;
  readonly "anvil-editor"?: ProgramsAnvilEditor | undefined;
  readonly anyrun?: ProgramsAnyrun | undefined;
  readonly aria2?: ProgramsAria2 | undefined;
  readonly asciinema?: ProgramsAsciinema | undefined;
  readonly ashell?: ProgramsAshell | undefined;
  readonly astroid?: ProgramsAstroid | undefined;
  readonly atuin?: ProgramsAtuin | undefined;
  readonly autojump?: ProgramsAutojump | undefined;
  readonly autorandr?: ProgramsAutorandr | undefined;
  readonly awscli?: ProgramsAwscli | undefined;
  readonly bacon?: ProgramsBacon | undefined;
  readonly bash?: ProgramsBash | undefined;
  readonly bashmount?: ProgramsBashmount | undefined;
  readonly bat?: ProgramsBat | undefined;
  readonly beets?: ProgramsBeets | undefined;
  readonly bemenu?: ProgramsBemenu | undefined;
  readonly bluetuith?: ProgramsBluetuith | undefined;
  readonly borgmatic?: ProgramsBorgmatic | undefined;
  readonly bottom?: ProgramsBottom | undefined;
  readonly boxxy?: ProgramsBoxxy | undefined;
  readonly brave?: ProgramsBrave | undefined;
  readonly broot?: ProgramsBroot | undefined;
  readonly browserpass?: ProgramsBrowserpass | undefined;
  readonly btop?: ProgramsBtop | undefined;
  readonly bun?: ProgramsBun | undefined;
  readonly carapace?: ProgramsCarapace | undefined;
  readonly cargo?: ProgramsCargo | undefined;
  readonly cava?: ProgramsCava | undefined;
  readonly cavalier?: ProgramsCavalier | undefined;
  readonly chawan?: ProgramsChawan | undefined;
  readonly chromium?: ProgramsChromium | undefined;
  readonly "claude-code"?: ProgramsClaudeCode | undefined;
  readonly "clock-rs"?: ProgramsClockRs | undefined;
  readonly cmus?: ProgramsCmus | undefined;
  readonly codex?: ProgramsCodex | undefined;
  readonly "command-not-found"?: ProgramsCommandNotFound | undefined;
  readonly comodoro?: ProgramsComodoro | undefined;
  readonly cudatext?: ProgramsCudatext | undefined;
  readonly dankMaterialShell?: ProgramsDankMaterialShell | undefined;
  readonly darcs?: ProgramsDarcs | undefined;
  readonly delta?: ProgramsDelta | undefined;
  readonly desktoppr?: ProgramsDesktoppr | undefined;
  readonly "diff-highlight"?: ProgramsDiffHighlight | undefined;
  readonly "diff-so-fancy"?: ProgramsDiffSoFancy | undefined;
  readonly difftastic?: ProgramsDifftastic | undefined;
  readonly dircolors?: ProgramsDircolors | undefined;
  readonly direnv?: ProgramsDirenv | undefined;
  readonly discocss?: ProgramsDiscocss | undefined;
  readonly discord?: ProgramsDiscord | undefined;
  readonly distrobox?: ProgramsDistrobox | undefined;
  readonly "docker-cli"?: ProgramsDockerCli | undefined;
  readonly earthly?: ProgramsEarthly | undefined;
  readonly eclipse?: ProgramsEclipse | undefined;
  readonly "element-desktop"?: ProgramsElementDesktop | undefined;
  readonly emacs?: ProgramsEmacs | undefined;
  readonly eww?: ProgramsEww | undefined;
  readonly eza?: ProgramsEza | undefined;
  readonly "fabric-ai"?: ProgramsFabricAi | undefined;
  readonly fastfetch?: ProgramsFastfetch | undefined;
  readonly fd?: ProgramsFd | undefined;
  readonly feh?: ProgramsFeh | undefined;
  readonly firefox?: ProgramsFirefox | undefined;
  readonly firefoxpwa?: ProgramsFirefoxpwa | undefined;
  readonly fish?: ProgramsFish | undefined;
  readonly floorp?: ProgramsFloorp | undefined;
  readonly foliate?: ProgramsFoliate | undefined;
  readonly foot?: ProgramsFoot | undefined;
  readonly formiko?: ProgramsFormiko | undefined;
  readonly freetube?: ProgramsFreetube | undefined;
  readonly fuzzel?: ProgramsFuzzel | undefined;
  readonly fzf?: ProgramsFzf | undefined;
  readonly "gallery-dl"?: ProgramsGalleryDl | undefined;
  readonly gcc?: ProgramsGcc | undefined;
  readonly "gemini-cli"?: ProgramsGeminiCli | undefined;
  readonly gh?: ProgramsGh | undefined;
  readonly "gh-dash"?: ProgramsGhDash | undefined;
  readonly ghostty?: ProgramsGhostty | undefined;
  readonly git?: ProgramsGit | undefined;
  readonly "git-cliff"?: ProgramsGitCliff | undefined;
  readonly "git-credential-keepassxc"?: ProgramsGitCredentialKeepassxc | undefined;
  readonly "git-credential-oauth"?: ProgramsGitCredentialOauth | undefined;
  readonly "git-worktree-switcher"?: ProgramsGitWorktreeSwitcher | undefined;
  readonly gitui?: ProgramsGitui | undefined;
  readonly "gnome-shell"?: ProgramsGnomeShell | undefined;
  readonly "gnome-terminal"?: ProgramsGnomeTerminal | undefined;
  readonly go?: ProgramsGo | undefined;
  readonly goto?: ProgramsGoto | undefined;
  readonly gpg?: ProgramsGpg | undefined;
  readonly gradle?: ProgramsGradle | undefined;
  readonly granted?: ProgramsGranted | undefined;
  readonly grep?: ProgramsGrep | undefined;
  readonly "gurk-rs"?: ProgramsGurkRs | undefined;
  readonly halloy?: ProgramsHalloy | undefined;
  readonly havoc?: ProgramsHavoc | undefined;
  readonly helix?: ProgramsHelix | undefined;
  readonly hexchat?: ProgramsHexchat | undefined;
  readonly himalaya?: ProgramsHimalaya | undefined;
  readonly "home-manager"?: ProgramsHomeManager | undefined;
  readonly hstr?: ProgramsHstr | undefined;
  readonly htop?: ProgramsHtop | undefined;
  readonly hwatch?: ProgramsHwatch | undefined;
  readonly hyfetch?: ProgramsHyfetch | undefined;
  readonly hyprlock?: ProgramsHyprlock | undefined;
  readonly hyprpanel?: ProgramsHyprpanel | undefined;
  readonly hyprshot?: ProgramsHyprshot | undefined;
  readonly "i3bar-river"?: ProgramsI3barRiver | undefined;
  readonly i3blocks?: ProgramsI3blocks | undefined;
  readonly i3status?: ProgramsI3status | undefined;
  readonly "i3status-rust"?: ProgramsI3statusRust | undefined;
  readonly iamb?: ProgramsIamb | undefined;
  readonly imv?: ProgramsImv | undefined;
  readonly info?: ProgramsInfo | undefined;
  readonly inori?: ProgramsInori | undefined;
  readonly "intelli-shell"?: ProgramsIntelliShell | undefined;
  readonly ion?: ProgramsIon | undefined;
  readonly irssi?: ProgramsIrssi | undefined;
  readonly java?: ProgramsJava | undefined;
  readonly "jetbrains-remote"?: ProgramsJetbrainsRemote | undefined;
  readonly jjui?: ProgramsJjui | undefined;
  readonly "joplin-desktop"?: ProgramsJoplinDesktop | undefined;
  readonly joshuto?: ProgramsJoshuto | undefined;
  readonly jq?: ProgramsJq | undefined;
  readonly jqp?: ProgramsJqp | undefined;
  readonly jrnl?: ProgramsJrnl | undefined;
  readonly jujutsu?: ProgramsJujutsu | undefined;
  readonly k9s?: ProgramsK9s | undefined;
  readonly kakoune?: ProgramsKakoune | undefined;
  readonly keepassxc?: ProgramsKeepassxc | undefined;
  readonly keychain?: ProgramsKeychain | undefined;
  readonly khal?: ProgramsKhal | undefined;
  readonly khard?: ProgramsKhard | undefined;
  readonly kickoff?: ProgramsKickoff | undefined;
  readonly kitty?: ProgramsKitty | undefined;
  readonly kodi?: ProgramsKodi | undefined;
  readonly kraftkit?: ProgramsKraftkit | undefined;
  readonly kubecolor?: ProgramsKubecolor | undefined;
  readonly kubeswitch?: ProgramsKubeswitch | undefined;
  readonly lapce?: ProgramsLapce | undefined;
  readonly lazydocker?: ProgramsLazydocker | undefined;
  readonly lazygit?: ProgramsLazygit | undefined;
  readonly lazysql?: ProgramsLazysql | undefined;
  readonly ledger?: ProgramsLedger | undefined;
  readonly less?: ProgramsLess | undefined;
  readonly lesspipe?: ProgramsLesspipe | undefined;
  readonly lf?: ProgramsLf | undefined;
  readonly librewolf?: ProgramsLibrewolf | undefined;
  readonly lieer?: ProgramsLieer | undefined;
  readonly "looking-glass-client"?: ProgramsLookingGlassClient | undefined;
  readonly lsd?: ProgramsLsd | undefined;
  readonly lutris?: ProgramsLutris | undefined;
  readonly man?: ProgramsMan | undefined;
  readonly mangohud?: ProgramsMangohud | undefined;
  readonly matplotlib?: ProgramsMatplotlib | undefined;
  readonly mbsync?: ProgramsMbsync | undefined;
  readonly mc?: ProgramsMc | undefined;
  readonly mcfly?: ProgramsMcfly | undefined;
  readonly mcp?: ProgramsMcp | undefined;
  readonly meli?: ProgramsMeli | undefined;
  readonly mercurial?: ProgramsMercurial | undefined;
  readonly mergiraf?: ProgramsMergiraf | undefined;
  readonly micro?: ProgramsMicro | undefined;
  readonly mise?: ProgramsMise | undefined;
  readonly mods?: ProgramsMods | undefined;
  readonly mpv?: ProgramsMpv | undefined;
  readonly mpvpaper?: ProgramsMpvpaper | undefined;
  readonly mr?: ProgramsMr | undefined;
  readonly msmtp?: ProgramsMsmtp | undefined;
  readonly mu?: ProgramsMu | undefined;
  readonly mujmap?: ProgramsMujmap | undefined;
  readonly "mullvad-vpn"?: ProgramsMullvadVpn | undefined;
  readonly mypy?: ProgramsMypy | undefined;
  readonly navi?: ProgramsNavi | undefined;
  readonly ncmpcpp?: ProgramsNcmpcpp | undefined;
  readonly ncspot?: ProgramsNcspot | undefined;
  readonly ne?: ProgramsNe | undefined;
  readonly neomutt?: ProgramsNeomutt | undefined;
  readonly neovide?: ProgramsNeovide | undefined;
  readonly neovim?: ProgramsNeovim | undefined;
  readonly newsboat?: ProgramsNewsboat | undefined;
  readonly nh?: ProgramsNh | undefined;
  readonly nheko?: ProgramsNheko | undefined;
  readonly niri?: ProgramsNiri | undefined;
  readonly niriswitcher?: ProgramsNiriswitcher | undefined;
  readonly "nix-index"?: ProgramsNixIndex | undefined;
  readonly "nix-init"?: ProgramsNixInit | undefined;
  readonly "nix-search-tv"?: ProgramsNixSearchTv | undefined;
  readonly "nix-your-shell"?: ProgramsNixYourShell | undefined;
  readonly nnn?: ProgramsNnn | undefined;
  readonly noti?: ProgramsNoti | undefined;
  readonly notmuch?: ProgramsNotmuch | undefined;
  readonly numbat?: ProgramsNumbat | undefined;
  readonly nushell?: ProgramsNushell | undefined;
  readonly nvchecker?: ProgramsNvchecker | undefined;
  readonly nyxt?: ProgramsNyxt | undefined;
  readonly "obs-studio"?: ProgramsObsStudio | undefined;
  readonly obsidian?: ProgramsObsidian | undefined;
  readonly offlineimap?: ProgramsOfflineimap | undefined;
  readonly "oh-my-posh"?: ProgramsOhMyPosh | undefined;
  readonly onagre?: ProgramsOnagre | undefined;
  readonly onedrive?: ProgramsOnedrive | undefined;
  readonly "onepassword-secrets"?: ProgramsOnepasswordSecrets | undefined;
  readonly onlyoffice?: ProgramsOnlyoffice | undefined;
  readonly opam?: ProgramsOpam | undefined;
  readonly opencode?: ProgramsOpencode | undefined;
  readonly openstackclient?: ProgramsOpenstackclient | undefined;
  readonly opkssh?: ProgramsOpkssh | undefined;
  readonly pandoc?: ProgramsPandoc | undefined;
  readonly papis?: ProgramsPapis | undefined;
  readonly parallel?: ProgramsParallel | undefined;
  readonly "password-store"?: ProgramsPasswordStore | undefined;
  readonly patdiff?: ProgramsPatdiff | undefined;
  readonly "pay-respects"?: ProgramsPayRespects | undefined;
  readonly pazi?: ProgramsPazi | undefined;
  readonly pet?: ProgramsPet | undefined;
  readonly pgcli?: ProgramsPgcli | undefined;
  readonly pianobar?: ProgramsPianobar | undefined;
  readonly pidgin?: ProgramsPidgin | undefined;
  readonly pimsync?: ProgramsPimsync | undefined;
  readonly pistol?: ProgramsPistol | undefined;
  readonly "piston-cli"?: ProgramsPistonCli | undefined;
  readonly pls?: ProgramsPls | undefined;
  readonly poetry?: ProgramsPoetry | undefined;
  readonly "powerline-go"?: ProgramsPowerlineGo | undefined;
  readonly pqiv?: ProgramsPqiv | undefined;
  readonly ptyxis?: ProgramsPtyxis | undefined;
  readonly pubs?: ProgramsPubs | undefined;
  readonly pyenv?: ProgramsPyenv | undefined;
  readonly pylint?: ProgramsPylint | undefined;
  readonly pywal?: ProgramsPywal | undefined;
  readonly qcal?: ProgramsQcal | undefined;
  readonly quickshell?: ProgramsQuickshell | undefined;
  readonly qutebrowser?: ProgramsQutebrowser | undefined;
  readonly radicle?: ProgramsRadicle | undefined;
  readonly "radio-active"?: ProgramsRadioActive | undefined;
  readonly "radio-cli"?: ProgramsRadioCli | undefined;
  readonly ranger?: ProgramsRanger | undefined;
  readonly rbenv?: ProgramsRbenv | undefined;
  readonly rbw?: ProgramsRbw | undefined;
  readonly rclone?: ProgramsRclone | undefined;
  readonly readline?: ProgramsReadline | undefined;
  readonly retext?: ProgramsRetext | undefined;
  readonly retroarch?: ProgramsRetroarch | undefined;
  readonly riff?: ProgramsRiff | undefined;
  readonly rio?: ProgramsRio | undefined;
  readonly ripgrep?: ProgramsRipgrep | undefined;
  readonly "ripgrep-all"?: ProgramsRipgrepAll | undefined;
  readonly rmpc?: ProgramsRmpc | undefined;
  readonly rofi?: ProgramsRofi | undefined;
  readonly rtorrent?: ProgramsRtorrent | undefined;
  readonly ruff?: ProgramsRuff | undefined;
  readonly sagemath?: ProgramsSagemath | undefined;
  readonly sapling?: ProgramsSapling | undefined;
  readonly satty?: ProgramsSatty | undefined;
  readonly sbt?: ProgramsSbt | undefined;
  readonly scmpuff?: ProgramsScmpuff | undefined;
  readonly "script-directory"?: ProgramsScriptDirectory | undefined;
  readonly senpai?: ProgramsSenpai | undefined;
  readonly sesh?: ProgramsSesh | undefined;
  readonly sftpman?: ProgramsSftpman | undefined;
  readonly sheldon?: ProgramsSheldon | undefined;
  readonly sherlock?: ProgramsSherlock | undefined;
  readonly sioyek?: ProgramsSioyek | undefined;
  readonly sketchybar?: ProgramsSketchybar | undefined;
  readonly skim?: ProgramsSkim | undefined;
  readonly sm64ex?: ProgramsSm64ex | undefined;
  readonly smug?: ProgramsSmug | undefined;
  readonly "spotify-player"?: ProgramsSpotifyPlayer | undefined;
  readonly sqls?: ProgramsSqls | undefined;
  readonly ssh?: ProgramsSsh | undefined;
  readonly starship?: ProgramsStarship | undefined;
  readonly streamlink?: ProgramsStreamlink | undefined;
  readonly superfile?: ProgramsSuperfile | undefined;
  readonly swappy?: ProgramsSwappy | undefined;
  readonly "sway-easyfocus"?: ProgramsSwayEasyfocus | undefined;
  readonly swayimg?: ProgramsSwayimg | undefined;
  readonly swaylock?: ProgramsSwaylock | undefined;
  readonly swayr?: ProgramsSwayr | undefined;
  readonly taskwarrior?: ProgramsTaskwarrior | undefined;
  readonly tealdeer?: ProgramsTealdeer | undefined;
  readonly television?: ProgramsTelevision | undefined;
  readonly terminator?: ProgramsTerminator | undefined;
  readonly termite?: ProgramsTermite | undefined;
  readonly "tex-fmt"?: ProgramsTexFmt | undefined;
  readonly texlive?: ProgramsTexlive | undefined;
  readonly thunderbird?: ProgramsThunderbird | undefined;
  readonly timidity?: ProgramsTimidity | undefined;
  readonly tint2?: ProgramsTint2 | undefined;
  readonly tiny?: ProgramsTiny | undefined;
  readonly tmate?: ProgramsTmate | undefined;
  readonly tmux?: ProgramsTmux | undefined;
  readonly todoman?: ProgramsTodoman | undefined;
  readonly tofi?: ProgramsTofi | undefined;
  readonly topgrade?: ProgramsTopgrade | undefined;
  readonly "translate-shell"?: ProgramsTranslateShell | undefined;
  readonly "tray-tui"?: ProgramsTrayTui | undefined;
  readonly trippy?: ProgramsTrippy | undefined;
  readonly "twitch-tui"?: ProgramsTwitchTui | undefined;
  readonly urxvt?: ProgramsUrxvt | undefined;
  readonly uv?: ProgramsUv | undefined;
  readonly vdirsyncer?: ProgramsVdirsyncer | undefined;
  readonly vesktop?: ProgramsVesktop | undefined;
  readonly vicinae?: ProgramsVicinae | undefined;
  readonly vifm?: ProgramsVifm | undefined;
  readonly vim?: ProgramsVim | undefined;
  readonly "vim-vint"?: ProgramsVimVint | undefined;
  readonly vinegar?: ProgramsVinegar | undefined;
  readonly visidata?: ProgramsVisidata | undefined;
  readonly vivaldi?: ProgramsBrave | undefined;
  readonly vivid?: ProgramsVivid | undefined;
  readonly vscode?: ProgramsVscode | undefined;
  readonly wallust?: ProgramsWallust | undefined;
  readonly watson?: ProgramsWatson | undefined;
  readonly waveterm?: ProgramsWaveterm | undefined;
  readonly waybar?: ProgramsWaybar | undefined;
  readonly waylogout?: ProgramsWaylogout | undefined;
  readonly wayprompt?: ProgramsWayprompt | undefined;
  readonly wezterm?: ProgramsWezterm | undefined;
  readonly wleave?: ProgramsWleave | undefined;
  readonly wlogout?: ProgramsWlogout | undefined;
  readonly wofi?: ProgramsWofi | undefined;
  readonly xmobar?: ProgramsXmobar | undefined;
  readonly xplr?: ProgramsXplr | undefined;
  readonly yambar?: ProgramsYambar | undefined;
  readonly yarn?: ProgramsYarn | undefined;
  readonly yazi?: ProgramsYazi | undefined;
  readonly yofi?: ProgramsYofi | undefined;
  readonly "yt-dlp"?: ProgramsYtDlp | undefined;
  readonly "z-lua"?: ProgramsZLua | undefined;
  readonly zapzap?: ProgramsZapzap | undefined;
  readonly zathura?: ProgramsZathura | undefined;
  readonly "zed-editor"?: ProgramsZedEditor | undefined;
  readonly zellij?: ProgramsZellij | undefined;
  readonly zk?: ProgramsZk | undefined;
  readonly zoxide?: ProgramsZoxide | undefined;
  readonly zsh?: ProgramsZsh | undefined;
}

interface QtKde {
  /** attribute set of (KDE option value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface QtStyle {
  /** null or string. Default: `null` */
  readonly name?: Def<null | Text>;
  /** null or package or list of package. Default: `null` */
  readonly package?: Def<null | PackageValue | readonly Item<PackageValue>[]>;
}

interface Qt {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly kde?: QtKde | undefined;
  /** null or one of "gtk", "gtk3", "gnome", "adwaita", "lxqt", "qtct", "kde", "kde6" or (submodule). Default: `null` */
  readonly platformTheme?: Def<null | "gtk" | "gtk3" | "gnome" | "adwaita" | "lxqt" | "qtct" | "kde" | "kde6" | NixAttrs>;
  readonly style?: QtStyle | undefined;
}

interface ServicesActivitywatchWatchers {
  /** string. Default: `"‹name›"` */
  readonly executable?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
  /** package. Default: `pkgs.activitywatch` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string. Default: `"‹name›.toml"` */
  readonly settingsFilename?: Def<Text>;
}

interface ServicesActivitywatch {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.activitywatch` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly watchers?: Def<Readonly<Record<string, Def<ServicesActivitywatchWatchers>>>>;
}

interface ServicesAmberol {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableRecoloring?: Def<boolean>;
  /** package. Default: `pkgs.amberol` */
  readonly package?: Def<PackageValue>;
  /** one of "album", "track", "off". Default: `"track"` */
  readonly replaygain?: Def<"album" | "track" | "off">;
}

interface ServicesArrpc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.arrpc` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"graphical-session.target"` */
  readonly systemdTarget?: Def<Text>;
}

interface ServicesAutorandr {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly ignoreLid?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly matchEdid?: Def<boolean>;
  /** package. Default: `pkgs.autorandr` */
  readonly package?: Def<PackageValue>;
}

interface ServicesAutotiling {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.autotiling` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"graphical-session.target"` */
  readonly systemdTarget?: Def<Text>;
}

interface ServicesAvizo {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.avizo` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ServicesBatsignal {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.batsignal` */
  readonly package?: Def<PackageValue>;
}

interface ServicesBetterlockscreen {
  /** list of string. Default: `[ ]` */
  readonly arguments?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** signed integer. Default: `10` */
  readonly inactiveInterval?: Def<number>;
  /** package. Default: `pkgs.betterlockscreen` */
  readonly package?: Def<PackageValue>;
}

interface ServicesBlanket {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.blanket` */
  readonly package?: Def<PackageValue>;
}

interface ServicesBluemanApplet {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.blueman` */
  readonly package?: Def<PackageValue>;
  /** list of string */
  readonly systemdTargets?: Def<readonly Item<Text>[]>;
}

interface ServicesBorgmatic {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"hourly"` */
  readonly frequency?: Def<Text>;
}

interface ServicesCachixAgent {
  /** absolute path. Default: `"${config.xdg.configHome}/cachix-agent.token"` */
  readonly credentialsFile?: Def<PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly host?: Def<null | Text>;
  /** string */
  readonly name?: Def<Text>;
  /** package. Default: `pkgs.cachix` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"home-manager"` */
  readonly profile?: Def<Text>;
  /** boolean. Default: `false` */
  readonly verbose?: Def<boolean>;
}

interface ServicesCaffeine {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.caffeine-ng` */
  readonly package?: Def<PackageValue>;
}

interface ServicesCbatticon {
  /** null or string. Default: `null` */
  readonly batteryId?: Def<null | Text>;
  /** null or strings concatenated with "\n". Default: `null` */
  readonly commandCriticalLevel?: Def<null | Text>;
  /** null or strings concatenated with "\n". Default: `null` */
  readonly commandLeftClick?: Def<null | Text>;
  /** null or integer between 0 and 100 (both inclusive). Default: `null` */
  readonly criticalLevelPercent?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or boolean. Default: `null` */
  readonly hideNotification?: Def<null | boolean>;
  /** null or one of "standard", "notification", "symbolic". Default: `null` */
  readonly iconType?: Def<null | "standard" | "notification" | "symbolic">;
  /** null or integer between 0 and 100 (both inclusive). Default: `null` */
  readonly lowLevelPercent?: Def<null | number>;
  /** package. Default: `pkgs.cbatticon` */
  readonly package?: Def<PackageValue>;
  /** null or (positive integer, meaning >0). Default: `null` */
  readonly updateIntervalSeconds?: Def<null | number>;
}

interface ServicesClipcat {
  /** TOML value. Default: `{ }` */
  readonly ctlSettings?: Def<NixValue>;
  /** TOML value */
  readonly daemonSettings?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableSystemdUnit?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** TOML value. Default: `{ }` */
  readonly menuSettings?: Def<NixValue>;
  /** package. Default: `pkgs.clipcat` */
  readonly package?: Def<PackageValue>;
}

interface ServicesCliphist {
  /** boolean. Default: `true` */
  readonly allowImages?: Def<boolean>;
  /** package. Default: `pkgs.wl-clipboard` */
  readonly clipboardPackage?: Def<PackageValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.cliphist` */
  readonly package?: Def<PackageValue>;
  /** (list of string) or string. Default: `[ config.wayland.systemd.target ]` */
  readonly systemdTargets?: Def<readonly Item<Text>[] | Text>;
}

interface ServicesClipman {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.clipman` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
}

interface ServicesClipmenu {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly launcher?: Def<null | Text>;
  /** package. Default: `pkgs.clipmenu` */
  readonly package?: Def<PackageValue>;
}

interface ServicesClipseImageDisplay {
  /** signed integer. Default: `2` */
  readonly heightCut?: Def<number>;
  /** signed integer. Default: `9` */
  readonly scaleX?: Def<number>;
  /** signed integer. Default: `9` */
  readonly scaleY?: Def<number>;
  /** one of "basic", "kitty", "sixel". Default: `"basic"` */
  readonly type?: Def<"basic" | "kitty" | "sixel">;
}

interface ServicesClipse {
  /** boolean. Default: `false` */
  readonly allowDuplicates?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** signed integer. Default: `100` */
  readonly historySize?: Def<number>;
  readonly imageDisplay?: ServicesClipseImageDisplay | undefined;
  /** JSON value. Default: `{ }` */
  readonly keyBindings?: Def<NixValue>;
  /** null or package. Default: `pkgs.clipse` */
  readonly package?: Def<null | PackageValue>;
  /** string. Default: `"graphical-session.target"` */
  readonly systemdTarget?: Def<Text>;
  /** JSON value */
  readonly theme?: Def<NixValue>;
}

interface ServicesComodoro {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<Text>>>>;
  /** package. Default: `pkgs.comodoro` */
  readonly package?: Def<PackageValue>;
  /** non-empty string */
  readonly preset?: Def<Text>;
  /** non-empty (list of non-empty string) */
  readonly protocols?: Def<readonly Item<Text>[]>;
}

interface ServicesConky {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.conky` */
  readonly package?: Def<PackageValue>;
}

interface ServicesCopyq {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly forceXWayland?: Def<boolean>;
  /** package. Default: `pkgs.copyq` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"graphical-session.target"` */
  readonly systemdTarget?: Def<Text>;
}

interface ServicesDarkman {
  /** attribute set of (absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly darkModeScripts?: Def<Readonly<Record<string, Def<PathValue | SecretRef | Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (absolute path or strings concatenated with "\n"). Default: `{ }` */
  readonly lightModeScripts?: Def<Readonly<Record<string, Def<PathValue | SecretRef | Text>>>>;
  /** null or package. Default: `pkgs.darkman` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of (YAML 1.1 value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ServicesDavmail {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly imitateOutlook?: Def<boolean>;
  /** package. Default: `pkgs.davmail` */
  readonly package?: Def<PackageValue>;
  /** attribute set of ((string or signed integer convertible to it) or boolean convertible to it). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | number | boolean>>>>;
}

interface ServicesDevilspie2 {
  /** strings concatenated with "\n". Default: `""` */
  readonly config?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.devilspie2` */
  readonly package?: Def<PackageValue>;
}

interface ServicesDropbox {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.dropbox-cli` */
  readonly package?: Def<PackageValue>;
  /** absolute path. Default: `"${config.home.homeDirectory}/Dropbox"` */
  readonly path?: Def<PathValue | SecretRef>;
}

interface ServicesDunstIconTheme {
  /** string */
  readonly name?: Def<Text>;
  /** package */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"32x32"` */
  readonly size?: Def<Text>;
}

type ServicesDunstSettingsGlobal = {
  /** strings concatenated with ":" */
  readonly icon_path?: Def<Text>;
};

type ServicesDunstSettings = {
  readonly global?: ServicesDunstSettingsGlobal | undefined;
  readonly [name: string]: Def<Open>;
};

interface ServicesDunst {
  /** null or string or absolute path. Default: `null` */
  readonly configFile?: Def<null | Text | SecretRef | PathValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** submodule */
  readonly iconTheme?: Def<ServicesDunstIconTheme>;
  /** package. Default: `pkgs.dunst` */
  readonly package?: Def<PackageValue>;
  /** open submodule of attribute set of attribute set of (string or boolean or signed integer or list of string). Default: `{ }` */
  readonly settings?: Def<ServicesDunstSettings>;
  /** string. Default: `""` */
  readonly waylandDisplay?: Def<Text>;
}

interface ServicesDwmStatus {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** JSON value. Default: `{ }` */
  readonly extraConfig?: Def<NixValue>;
  /** list of (one of "audio", "backlight", "battery", "cpu_load", "network", "time") */
  readonly order?: Def<readonly Item<"audio" | "backlight" | "battery" | "cpu_load" | "network" | "time">[]>;
  /** package. Default: `pkgs.dwm-status` */
  readonly package?: Def<PackageValue>;
}

interface ServicesEasyeffects {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (attribute set of attribute set of (JSON value)). Default: `{ }` */
  readonly extraPresets?: Def<null | Readonly<Record<string, Def<NixAttrs>>>>;
  /** package. Default: `pkgs.easyeffects` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `""` */
  readonly preset?: Def<Text>;
}

interface ServicesEmacsClient {
  /** list of string */
  readonly arguments?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface ServicesEmacs {
  readonly client?: ServicesEmacsClient | undefined;
  /** boolean. Default: `false` */
  readonly defaultEditor?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `if config.programs.emacs.enable then config.programs.emacs.finalPackage else pk…` */
  readonly package?: Def<PackageValue>;
  readonly socketActivation?: AccountsCalendarAccountsQcal | undefined;
  /** boolean or value "graphical" (singular enum). Default: `!config.services.emacs.socketActivation.enable` */
  readonly startWithUserSession?: Def<boolean | "graphical">;
}

interface ServicesEspanso {
  /** YAML 1.1 value */
  readonly configs?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** YAML 1.1 value */
  readonly matches?: Def<NixValue>;
  /** package. Default: `pkgs.espanso` */
  readonly package?: Def<PackageValue>;
  /** null or package. Default: `pkgs.espanso-wayland` */
  readonly "package-wayland"?: Def<null | PackageValue>;
  /** boolean. Default: `"'true' on linux"` */
  readonly waylandSupport?: Def<boolean>;
  /** boolean. Default: `"'true' on linux"` */
  readonly x11Support?: Def<boolean>;
}

interface ServicesEtesyncDav {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.etesync-dav` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"https://api.etebase.com/partner/etesync/"` */
  readonly serverUrl?: Def<Text>;
  /** attribute set of (string or signed integer). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text | number>>>>;
}

interface ServicesFlameshot {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.flameshot` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ServicesFluidsynth {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.fluidsynth` */
  readonly package?: Def<PackageValue>;
  /** absolute path. Default: `"${pkgs.soundfont-fluid}/share/soundfonts/FluidR3_GM2-2.sf2";` */
  readonly soundFont?: Def<PathValue | SecretRef>;
  /** one of "jack", "pipewire-pulse", "pulseaudio". Default: `"pulseaudio"` */
  readonly soundService?: Def<"jack" | "pipewire-pulse" | "pulseaudio">;
}

interface ServicesFnott {
  /** string or absolute path. Default: `"$XDG_CONFIG_HOME/fnott/fnott.ini"` */
  readonly configFile?: Def<Text | SecretRef | PathValue>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraFlags?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.fnott` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ServicesFusuma {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `pkgs.xdotool pkgs.coreutils pkgs.xorg.xprop` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** package. Default: `pkgs.fusuma` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value */
  readonly settings?: Def<NixValue>;
}

interface ServicesGammastepTemperature {
  /** signed integer. Default: `5500` */
  readonly day?: Def<number>;
  /** signed integer. Default: `3700` */
  readonly night?: Def<number>;
}

interface ServicesGammastep {
  /** null or string. Default: `null` */
  readonly dawnTime?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly duskTime?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableVerboseLogging?: Def<boolean>;
  /** null or string or floating point number. Default: `null` */
  readonly latitude?: Def<null | Text | number | FloatValue>;
  /** null or string or floating point number. Default: `null` */
  readonly longitude?: Def<null | Text | number | FloatValue>;
  /** package. Default: `pkgs.gammastep` */
  readonly package?: Def<PackageValue>;
  /** one of "manual", "geoclue2". Default: `"manual"` */
  readonly provider?: Def<"manual" | "geoclue2">;
  /** open submodule of attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  readonly temperature?: ServicesGammastepTemperature | undefined;
  /** boolean. Default: `false` */
  readonly tray?: Def<boolean>;
}

interface ServicesGetmail {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"*:0/5"` */
  readonly frequency?: Def<Text>;
  /** package. Default: `pkgs.getmail6` */
  readonly package?: Def<PackageValue>;
}

interface ServicesGitSyncRepositories {
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** signed integer. Default: `500` */
  readonly interval?: Def<number>;
  /** absolute path */
  readonly path?: Def<PathValue | SecretRef>;
  /** string */
  readonly uri?: Def<Text>;
}

interface ServicesGitSync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.git-sync` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule) */
  readonly repositories?: Def<Readonly<Record<string, Def<ServicesGitSyncRepositories>>>>;
}

interface ServicesGlance {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.glance` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value */
  readonly settings?: Def<NixValue>;
}

interface ServicesGnomeKeyring {
  /** list of (one of "pkcs11", "secrets", "ssh"). Default: `[ ]` */
  readonly components?: Def<readonly Item<"pkcs11" | "secrets" | "ssh">[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.gnome-keyring` */
  readonly package?: Def<PackageValue>;
}

interface ServicesGpgAgentPinentry {
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
  /** null or string */
  readonly program?: Def<null | Text>;
}

interface ServicesGpgAgent {
  /** null or signed integer. Default: `null` */
  readonly defaultCacheTtl?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly defaultCacheTtlSsh?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableExtraSocket?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableScDaemon?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableSshSupport?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** boolean. Default: `true` */
  readonly grabKeyboardAndMouse?: Def<boolean>;
  /** null or signed integer. Default: `null` */
  readonly maxCacheTtl?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly maxCacheTtlSsh?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly noAllowExternalCache?: Def<boolean>;
  readonly pinentry?: ServicesGpgAgentPinentry | undefined;
  /** null or (list of string). Default: `null` */
  readonly sshKeys?: Def<null | readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly verbose?: Def<boolean>;
}

interface ServicesGrobi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly executeAfter?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.grobi` */
  readonly package?: Def<PackageValue>;
  /** list of attribute set of (string or boolean or signed integer or list of string). Default: `[ ]` */
  readonly rules?: Def<readonly Item<Readonly<Record<string, Def<Text | boolean | number | readonly Item<Text>[]>>>>[]>;
}

interface ServicesGromitMpxTools {
  /** null or (positive integer, meaning >0). Default: `null` */
  readonly arrowSize?: Def<null | number>;
  /** string. Default: `"red"` */
  readonly color?: Def<Text>;
  /** string */
  readonly device?: Def<Text>;
  /** list of (one of "1", "2", "3", "4", "5", "SHIFT", "CONTROL", "ALT", "META"). Default: `[ ]` */
  readonly modifiers?: Def<readonly Item<"1" | "2" | "3" | "4" | "5" | "SHIFT" | "CONTROL" | "ALT" | "META">[]>;
  /** positive integer, meaning >0. Default: `5` */
  readonly size?: Def<number>;
  /** one of "pen", "eraser", "recolor". Default: `"pen"` */
  readonly type?: Def<"pen" | "eraser" | "recolor">;
}

interface ServicesGromitMpx {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string or (positive integer, meaning >0). Default: `"F9"` */
  readonly hotKey?: Def<null | Text | number>;
  /** float between 0.0 and 1.0 (inclusive). Default: `0.75` */
  readonly opacity?: Def<number | FloatValue>;
  /** package. Default: `pkgs.gromit-mpx` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule) */
  readonly tools?: Def<readonly Item<ServicesGromitMpxTools>[]>;
  /** null or string or (positive integer, meaning >0). Default: `"F10"` */
  readonly undoKey?: Def<null | Text | number>;
}

interface ServicesHomeManagerAutoExpireStore {
  /** boolean. Default: `false` */
  readonly cleanup?: Def<boolean>;
  /** string. Default: `""` */
  readonly options?: Def<Text>;
}

interface ServicesHomeManagerAutoExpire {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"monthly"` */
  readonly frequency?: Def<Text>;
  readonly store?: ServicesHomeManagerAutoExpireStore | undefined;
  /** string. Default: `"-30 days"` */
  readonly timestamp?: Def<Text>;
}

interface ServicesHomeManagerAutoUpgrade {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"${config.xdg.configHome}/home-manager"` */
  readonly flakeDir?: Def<Text | SecretRef>;
  /** string */
  readonly frequency?: Def<Text>;
  /** boolean. Default: `false` */
  readonly useFlake?: Def<boolean>;
}

interface ServicesHomeManager {
  readonly autoExpire?: ServicesHomeManagerAutoExpire | undefined;
  readonly autoUpgrade?: ServicesHomeManagerAutoUpgrade | undefined;
}

interface ServicesHound {
  /** absolute path. Default: `"$XDG_DATA_HOME/hound"` */
  readonly databasePath?: Def<PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"localhost:6080"` */
  readonly listenAddress?: Def<Text>;
  /** positive integer, meaning >0. Default: `2` */
  readonly maxConcurrentIndexers?: Def<number>;
  /** package. Default: `pkgs.hound` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (JSON value). Default: `{ }` */
  readonly repositories?: Def<NixAttrs>;
}

interface ServicesHypridle {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string */
  readonly importantPrefixes?: Def<readonly Item<Text>[]>;
  /** null or package. Default: `pkgs.hypridle` */
  readonly package?: Def<null | PackageValue>;
  /** Hypridle configuration value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
}

interface ServicesHyprpaper {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string */
  readonly importantPrefixes?: Def<readonly Item<Text>[]>;
  /** null or package. Default: `pkgs.hyprpaper` */
  readonly package?: Def<null | PackageValue>;
  /** Hyprpaper configuration value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesHyprpolkitagent {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.hyprpolkitagent` */
  readonly package?: Def<PackageValue>;
}

interface ServicesHyprshellSystemd {
  /** string. Default: `""` */
  readonly args?: Def<Text>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly target?: Def<Text>;
}

interface ServicesHyprshell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.hyprshell` */
  readonly package?: Def<null | PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** absolute path or strings concatenated with "\n". Default: `""` */
  readonly style?: Def<PathValue | SecretRef | Text>;
  readonly systemd?: ServicesHyprshellSystemd | undefined;
}

interface ServicesHyprsunsetTransitions {
  /** string */
  readonly calendar?: Def<Text>;
  /** list of list of string. Default: `[ ]` */
  readonly requests?: Def<readonly Item<readonly Item<Text>[]>[]>;
}

interface ServicesHyprsunset {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** list of string */
  readonly importantPrefixes?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.hyprsunset` */
  readonly package?: Def<PackageValue>;
  /** Hyprsunset configuration value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly transitions?: Def<Readonly<Record<string, Def<ServicesHyprsunsetTransitions>>>>;
}

interface ServicesImapnotify {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.goimapnotify` */
  readonly package?: Def<PackageValue>;
  /** list of package. Default: `[ ]` */
  readonly path?: Def<readonly Item<PackageValue>[]>;
}

interface ServicesJankyborders {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or absolute path or string. Default: `${config.home.homeDirectory}/Library/Logs/jankyborders/err.log` */
  readonly errorLogFile?: Def<null | PathValue | SecretRef | Text>;
  /** null or absolute path or string. Default: `${config.home.homeDirectory}/Library/Logs/jankyborders/out.log` */
  readonly outLogFile?: Def<null | PathValue | SecretRef | Text>;
  /** package. Default: `pkgs.jankyborders` */
  readonly package?: Def<PackageValue>;
  /** attribute set of anything. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ServicesJellyfinMpvShim {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or (attribute set of string). Default: `null` */
  readonly mpvBindings?: Def<null | Readonly<Record<string, Def<Text>>>>;
  /** null or (attribute set of (string or signed integer or boolean or floating point number)). Default: `null` */
  readonly mpvConfig?: Def<null | Readonly<Record<string, Def<Text | number | boolean | FloatValue>>>>;
  /** package. Default: `pkgs.jellyfin-mpv-shim` */
  readonly package?: Def<PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesKanshiProfilesOutputs {
  /** null or boolean. Default: `null` */
  readonly adaptiveSync?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly alias?: Def<null | Text>;
  /** string */
  readonly criteria?: Def<Text>;
  /** null or string. Default: `null` */
  readonly mode?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly position?: Def<null | Text>;
  /** null or floating point number. Default: `null` */
  readonly scale?: Def<null | number | FloatValue>;
  /** null or one of "enable", "disable". Default: `null` */
  readonly status?: Def<null | "enable" | "disable">;
  /** null or one of "normal", "90", "180", "270", "flipped", "flipped-90", "flipped-180", "flipped-270". Default: `null` */
  readonly transform?: Def<null | "normal" | "90" | "180" | "270" | "flipped" | "flipped-90" | "flipped-180" | "flipped-270">;
}

interface ServicesKanshiProfiles {
  /** (list of string) or string convertible to it. Default: `[ ]` */
  readonly exec?: Def<readonly Item<Text>[] | Text>;
  /** string. Default: `""` */
  readonly name?: Def<Text>;
  /** list of (submodule). Default: `[ ]` */
  readonly outputs?: Def<readonly Item<ServicesKanshiProfilesOutputs>[]>;
}

type ServicesKanshiSettingsOutput = {
  /** null or boolean. Default: `null` */
  readonly adaptiveSync?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly alias?: Def<null | Text>;
  /** string */
  readonly criteria?: Def<Text>;
  /** null or string. Default: `null` */
  readonly mode?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly position?: Def<null | Text>;
  /** null or floating point number. Default: `null` */
  readonly scale?: Def<null | number | FloatValue>;
  /** null or one of "enable", "disable". Default: `null` */
  readonly status?: Def<null | "enable" | "disable">;
  /** null or one of "normal", "90", "180", "270", "flipped", "flipped-90", "flipped-180", "flipped-270". Default: `null` */
  readonly transform?: Def<null | "normal" | "90" | "180" | "270" | "flipped" | "flipped-90" | "flipped-180" | "flipped-270">;
};

type ServicesKanshiSettingsProfile = {
  /** (list of string) or string convertible to it. Default: `[ ]` */
  readonly exec?: Def<readonly Item<Text>[] | Text>;
  /** string. Default: `""` */
  readonly name?: Def<Text>;
  /** list of (submodule). Default: `[ ]` */
  readonly outputs?: Def<readonly Item<ServicesKanshiSettingsOutput>[]>;
};

type ServicesKanshiSettings = {
  /** string */
  readonly include?: Def<Text>;
  /** submodule */
  readonly output?: Def<ServicesKanshiSettingsOutput>;
  /** submodule */
  readonly profile?: Def<ServicesKanshiSettingsProfile>;
  readonly [name: string]: Def<Open>;
};

interface ServicesKanshi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.kanshi` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly profiles?: Def<Readonly<Record<string, Def<ServicesKanshiProfiles>>>>;
  /** list of attribute-tagged union with choices: include, output, profile. Default: `[ ]` */
  readonly settings?: Def<readonly Item<ServicesKanshiSettings>[]>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
}

interface ServicesKbfs {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraFlags?: Def<readonly Item<Text>[]>;
  /** string. Default: `"keybase"` */
  readonly mountPoint?: Def<Text>;
  /** package. Default: `pkgs.kbfs` */
  readonly package?: Def<PackageValue>;
}

interface ServicesKdeconnect {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly indicator?: Def<boolean>;
  /** package. Default: `pkgs.kdePackages.kdeconnect-kde` */
  readonly package?: Def<PackageValue>;
}

interface ServicesKeybase {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.keybase` */
  readonly package?: Def<PackageValue>;
}

interface ServicesKeynav {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.keynav` */
  readonly package?: Def<PackageValue>;
}

type ServicesLibrespotSettings = {
  /** null or absolute path. Default: `"$XDG_CACHE_HOME/librespot"` */
  readonly cache?: Def<null | PathValue | SecretRef>;
  /** null or absolute path. Default: `"$XDG_STATE_HOME/librespot"` */
  readonly "system-cache"?: Def<null | PathValue | SecretRef>;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface ServicesLibrespot {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.librespot` */
  readonly package?: Def<PackageValue>;
  /** open submodule of attribute set of (null or boolean or string or signed integer or absolute path). Default: `{ }` */
  readonly settings?: Def<ServicesLibrespotSettings>;
}

interface ServicesLinuxWallpaperengineWallpapersAudio {
  /** boolean. Default: `true` */
  readonly automute?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly processing?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly silent?: Def<boolean>;
}

interface ServicesLinuxWallpaperengineWallpapers {
  readonly audio?: ServicesLinuxWallpaperengineWallpapersAudio | undefined;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** null or signed integer. Default: `null` */
  readonly fps?: Def<null | number>;
  /** string */
  readonly monitor?: Def<Text>;
  /** null or one of "stretch", "fit", "fill", "default". Default: `null` */
  readonly scaling?: Def<null | "stretch" | "fit" | "fill" | "default">;
  /** string */
  readonly wallpaperId?: Def<Text>;
}

interface ServicesLinuxWallpaperengine {
  /** null or absolute path. Default: `null` */
  readonly assetsPath?: Def<null | PathValue | SecretRef>;
  /** null or one of "clamp", "border", "repeat". Default: `null` */
  readonly clamping?: Def<null | "clamp" | "border" | "repeat">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.linux-wallpaperengine` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly wallpapers?: Def<readonly Item<ServicesLinuxWallpaperengineWallpapers>[]>;
}

interface ServicesListenbrainzMpd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.listenbrainz-mpd` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesLocalAi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<Text>>>>;
  /** package. Default: `pkgs.local-ai` */
  readonly package?: Def<PackageValue>;
}

interface ServicesLorri {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableNotifications?: Def<boolean>;
  /** package. Default: `pkgs.nix` */
  readonly nixPackage?: Def<PackageValue>;
  /** package. Default: `pkgs.lorri` */
  readonly package?: Def<PackageValue>;
}

interface ServicesLudusavi {
  /** boolean. Default: `false` */
  readonly backupNotification?: Def<boolean>;
  /** null or absolute path. Default: `null` */
  readonly configFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"daily"` */
  readonly frequency?: Def<Text>;
  /** package. Default: `pkgs.ludusavi` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value */
  readonly settings?: Def<NixValue>;
}

interface ServicesLxqtPolicykitAgent {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.lxqt.lxqt-policykit` */
  readonly package?: Def<PackageValue>;
}

interface ServicesMacosRemapKeys {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly keyboard?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly keypad?: Def<Readonly<Record<string, Def<Text>>>>;
}

interface ServicesMako {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.mako` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (INI atom (null, bool, int, float or string) or attribute set of (INI atom (null, bool, int, float or …. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Atom | Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ServicesMbsync {
  /** null or absolute path. Default: `null` */
  readonly configFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"*:0/5"` */
  readonly frequency?: Def<Text>;
  /** package. Default: `pkgs.isync` */
  readonly package?: Def<PackageValue>;
  /** null or string. Default: `null` */
  readonly postExec?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly preExec?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly verbose?: Def<boolean>;
}

interface ServicesMegasync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly forceWayland?: Def<boolean>;
  /** package. Default: `pkgs.megasync` */
  readonly package?: Def<PackageValue>;
}

interface ServicesMopidy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extensionPackages?: Def<readonly Item<PackageValue>[]>;
  /** list of absolute path. Default: `[ ]` */
  readonly extraConfigFiles?: Def<readonly Item<PathValue | SecretRef>[]>;
  /** attribute set of attribute set of (Mopidy config value). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<NixAttrs>>>>;
}

interface ServicesMpdNetwork {
  /** string. Default: `"127.0.0.1"` */
  readonly listenAddress?: Def<Text>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `6600` */
  readonly port?: Def<number>;
  /** boolean. Default: `false` */
  readonly startWhenNeeded?: Def<boolean>;
}

interface ServicesMpd {
  /** absolute path. Default: `"$XDG_DATA_HOME/mpd"` */
  readonly dataDir?: Def<PathValue | SecretRef>;
  /** null or string. Default: `"\${dataDir}/tag_cache"` */
  readonly dbFile?: Def<null | Text | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** absolute path or string. Default: `${home.homeDirectory}/music if state version < 22.11 ${xdg.userDirs.music} if x…` */
  readonly musicDirectory?: Def<PathValue | SecretRef | Text>;
  readonly network?: ServicesMpdNetwork | undefined;
  /** package. Default: `pkgs.mpd` */
  readonly package?: Def<PackageValue>;
  /** absolute path. Default: `"\${dataDir}/playlists"` */
  readonly playlistDirectory?: Def<PathValue | SecretRef>;
}

interface ServicesMpdDiscordRpc {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.mpd-discord-rpc` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesMpdMprisMpd {
  /** null or string. Default: `null` */
  readonly host?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly network?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly password?: Def<null | Text>;
  /** null or 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `null` */
  readonly port?: Def<null | number>;
  /** boolean. Default: `config.services.mpd.enable` */
  readonly useLocal?: Def<boolean>;
}

interface ServicesMpdMpris {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly mpd?: ServicesMpdMprisMpd | undefined;
  /** package. Default: `pkgs.mpd-mpris` */
  readonly package?: Def<PackageValue>;
}

interface ServicesMpdris2Mpd {
  /** string. Default: `"config.services.mpd.network.listenAddress"` */
  readonly host?: Def<Text>;
  /** null or absolute path. Default: `"config.services.mpd.musicDirectory"` */
  readonly musicDirectory?: Def<null | PathValue | SecretRef>;
  /** null or string. Default: `null` */
  readonly password?: Def<null | Text>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `"config.services.mpd.network.port"` */
  readonly port?: Def<number>;
}

interface ServicesMpdris2 {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly mpd?: ServicesMpdris2Mpd | undefined;
  /** boolean. Default: `false` */
  readonly multimediaKeys?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly notifications?: Def<boolean>;
  /** package. Default: `pkgs.mpdris2` */
  readonly package?: Def<PackageValue>;
}

interface ServicesMpdscribbleEndpoints {
  /** null or string */
  readonly passwordFile?: Def<null | Text | SecretRef>;
  /** string. Default: `""` */
  readonly url?: Def<Text>;
  /** string */
  readonly username?: Def<Text>;
}

interface ServicesMpdscribble {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly endpoints?: Def<Readonly<Record<string, Def<ServicesMpdscribbleEndpoints>>>>;
  /** string. Default: `if config.services.mpd.network.listenAddress != "any" then config.services.mpd.…` */
  readonly host?: Def<Text>;
  /** signed integer. Default: `600` */
  readonly journalInterval?: Def<number>;
  /** package. Default: `pkgs.mpdscribble` */
  readonly package?: Def<PackageValue>;
  /** null or string. Default: `null` */
  readonly passwordFile?: Def<null | Text | SecretRef>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `config.services.mpd.network.port` */
  readonly port?: Def<number>;
  /** null or string. Default: `null` */
  readonly proxy?: Def<null | Text>;
  /** signed integer. Default: `1` */
  readonly verbose?: Def<number>;
}

interface ServicesMprisProxy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.bluez` */
  readonly package?: Def<PackageValue>;
}

interface ServicesMuchsyncRemotesLocal {
  /** boolean. Default: `false` */
  readonly checkForModifiedFiles?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly importNew?: Def<boolean>;
}

interface ServicesMuchsyncRemotesRemote {
  /** boolean. Default: `false` */
  readonly checkForModifiedFiles?: Def<boolean>;
  /** string */
  readonly host?: Def<Text>;
  /** boolean. Default: `true` */
  readonly importNew?: Def<boolean>;
  /** string. Default: `"$PATH/muchsync"` */
  readonly muchsyncPath?: Def<Text | SecretRef>;
}

interface ServicesMuchsyncRemotes {
  /** string. Default: `"*:0/5"` */
  readonly frequency?: Def<Text>;
  readonly local?: ServicesMuchsyncRemotesLocal | undefined;
  readonly remote?: ServicesMuchsyncRemotesRemote | undefined;
  /** string. Default: `"ssh -CTaxq"` */
  readonly sshCommand?: Def<Text>;
  /** boolean. Default: `true` */
  readonly upload?: Def<boolean>;
}

interface ServicesMuchsync {
  /** package. Default: `pkgs.muchsync` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly remotes?: Def<Readonly<Record<string, Def<ServicesMuchsyncRemotes>>>>;
}

interface ServicesNetworkManagerApplet {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.networkmanagerapplet` */
  readonly package?: Def<PackageValue>;
}

interface ServicesNextcloudClient {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.nextcloud-client` */
  readonly package?: Def<PackageValue>;
  /** boolean. Default: `false` */
  readonly startInBackground?: Def<boolean>;
}

interface ServicesNotifyOsd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.notify-osd` */
  readonly package?: Def<PackageValue>;
}

interface ServicesOllama {
  /** null or one of false, "rocm", "cuda". Default: `null` */
  readonly acceleration?: Def<null | false | "rocm" | "cuda">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly environmentVariables?: Def<Readonly<Record<string, Def<Text>>>>;
  /** string. Default: `"127.0.0.1"` */
  readonly host?: Def<Text>;
  /** package. Default: `pkgs.ollama` */
  readonly package?: Def<PackageValue>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `11434` */
  readonly port?: Def<number>;
}

interface ServicesOpensnitchUi {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.opensnitch-ui` */
  readonly package?: Def<PackageValue>;
}

interface ServicesOsmscoutServerNetwork {
  /** string. Default: `"127.0.0.1"` */
  readonly listenAddress?: Def<Text>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `8553` */
  readonly port?: Def<number>;
  /** boolean. Default: `true` */
  readonly startWhenNeeded?: Def<boolean>;
}

interface ServicesOsmscoutServer {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly network?: ServicesOsmscoutServerNetwork | undefined;
  /** package. Default: `pkgs.osmscout-server` */
  readonly package?: Def<PackageValue>;
}

interface ServicesOwncloudClient {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.owncloud-client` */
  readonly package?: Def<PackageValue>;
}

interface ServicesPantalaimon {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pantalaimon` */
  readonly package?: Def<PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface ServicesParcellite {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.parcellite` */
  readonly package?: Def<PackageValue>;
}

interface ServicesPassSecretService {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pass-secret-service` */
  readonly package?: Def<PackageValue>;
  /** null or string. Default: `"$HOME/.password-store"` */
  readonly storePath?: Def<null | Text | SecretRef>;
}

interface ServicesPasystray {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.pasystray` */
  readonly package?: Def<PackageValue>;
}

interface ServicesPbgopyCache {
  /** string. Default: `"24h"` */
  readonly ttl?: Def<Text>;
}

interface ServicesPbgopy {
  readonly cache?: ServicesPbgopyCache | undefined;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly httpAuth?: Def<null | Text>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `9090` */
  readonly port?: Def<number>;
}

interface ServicesPicom {
  /** integer or floating point number between 0 and 1 (both inclusive). Default: `1.0` */
  readonly activeOpacity?: Def<number | FloatValue>;
  /** one of "egl", "glx", "xrender", "xr_glx_hybrid". Default: `"xrender"` */
  readonly backend?: Def<"egl" | "glx" | "xrender" | "xr_glx_hybrid">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** boolean. Default: `false` */
  readonly fade?: Def<boolean>;
  /** positive integer, meaning >0. Default: `10` */
  readonly fadeDelta?: Def<number>;
  /** list of string. Default: `[ ]` */
  readonly fadeExclude?: Def<readonly Item<Text>[]>;
  /** pair of integer or floating point number between 0.01 and 1 (both inclusive) */
  readonly fadeSteps?: Def<NixValue>;
  /** integer or floating point number between 0.1 and 1 (both inclusive). Default: `1.0` */
  readonly inactiveOpacity?: Def<number | FloatValue>;
  /** integer or floating point number between 0 and 1 (both inclusive). Default: `1.0` */
  readonly menuOpacity?: Def<number | FloatValue>;
  /** list of string. Default: `[ ]` */
  readonly opacityRules?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.picom` */
  readonly package?: Def<PackageValue>;
  /** libconfig configuration. The format consists of an attributes set (called a group) of settings. Each setting can be a s…. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** boolean. Default: `false` */
  readonly shadow?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly shadowExclude?: Def<readonly Item<Text>[]>;
  /** pair of signed integer */
  readonly shadowOffsets?: Def<NixValue>;
  /** integer or floating point number between 0 and 1 (both inclusive). Default: `0.75` */
  readonly shadowOpacity?: Def<number | FloatValue>;
  /** boolean. Default: `false` */
  readonly vSync?: Def<boolean>;
  /** attribute set. Default: `{ popup_menu = { opacity = config.services.picom.menuOpacity; }; dropdown_menu …` */
  readonly wintypes?: Def<NixAttrs>;
}

interface ServicesPimsync {
  /** null or absolute path. Default: `null` */
  readonly configFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pimsync` */
  readonly package?: Def<PackageValue>;
  /** one of "trace", "debug", "info", "warn", "error". Default: `"warn"` */
  readonly verbosity?: Def<"trace" | "debug" | "info" | "warn" | "error">;
}

interface ServicesPizauthAccounts {
  /** string */
  readonly authUri?: Def<Text>;
  /** string */
  readonly clientId?: Def<Text>;
  /** null or string. Default: `null` */
  readonly clientSecret?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly extraConfig?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly loginHint?: Def<null | Text>;
  /** null or (list of string). Default: `[ ]` */
  readonly scopes?: Def<null | readonly Item<Text>[]>;
  /** string */
  readonly tokenUri?: Def<Text>;
}

interface ServicesPizauth {
  /** attribute set of (submodule). Default: `{ }` */
  readonly accounts?: Def<Readonly<Record<string, Def<ServicesPizauthAccounts>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly extraConfig?: Def<null | Text>;
  /** package. Default: `pkgs.pizauth` */
  readonly package?: Def<PackageValue>;
}

interface ServicesPlan9port {
  readonly fontsrv?: AccountsCalendarAccountsQcal | undefined;
  /** package. Default: `pkgs.plan9port` */
  readonly package?: Def<PackageValue>;
  readonly plumber?: AccountsCalendarAccountsQcal | undefined;
}

interface ServicesPlayerctld {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.playerctl` */
  readonly package?: Def<PackageValue>;
}

interface ServicesPlexMpvShim {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.plex-mpv-shim` */
  readonly package?: Def<PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesPodmanAutoUpdate {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"Sun *-*-* 00:00"` */
  readonly onCalendar?: Def<Text>;
}

interface ServicesPodmanBuilds {
  /** null or absolute path. Default: `null` */
  readonly authFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `true` */
  readonly autoStart?: Def<boolean>;
  /** null or string. Default: `"Service for build \${name}"` */
  readonly description?: Def<null | Text>;
  /** attribute set of (null or boolean or signed integer or string or absolute path or list of (null or boolean or signed in…. Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<null | boolean | number | Text | PathValue | SecretRef | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[]>>>>;
  /** attribute set of attribute set of ((attribute set of (null or boolean or signed integer or string or absolute path or l…. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Readonly<Record<string, Def<null | boolean | number | Text | PathValue | SecretRef | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[]>>> | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[] | null | boolean | number | Text | PathValue | SecretRef>>>>>>>;
  /** list of string. Default: `[ ]` */
  readonly extraPodmanArgs?: Def<readonly Item<Text>[]>;
  /** string */
  readonly file?: Def<Text>;
  /** attribute set of string. Default: `{ }` */
  readonly labels?: Def<Readonly<Record<string, Def<Text>>>>;
  /** list of string. Default: `[ ]` */
  readonly tags?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `true` */
  readonly tlsVerify?: Def<boolean>;
  /** null or absolute path. Default: `null` */
  readonly workingDirectory?: Def<null | PathValue | SecretRef>;
}

interface ServicesPodmanContainers {
  /** list of string. Default: `[ ]` */
  readonly addCapabilities?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `true` */
  readonly autoStart?: Def<boolean>;
  /** one of <null>, "registry", "local". Default: `null` */
  readonly autoUpdate?: Def<null | "registry" | "local">;
  /** null or string. Default: `null` */
  readonly description?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly devices?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly dropCapabilities?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly entrypoint?: Def<null | Text>;
  /** attribute set of (null or boolean or signed integer or string or absolute path or list of (null or boolean or signed in…. Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<null | boolean | number | Text | PathValue | SecretRef | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[]>>>>;
  /** list of string. Default: `[ ]` */
  readonly environmentFile?: Def<readonly Item<Text | SecretRef>[]>;
  /** null or string. Default: `null` */
  readonly exec?: Def<null | Text>;
  /** attribute set of attribute set of ((attribute set of (null or boolean or signed integer or string or absolute path or l…. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Readonly<Record<string, Def<null | boolean | number | Text | PathValue | SecretRef | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[]>>> | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[] | null | boolean | number | Text | PathValue | SecretRef>>>>>>>;
  /** list of string. Default: `[ ]` */
  readonly extraPodmanArgs?: Def<readonly Item<Text>[]>;
  /** null or signed integer or string. Default: `null` */
  readonly group?: Def<null | number | Text>;
  /** string */
  readonly image?: Def<Text>;
  /** null or string. Default: `null` */
  readonly ip4?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly ip6?: Def<null | Text>;
  /** attribute set of string. Default: `{ }` */
  readonly labels?: Def<Readonly<Record<string, Def<Text>>>>;
  /** string or list of string. Default: `[ ]` */
  readonly network?: Def<Text | readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly networkAlias?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly ports?: Def<readonly Item<Text>[]>;
  /** null or signed integer or string. Default: `null` */
  readonly user?: Def<null | number | Text>;
  /** null or string. Default: `null` */
  readonly userNS?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly volumes?: Def<readonly Item<Text>[]>;
}

interface ServicesPodmanImages {
  /** null or absolute path. Default: `null` */
  readonly authFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `true` */
  readonly autoStart?: Def<boolean>;
  /** null or absolute path. Default: `null` */
  readonly certDir?: Def<null | PathValue | SecretRef>;
  /** null or absolute path. Default: `null` */
  readonly decryptionKeyFile?: Def<null | PathValue | SecretRef>;
  /** null or string. Default: `"Service for image \${name}"` */
  readonly description?: Def<null | Text>;
  /** attribute set of attribute set of ((attribute set of (null or boolean or signed integer or string or absolute path or l…. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Readonly<Record<string, Def<null | boolean | number | Text | PathValue | SecretRef | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[]>>> | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[] | null | boolean | number | Text | PathValue | SecretRef>>>>>>>;
  /** list of string. Default: `[ ]` */
  readonly extraPodmanArgs?: Def<readonly Item<Text>[]>;
  /** string */
  readonly image?: Def<Text>;
  /** null or string. Default: `null` */
  readonly password?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly tag?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly tlsVerify?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly username?: Def<null | Text>;
}

interface ServicesPodmanNetworks {
  /** boolean. Default: `true` */
  readonly autoStart?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly description?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly driver?: Def<null | Text>;
  /** attribute set of attribute set of ((attribute set of (null or boolean or signed integer or string or absolute path or l…. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Readonly<Record<string, Def<null | boolean | number | Text | PathValue | SecretRef | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[]>>> | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[] | null | boolean | number | Text | PathValue | SecretRef>>>>>>>;
  /** list of string. Default: `[ ]` */
  readonly extraPodmanArgs?: Def<readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly gateway?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly internal?: Def<null | boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly labels?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or string. Default: `null` */
  readonly subnet?: Def<null | Text>;
}

interface ServicesPodmanSettingsRegistries {
  /** list of string. Default: `[ ]` */
  readonly block?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly insecure?: Def<readonly Item<Text>[]>;
  /** list of string */
  readonly search?: Def<readonly Item<Text>[]>;
}

interface ServicesPodmanSettings {
  /** TOML value. Default: `{ }` */
  readonly containers?: Def<NixValue>;
  /** list of string. Default: `[ ]` */
  readonly mounts?: Def<readonly Item<Text>[]>;
  /** attribute set. Default: `{ }` */
  readonly policy?: Def<NixAttrs>;
  readonly registries?: ServicesPodmanSettingsRegistries | undefined;
  /** TOML value */
  readonly storage?: Def<NixValue>;
}

interface ServicesPodmanVolumes {
  /** boolean. Default: `true` */
  readonly autoStart?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly copy?: Def<boolean>;
  /** null or string. Default: `"Service for volume \${name}"` */
  readonly description?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly device?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly driver?: Def<null | Text>;
  /** attribute set of attribute set of ((attribute set of (null or boolean or signed integer or string or absolute path or l…. Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Readonly<Record<string, Def<null | boolean | number | Text | PathValue | SecretRef | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[]>>> | readonly Item<null | boolean | number | Text | PathValue | SecretRef>[] | null | boolean | number | Text | PathValue | SecretRef>>>>>>>;
  /** list of string. Default: `[ ]` */
  readonly extraPodmanArgs?: Def<readonly Item<Text>[]>;
  /** null or signed integer or string. Default: `null` */
  readonly group?: Def<null | number | Text>;
  /** null or string. Default: `null` */
  readonly image?: Def<null | Text>;
  /** attribute set of string. Default: `{ }` */
  readonly labels?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `true` */
  readonly preserve?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly type?: Def<null | Text>;
  /** null or signed integer or string. Default: `null` */
  readonly user?: Def<null | number | Text>;
}

interface ServicesPodman {
  readonly autoUpdate?: ServicesPodmanAutoUpdate | undefined;
  /** attribute set of (submodule). Default: `{ }` */
  readonly builds?: Def<Readonly<Record<string, Def<ServicesPodmanBuilds>>>>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly containers?: Def<Readonly<Record<string, Def<ServicesPodmanContainers>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableTypeChecks?: Def<boolean>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly images?: Def<Readonly<Record<string, Def<ServicesPodmanImages>>>>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly networks?: Def<Readonly<Record<string, Def<ServicesPodmanNetworks>>>>;
  /** package. Default: `pkgs.podman` */
  readonly package?: Def<PackageValue>;
  readonly settings?: ServicesPodmanSettings | undefined;
  /** attribute set of (submodule). Default: `{ }` */
  readonly volumes?: Def<Readonly<Record<string, Def<ServicesPodmanVolumes>>>>;
}

interface ServicesPolkitGnome {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.polkit_gnome` */
  readonly package?: Def<PackageValue>;
}

interface ServicesPolybar {
  /** (attribute set of attribute set of (string or boolean or signed integer or list of string)) or absolute path convertibl…. Default: `{ }` */
  readonly config?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text | boolean | number | readonly Item<Text>[]>>>>>> | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.polybar` */
  readonly package?: Def<PackageValue>;
  /** strings concatenated with "\n" */
  readonly script?: Def<Text>;
  /** attribute set of attribute sets. Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ServicesPoweralertd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.poweralertd` */
  readonly package?: Def<PackageValue>;
}

interface ServicesProtonmailBridge {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extraPackages?: Def<readonly Item<PackageValue>[]>;
  /** null or one of "panic", "fatal", "error", "warn", "info", "debug". Default: `null` */
  readonly logLevel?: Def<null | "panic" | "fatal" | "error" | "warn" | "info" | "debug">;
  /** package. Default: `pkgs.protonmail-bridge` */
  readonly package?: Def<PackageValue>;
}

interface ServicesPsd {
  /** unsigned integer, meaning >=0. Default: `5` */
  readonly backupLimit?: Def<number>;
  /** list of string. Default: `[ ]` */
  readonly browsers?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.profile-sync-daemon` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"1h"` */
  readonly resyncTimer?: Def<Text>;
  /** boolean. Default: `true` */
  readonly useBackup?: Def<boolean>;
}

interface ServicesPueue {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.pueue` */
  readonly package?: Def<null | PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesPulseeffects {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.pulseeffects-legacy` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `""` */
  readonly preset?: Def<Text>;
}

interface ServicesRadicleNodeLazy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"30min"` */
  readonly exitIdleTime?: Def<Text>;
}

interface ServicesRadicleNode {
  /** string. Default: `""` */
  readonly args?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (null or string or absolute path or package). Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<null | Text | PathValue | SecretRef | PackageValue>>>>;
  readonly lazy?: ServicesRadicleNodeLazy | undefined;
  /** package. Default: `pkgs.radicle-node` */
  readonly package?: Def<PackageValue>;
}

interface ServicesRadicle {
  readonly node?: ServicesRadicleNode | undefined;
}

interface ServicesRandomBackground {
  /** one of "center", "fill", "max", "scale", "tile". Default: `"fill"` */
  readonly display?: Def<"center" | "fill" | "max" | "scale" | "tile">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableXinerama?: Def<boolean>;
  /** string */
  readonly imageDirectory?: Def<Text | SecretRef>;
  /** null or string. Default: `null` */
  readonly interval?: Def<null | Text>;
  /** package. Default: `pkgs.feh` */
  readonly package?: Def<PackageValue>;
}

interface ServicesRecoll {
  /** string. Default: `${config.home.homeDirectory}/.recoll` */
  readonly configDir?: Def<Text | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.recoll` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (Recoll config value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
  /** string. Default: `"hourly"` */
  readonly startAt?: Def<Text>;
}

interface ServicesRedshift {
  /** null or string. Default: `null` */
  readonly dawnTime?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly duskTime?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableVerboseLogging?: Def<boolean>;
  /** null or string or floating point number. Default: `null` */
  readonly latitude?: Def<null | Text | number | FloatValue>;
  /** null or string or floating point number. Default: `null` */
  readonly longitude?: Def<null | Text | number | FloatValue>;
  /** package. Default: `pkgs.redshift` */
  readonly package?: Def<PackageValue>;
  /** one of "manual", "geoclue2". Default: `"manual"` */
  readonly provider?: Def<"manual" | "geoclue2">;
  /** open submodule of attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  readonly temperature?: ServicesGammastepTemperature | undefined;
  /** boolean. Default: `false` */
  readonly tray?: Def<boolean>;
}

interface ServicesRemminaSystemdService {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** list of string */
  readonly startupFlags?: Def<readonly Item<Text>[]>;
}

interface ServicesRemmina {
  /** boolean. Default: `true` */
  readonly addRdpMimeTypeAssoc?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.remmina` */
  readonly package?: Def<PackageValue>;
  readonly systemdService?: ServicesRemminaSystemdService | undefined;
}

interface ServicesRescrobbled {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.rescrobbled` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesResticBackups {
  /** null or string. Default: `null` */
  readonly backupCleanupCommand?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly backupPrepareCommand?: Def<null | Text>;
  /** list of string. Default: `[ ]` */
  readonly checkOpts?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `true` */
  readonly createWrapper?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly dynamicFilesFrom?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly environmentFile?: Def<null | Text | SecretRef>;
  /** list of string. Default: `[ ]` */
  readonly exclude?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly extraBackupArgs?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly inhibitsSleep?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly initialize?: Def<boolean>;
  /** package. Default: `pkgs.restic` */
  readonly package?: Def<PackageValue>;
  /** string */
  readonly passwordFile?: Def<Text | SecretRef>;
  /** list of string. Default: `[ ]` */
  readonly paths?: Def<readonly Item<Text>[]>;
  /** null or (nonnegative integer or floating point number, meaning >=0). Default: `null` */
  readonly progressFps?: Def<null | number | FloatValue>;
  /** list of string. Default: `[ ]` */
  readonly pruneOpts?: Def<readonly Item<Text>[]>;
  /** attribute set of (string or boolean). Default: `{ }` */
  readonly rcloneOptions?: Def<Readonly<Record<string, Def<Text | boolean>>>>;
  /** null or string. Default: `null` */
  readonly repository?: Def<null | Text>;
  /** null or absolute path. Default: `null` */
  readonly repositoryFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `lib.length config.checkOpts > 0 || lib.length config.pruneOpts > 0` */
  readonly runCheck?: Def<boolean>;
  /** package. Default: `pkgs.openssh` */
  readonly "ssh-package"?: Def<PackageValue>;
  /** null or (attribute set of (boolean or signed integer or string or absolute path or list of (boolean or signed integer o… */
  readonly timerConfig?: Def<null | Readonly<Record<string, Def<boolean | number | Text | PathValue | SecretRef | readonly Item<boolean | number | Text | PathValue | SecretRef>[]>>>>;
}

interface ServicesRestic {
  /** attribute set of (submodule). Default: `{ }` */
  readonly backups?: Def<Readonly<Record<string, Def<ServicesResticBackups>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface ServicesRsibreak {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.rsibreak` */
  readonly package?: Def<PackageValue>;
}

interface ServicesSafeeyes {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.safeeyes` */
  readonly package?: Def<PackageValue>;
}

interface ServicesScreenLockerXautolock {
  /** boolean. Default: `true` */
  readonly detectSleep?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.xautolock` */
  readonly package?: Def<PackageValue>;
}

interface ServicesScreenLockerXssLock {
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.xss-lock` */
  readonly package?: Def<PackageValue>;
  /** signed integer. Default: `600` */
  readonly screensaverCycle?: Def<number>;
}

interface ServicesScreenLocker {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** signed integer. Default: `10` */
  readonly inactiveInterval?: Def<number>;
  /** string */
  readonly lockCmd?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly lockCmdEnv?: Def<readonly Item<Text>[]>;
  readonly xautolock?: ServicesScreenLockerXautolock | undefined;
  readonly "xss-lock"?: ServicesScreenLockerXssLock | undefined;
}

interface ServicesSctd {
  /** integer between 2500 and 9000 (both inclusive). Default: `4500` */
  readonly baseTemperature?: Def<number>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.sct` */
  readonly package?: Def<PackageValue>;
}

interface ServicesShikane {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.shikane` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesShpool {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.shpool` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly systemd?: Def<boolean>;
}

interface ServicesSignaturepdf {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (string or signed integer or boolean or floating point number). Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Text | number | boolean | FloatValue>>>>;
  /** package. Default: `pkgs.signaturepdf` */
  readonly package?: Def<PackageValue>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `8080` */
  readonly port?: Def<number>;
}

interface ServicesSkhd {
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly config?: Def<null | PathValue | SecretRef | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or absolute path or string. Default: `${config.home.homeDirectory}/Library/Logs/skhd/err.log` */
  readonly errorLogFile?: Def<null | PathValue | SecretRef | Text>;
  /** null or absolute path or string. Default: `${config.home.homeDirectory}/Library/Logs/skhd/out.log` */
  readonly outLogFile?: Def<null | PathValue | SecretRef | Text>;
  /** package. Default: `pkgs.skhd` */
  readonly package?: Def<PackageValue>;
}

interface ServicesSnixembed {
  /** list of string. Default: `[ ]` */
  readonly beforeUnits?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.snixembed` */
  readonly package?: Def<PackageValue>;
}

interface ServicesSpotifyd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.spotifyd` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesSshAgent {
  /** null or (positive integer, meaning >0). Default: `null` */
  readonly defaultMaximumIdentityLifetime?: Def<null | number>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableBashIntegration)` */
  readonly enableBashIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableFishIntegration)` */
  readonly enableFishIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableNushellIntegration)` */
  readonly enableNushellIntegration?: Def<boolean>;
  /** boolean. Default: `[](#opt-home.shell.enableZshIntegration)` */
  readonly enableZshIntegration?: Def<boolean>;
  /** package. Default: `pkgs.openssh` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"ssh-agent"` */
  readonly socket?: Def<Text>;
}

interface ServicesSshTpmAgent {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or absolute path. Default: `null` */
  readonly keyDir?: Def<null | PathValue | SecretRef>;
  /** package. Default: `pkgs.ssh-tpm-agent` */
  readonly package?: Def<PackageValue>;
}

interface ServicesStalonetray {
  /** attribute set of (null or string or boolean or signed integer). Default: `{ }` */
  readonly config?: Def<Readonly<Record<string, Def<null | Text | boolean | number>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** package. Default: `pkgs.stalonetray` */
  readonly package?: Def<PackageValue>;
}

interface ServicesStatusNotifierWatcher {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.haskellPackages.status-notifier-item` */
  readonly package?: Def<PackageValue>;
}

interface ServicesSwayidleEvents {
  /** string */
  readonly command?: Def<Text>;
  /** one of "before-sleep", "after-resume", "lock", "unlock" */
  readonly event?: Def<"before-sleep" | "after-resume" | "lock" | "unlock">;
}

interface ServicesSwayidleTimeouts {
  /** string */
  readonly command?: Def<Text>;
  /** null or string. Default: `null` */
  readonly resumeCommand?: Def<null | Text>;
  /** positive integer, meaning >0 */
  readonly timeout?: Def<number>;
}

interface ServicesSwayidle {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of (submodule). Default: `[ ]` */
  readonly events?: Def<readonly Item<ServicesSwayidleEvents>[]>;
  /** list of string */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.swayidle` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
  /** list of (submodule). Default: `[ ]` */
  readonly timeouts?: Def<readonly Item<ServicesSwayidleTimeouts>[]>;
}

interface ServicesSwaync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.swaynotificationcenter` */
  readonly package?: Def<PackageValue>;
  /** JSON value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** null or absolute path or strings concatenated with "\n". Default: `null` */
  readonly style?: Def<null | PathValue | SecretRef | Text>;
}

interface ServicesSwayosd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.swayosd` */
  readonly package?: Def<PackageValue>;
  /** null or absolute path. Default: `null` */
  readonly stylePath?: Def<null | PathValue | SecretRef>;
  /** null or float between 0.0 and 1.0 (inclusive). Default: `null` */
  readonly topMargin?: Def<null | number | FloatValue>;
}

interface ServicesSwww {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraArgs?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.swww` */
  readonly package?: Def<PackageValue>;
}

interface ServicesSxhkd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** attribute set of (null or string or absolute path). Default: `{ }` */
  readonly keybindings?: Def<Readonly<Record<string, Def<null | Text | PathValue | SecretRef>>>>;
  /** package. Default: `pkgs.sxhkd` */
  readonly package?: Def<PackageValue>;
}

type ServicesSyncthingSettingsDevices = {
  /** boolean. Default: `false` */
  readonly autoAcceptFolders?: Def<boolean>;
  /** string */
  readonly id?: Def<Text>;
  /** string. Default: `"‹name›"` */
  readonly name?: Def<Text>;
  readonly [name: string]: Def<Open>;
};

type ServicesSyncthingSettingsFoldersVersioning = {
  /** one of "external", "simple", "staggered", "trashcan" */
  readonly type?: Def<"external" | "simple" | "staggered" | "trashcan">;
  readonly [name: string]: Def<Open>;
};

type ServicesSyncthingSettingsFolders = {
  /** boolean. Default: `false` */
  readonly copyOwnershipFromParent?: Def<boolean>;
  /** list of (string or (open submodule of (JSON value))). Default: `[ ]` */
  readonly devices?: Def<readonly Item<Text | NixAttrs>[]>;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"‹name›"` */
  readonly id?: Def<Text>;
  /** string. Default: `"‹name›"` */
  readonly label?: Def<Text>;
  /** string starting with / or ~/. Default: `"‹name›"` */
  readonly path?: Def<Text>;
  /** one of "sendreceive", "sendonly", "receiveonly", "receiveencrypted". Default: `"sendreceive"` */
  readonly type?: Def<"sendreceive" | "sendonly" | "receiveonly" | "receiveencrypted">;
  /** null or (open submodule of (JSON value)). Default: `null` */
  readonly versioning?: Def<null | ServicesSyncthingSettingsFoldersVersioning>;
  readonly [name: string]: Def<Open>;
};

type ServicesSyncthingSettingsOptions = {
  /** null or boolean. Default: `null` */
  readonly limitBandwidthInLan?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly localAnnounceEnabled?: Def<null | boolean>;
  /** null or signed integer. Default: `null` */
  readonly localAnnouncePort?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly maxFolderConcurrency?: Def<null | number>;
  /** null or boolean. Default: `null` */
  readonly relaysEnabled?: Def<null | boolean>;
  /** null or signed integer. Default: `null` */
  readonly urAccepted?: Def<null | number>;
  readonly [name: string]: Def<Open>;
};

type ServicesSyncthingSettings = {
  /** attribute set of (open submodule of (JSON value)). Default: `{ }` */
  readonly devices?: Def<Readonly<Record<string, Def<ServicesSyncthingSettingsDevices>>>>;
  /** attribute set of (open submodule of (JSON value)). Default: `{ }` */
  readonly folders?: Def<Readonly<Record<string, Def<ServicesSyncthingSettingsFolders>>>>;
  /** open submodule of (JSON value). Default: `{ }` */
  readonly options?: Def<ServicesSyncthingSettingsOptions>;
  readonly [name: string]: Def<Open>;
};

interface ServicesSyncthingTray {
  /** string. Default: `syncthingtray --wait` */
  readonly command?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.syncthingtray-minimal` */
  readonly package?: Def<PackageValue>;
}

interface ServicesSyncthing {
  /** null or string. Default: `null` */
  readonly allProxy?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly cert?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** string. Default: `"127.0.0.1:8384"` */
  readonly guiAddress?: Def<Text>;
  /** null or string. Default: `null` */
  readonly key?: Def<null | Text>;
  /** boolean. Default: `true` */
  readonly overrideDevices?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly overrideFolders?: Def<boolean>;
  /** package. Default: `pkgs.syncthing` */
  readonly package?: Def<PackageValue>;
  /** null or absolute path. Default: `null` */
  readonly passwordFile?: Def<null | PathValue | SecretRef>;
  /** open submodule of (JSON value). Default: `{ }` */
  readonly settings?: Def<ServicesSyncthingSettings>;
  readonly tray?: ServicesSyncthingTray | undefined;
}

interface ServicesSystembusNotify {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.systembus-notify` */
  readonly package?: Def<PackageValue>;
}

interface ServicesTaffybar {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.taffybar` */
  readonly package?: Def<PackageValue>;
}

interface ServicesTahoeLafs {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.tahoe-lafs` */
  readonly package?: Def<PackageValue>;
}

interface ServicesTailscaleSystray {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.tailscale` */
  readonly package?: Def<PackageValue>;
}

interface ServicesTaskwarriorSync {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"*:0/5"` */
  readonly frequency?: Def<Text>;
  /** package. Default: `pkgs.taskwarrior2` */
  readonly package?: Def<PackageValue>;
}

interface ServicesTldrUpdate {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.tldr` */
  readonly package?: Def<PackageValue>;
  /** string. Default: `"weekly"` */
  readonly period?: Def<Text>;
}

interface ServicesTomat {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.tomat` */
  readonly package?: Def<PackageValue>;
  /** open submodule of (TOML value). Default: `{ }` */
  readonly settings?: Def<NixAttrs>;
}

interface ServicesTrayer {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.trayer` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (null or string or boolean or signed integer). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<null | Text | boolean | number>>>>;
}

interface ServicesTrayscale {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly hideWindow?: Def<boolean>;
  /** package. Default: `pkgs.trayscale` */
  readonly package?: Def<PackageValue>;
}

interface ServicesTwmnIcons {
  /** null or absolute path. Default: `null` */
  readonly critical?: Def<null | PathValue | SecretRef>;
  /** null or absolute path. Default: `null` */
  readonly info?: Def<null | PathValue | SecretRef>;
  /** null or absolute path. Default: `null` */
  readonly warning?: Def<null | PathValue | SecretRef>;
}

interface ServicesTwmnTextFont {
  /** string. Default: `"Sans"` */
  readonly family?: Def<Text>;
  /** null or package. Default: `null` */
  readonly package?: Def<null | PackageValue>;
  /** unsigned integer, meaning >=0. Default: `13` */
  readonly size?: Def<number>;
  /** one of "oblique", "italic", "ultra-light", "light", "medium", "semi-bold", "bold", "ultra-bold", "heavy", "ultra-conden…. Default: `"medium"` */
  readonly variant?: Def<"oblique" | "italic" | "ultra-light" | "light" | "medium" | "semi-bold" | "bold" | "ultra-bold" | "heavy" | "ultra-condensed" | "extra-condensed" | "condensed" | "semi-condensed" | "semi-expanded" | "expanded" | "extra-expanded" | "ultra-expanded">;
}

interface ServicesTwmnText {
  /** string. Default: `"#999999"` */
  readonly color?: Def<Text>;
  readonly font?: ServicesTwmnTextFont | undefined;
  /** null or (unsigned integer, meaning >=0). Default: `null` */
  readonly maxLength?: Def<null | number>;
}

interface ServicesTwmnWindowAnimationBounce {
  /** unsigned integer, meaning >=0. Default: `500` */
  readonly duration?: Def<number>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface ServicesTwmnWindowAnimationEaseIn {
  /** integer between 0 and 40 (both inclusive). Default: `38` */
  readonly curve?: Def<number>;
  /** unsigned integer, meaning >=0. Default: `1000` */
  readonly duration?: Def<number>;
}

interface ServicesTwmnWindowAnimation {
  readonly bounce?: ServicesTwmnWindowAnimationBounce | undefined;
  /** submodule. Default: `{ }` */
  readonly easeIn?: Def<ServicesTwmnWindowAnimationEaseIn>;
  /** submodule. Default: `{ }` */
  readonly easeOut?: Def<ServicesTwmnWindowAnimationEaseIn>;
}

interface ServicesTwmnWindowOffset {
  /** signed integer. Default: `0` */
  readonly x?: Def<number>;
  /** signed integer. Default: `0` */
  readonly y?: Def<number>;
}

interface ServicesTwmnWindow {
  /** boolean. Default: `false` */
  readonly alwaysOnTop?: Def<boolean>;
  readonly animation?: ServicesTwmnWindowAnimation | undefined;
  /** string. Default: `"#000000"` */
  readonly color?: Def<Text>;
  /** unsigned integer, meaning >=0. Default: `18` */
  readonly height?: Def<number>;
  readonly offset?: ServicesTwmnWindowOffset | undefined;
  /** integer between 0 and 100 (both inclusive). Default: `100` */
  readonly opacity?: Def<number>;
  /** one of "tr", "top_right", "tl", "top_left", "br", "bottom_right", "bl", "bottom_left", "tc", "top_center", "bc", "botto…. Default: `"top_right"` */
  readonly position?: Def<"tr" | "top_right" | "tl" | "top_left" | "br" | "bottom_right" | "bl" | "bottom_left" | "tc" | "top_center" | "bc" | "bottom_center" | "c" | "center">;
}

interface ServicesTwmn {
  /** unsigned integer, meaning >=0. Default: `3000` */
  readonly duration?: Def<number>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set. Default: `{ }` */
  readonly extraConfig?: Def<NixAttrs>;
  /** string. Default: `"127.0.0.1"` */
  readonly host?: Def<Text>;
  readonly icons?: ServicesTwmnIcons | undefined;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive). Default: `9797` */
  readonly port?: Def<number>;
  /** null or signed integer. Default: `null` */
  readonly screen?: Def<null | number>;
  /** string. Default: `""` */
  readonly soundCommand?: Def<Text>;
  readonly text?: ServicesTwmnText | undefined;
  readonly window?: ServicesTwmnWindow | undefined;
}

interface ServicesUdiskie {
  /** boolean. Default: `true` */
  readonly automount?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly notify?: Def<boolean>;
  /** package. Default: `pkgs.udiskie` */
  readonly package?: Def<PackageValue>;
  /** YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** one of "always", "auto", "never". Default: `"auto"` */
  readonly tray?: Def<"always" | "auto" | "never">;
}

interface ServicesUnclutter {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.unclutter-xfixes` */
  readonly package?: Def<PackageValue>;
  /** signed integer. Default: `1` */
  readonly threshold?: Def<number>;
  /** signed integer. Default: `1` */
  readonly timeout?: Def<number>;
}

interface ServicesUnisonPairs {
  /** attribute set of (string or list of string). Default: `{ repeat = "watch"; sshcmd = "${pkgs.openssh}/bin/ssh"; ui = "text"; auto = "tr…` */
  readonly commandOptions?: Def<Readonly<Record<string, Def<Text | readonly Item<Text>[]>>>>;
  /** list of string of length 2 */
  readonly roots?: Def<readonly Item<Text>[]>;
  /** absolute path. Default: `"$XDG_DATA_HOME/unison"` */
  readonly stateDirectory?: Def<PathValue | SecretRef>;
}

interface ServicesUnison {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.unison` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly pairs?: Def<Readonly<Record<string, Def<ServicesUnisonPairs>>>>;
}

interface ServicesVdirsyncer {
  /** null or absolute path. Default: `null` */
  readonly configFile?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string. Default: `"*:0/5"` */
  readonly frequency?: Def<Text>;
  /** package. Default: `pkgs.vdirsyncer` */
  readonly package?: Def<PackageValue>;
  /** null or one of "CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG". Default: `null` */
  readonly verbosity?: Def<null | "CRITICAL" | "ERROR" | "WARNING" | "INFO" | "DEBUG">;
}

interface ServicesVolnoti {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.volnoti` */
  readonly package?: Def<PackageValue>;
}

interface ServicesWalkerTheme {
  /** TOML value. Default: `{ }` */
  readonly layout?: Def<NixValue>;
  /** string. Default: `"nixos"` */
  readonly name?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly style?: Def<Text>;
}

interface ServicesWalker {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.walker` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: AccountsCalendarAccountsQcal | undefined;
  /** null or (submodule). Default: `null` */
  readonly theme?: Def<null | ServicesWalkerTheme>;
}

interface ServicesWayDisplays {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.way-displays` */
  readonly package?: Def<PackageValue>;
  /** null or YAML 1.1 value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
}

type ServicesWayvncSettings = {
  /** string */
  readonly address?: Def<Text>;
  /** 16 bit unsigned integer; between 0 and 65535 (both inclusive) */
  readonly port?: Def<number>;
  readonly [name: string]: Def<Open>;
};

interface ServicesWayvnc {
  /** boolean. Default: `false` */
  readonly autoStart?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.wayvnc` */
  readonly package?: Def<PackageValue>;
  /** open submodule of attribute set of (null or boolean or signed integer or floating point number or string). Default: `{ }` */
  readonly settings?: Def<ServicesWayvncSettings>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
}

interface ServicesWlClipPersist {
  /** one of "regular", "primary", "both". Default: `"regular"` */
  readonly clipboardType?: Def<"regular" | "primary" | "both">;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** package. Default: `pkgs.wl-clip-persist` */
  readonly package?: Def<PackageValue>;
  /** (list of string) or string. Default: `[ config.wayland.systemd.target ]` */
  readonly systemdTargets?: Def<readonly Item<Text>[] | Text>;
}

interface ServicesWlsunsetTemperature {
  /** signed integer. Default: `6500` */
  readonly day?: Def<number>;
  /** signed integer. Default: `4000` */
  readonly night?: Def<number>;
}

interface ServicesWlsunset {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** string or floating point number or signed integer. Default: `1.0` */
  readonly gamma?: Def<Text | number | FloatValue>;
  /** null or string or floating point number or signed integer. Default: `null` */
  readonly latitude?: Def<null | Text | number | FloatValue>;
  /** null or string or floating point number or signed integer. Default: `null` */
  readonly longitude?: Def<null | Text | number | FloatValue>;
  /** null or string. Default: `null` */
  readonly output?: Def<null | Text>;
  /** package. Default: `pkgs.wlsunset` */
  readonly package?: Def<PackageValue>;
  /** null or string. Default: `null` */
  readonly sunrise?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly sunset?: Def<null | Text>;
  /** string. Default: `config.wayland.systemd.target` */
  readonly systemdTarget?: Def<Text>;
  readonly temperature?: ServicesWlsunsetTemperature | undefined;
}

interface ServicesWlumaSystemd {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** null or string. Default: `config.wayland.systemd.target` */
  readonly target?: Def<null | Text>;
}

interface ServicesWluma {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.wluma` */
  readonly package?: Def<PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: ServicesWlumaSystemd | undefined;
}

interface ServicesWob {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.wob` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
  /** boolean. Default: `true` */
  readonly systemd?: Def<boolean>;
}

interface ServicesWpaperd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.wpaperd` */
  readonly package?: Def<null | PackageValue>;
  /** TOML value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface ServicesXcape {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly mapExpression?: Def<Readonly<Record<string, Def<Text>>>>;
  /** package. Default: `pkgs.xcape` */
  readonly package?: Def<PackageValue>;
  /** null or signed integer. Default: `null` */
  readonly timeout?: Def<null | number>;
}

interface ServicesXembedSniProxy {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.kdePackages.plasma-workspace` */
  readonly package?: Def<PackageValue>;
}

interface ServicesXidlehookTimers {
  /** string. Default: `""` */
  readonly canceller?: Def<Text>;
  /** null or string */
  readonly command?: Def<null | Text>;
  /** unsigned integer, meaning >=0 */
  readonly delay?: Def<number>;
}

interface ServicesXidlehook {
  /** boolean. Default: `false` */
  readonly "detect-sleep"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly environment?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly "not-when-audio"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly "not-when-fullscreen"?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly once?: Def<boolean>;
  /** package. Default: `pkgs.xidlehook` */
  readonly package?: Def<PackageValue>;
  /** list of (submodule). Default: `[ ]` */
  readonly timers?: Def<readonly Item<ServicesXidlehookTimers>[]>;
}

interface ServicesXscreensaver {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.xscreensaver` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ServicesXsettingsd {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.xsettingsd` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
}

interface ServicesXsuspenderDefaults {
  /** boolean. Default: `true` */
  readonly autoSuspendOnBattery?: Def<boolean>;
  /** signed integer. Default: `0` */
  readonly downclockOnBattery?: Def<number>;
  /** null or string. Default: `null` */
  readonly execResume?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly execSuspend?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly matchWmClassContains?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly matchWmClassGroupContains?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly matchWmNameContains?: Def<null | Text>;
  /** boolean. Default: `false` */
  readonly onlyOnBattery?: Def<boolean>;
  /** signed integer. Default: `50` */
  readonly resumeEvery?: Def<number>;
  /** signed integer. Default: `5` */
  readonly resumeFor?: Def<number>;
  /** boolean. Default: `true` */
  readonly sendSignals?: Def<boolean>;
  /** signed integer. Default: `5` */
  readonly suspendDelay?: Def<number>;
  /** null or string. Default: `null` */
  readonly suspendSubtreePattern?: Def<null | Text>;
}

interface ServicesXsuspender {
  /** boolean. Default: `false` */
  readonly debug?: Def<boolean>;
  /** submodule. Default: `{ }` */
  readonly defaults?: Def<ServicesXsuspenderDefaults>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.xsuspender` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly rules?: Def<Readonly<Record<string, Def<ServicesXsuspenderDefaults>>>>;
}

interface ServicesYubikeyAgent {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.yubikey-agent` */
  readonly package?: Def<PackageValue>;
}

interface Services {
  readonly activitywatch?: ServicesActivitywatch | undefined;
  readonly amberol?: ServicesAmberol | undefined;
  readonly arrpc?: ServicesArrpc | undefined;
  readonly autorandr?: ServicesAutorandr | undefined;
  readonly autotiling?: ServicesAutotiling | undefined;
  readonly avizo?: ServicesAvizo | undefined;
  readonly batsignal?: ServicesBatsignal | undefined;
  readonly betterlockscreen?: ServicesBetterlockscreen | undefined;
  readonly blanket?: ServicesBlanket | undefined;
  readonly "blueman-applet"?: ServicesBluemanApplet | undefined;
  readonly borgmatic?: ServicesBorgmatic | undefined;
  readonly "cachix-agent"?: ServicesCachixAgent | undefined;
  readonly caffeine?: ServicesCaffeine | undefined;
  readonly cbatticon?: ServicesCbatticon | undefined;
  readonly clipcat?: ServicesClipcat | undefined;
  readonly cliphist?: ServicesCliphist | undefined;
  readonly clipman?: ServicesClipman | undefined;
  readonly clipmenu?: ServicesClipmenu | undefined;
  readonly clipse?: ServicesClipse | undefined;
  readonly comodoro?: ServicesComodoro | undefined;
  readonly conky?: ServicesConky | undefined;
  readonly copyq?: ServicesCopyq | undefined;
  readonly darkman?: ServicesDarkman | undefined;
  readonly davmail?: ServicesDavmail | undefined;
  readonly devilspie2?: ServicesDevilspie2 | undefined;
  readonly dropbox?: ServicesDropbox | undefined;
  readonly dunst?: ServicesDunst | undefined;
  readonly "dwm-status"?: ServicesDwmStatus | undefined;
  readonly easyeffects?: ServicesEasyeffects | undefined;
  readonly emacs?: ServicesEmacs | undefined;
  readonly espanso?: ServicesEspanso | undefined;
  readonly "etesync-dav"?: ServicesEtesyncDav | undefined;
  readonly flameshot?: ServicesFlameshot | undefined;
  readonly fluidsynth?: ServicesFluidsynth | undefined;
  readonly fnott?: ServicesFnott | undefined;
  readonly fusuma?: ServicesFusuma | undefined;
  readonly gammastep?: ServicesGammastep | undefined;
  readonly getmail?: ServicesGetmail | undefined;
  readonly "git-sync"?: ServicesGitSync | undefined;
  readonly glance?: ServicesGlance | undefined;
  readonly "gnome-keyring"?: ServicesGnomeKeyring | undefined;
  readonly "gpg-agent"?: ServicesGpgAgent | undefined;
  readonly grobi?: ServicesGrobi | undefined;
  readonly "gromit-mpx"?: ServicesGromitMpx | undefined;
  readonly "home-manager"?: ServicesHomeManager | undefined;
  readonly hound?: ServicesHound | undefined;
  readonly hypridle?: ServicesHypridle | undefined;
  readonly hyprpaper?: ServicesHyprpaper | undefined;
  readonly hyprpolkitagent?: ServicesHyprpolkitagent | undefined;
  readonly hyprshell?: ServicesHyprshell | undefined;
  readonly hyprsunset?: ServicesHyprsunset | undefined;
  readonly imapnotify?: ServicesImapnotify | undefined;
  readonly jankyborders?: ServicesJankyborders | undefined;
  readonly "jellyfin-mpv-shim"?: ServicesJellyfinMpvShim | undefined;
  readonly kanshi?: ServicesKanshi | undefined;
  readonly kbfs?: ServicesKbfs | undefined;
  readonly kdeconnect?: ServicesKdeconnect | undefined;
  readonly keybase?: ServicesKeybase | undefined;
  readonly keynav?: ServicesKeynav | undefined;
  readonly librespot?: ServicesLibrespot | undefined;
  readonly lieer?: AccountsCalendarAccountsQcal | undefined;
  readonly "linux-wallpaperengine"?: ServicesLinuxWallpaperengine | undefined;
  readonly "listenbrainz-mpd"?: ServicesListenbrainzMpd | undefined;
  readonly "local-ai"?: ServicesLocalAi | undefined;
  readonly lorri?: ServicesLorri | undefined;
  readonly ludusavi?: ServicesLudusavi | undefined;
  readonly "lxqt-policykit-agent"?: ServicesLxqtPolicykitAgent | undefined;
  readonly "macos-remap-keys"?: ServicesMacosRemapKeys | undefined;
  readonly mako?: ServicesMako | undefined;
  readonly mbsync?: ServicesMbsync | undefined;
  readonly megasync?: ServicesMegasync | undefined;
  readonly mopidy?: ServicesMopidy | undefined;
  readonly mpd?: ServicesMpd | undefined;
  readonly "mpd-discord-rpc"?: ServicesMpdDiscordRpc | undefined;
  readonly "mpd-mpris"?: ServicesMpdMpris | undefined;
  readonly mpdris2?: ServicesMpdris2 | undefined;
  readonly mpdscribble?: ServicesMpdscribble | undefined;
  readonly "mpris-proxy"?: ServicesMprisProxy | undefined;
  readonly muchsync?: ServicesMuchsync | undefined;
  readonly "network-manager-applet"?: ServicesNetworkManagerApplet | undefined;
  readonly "nextcloud-client"?: ServicesNextcloudClient | undefined;
  readonly "notify-osd"?: ServicesNotifyOsd | undefined;
  readonly ollama?: ServicesOllama | undefined;
  readonly "opensnitch-ui"?: ServicesOpensnitchUi | undefined;
  readonly "osmscout-server"?: ServicesOsmscoutServer | undefined;
  readonly "owncloud-client"?: ServicesOwncloudClient | undefined;
  readonly pantalaimon?: ServicesPantalaimon | undefined;
  readonly parcellite?: ServicesParcellite | undefined;
  readonly "pass-secret-service"?: ServicesPassSecretService | undefined;
  readonly pasystray?: ServicesPasystray | undefined;
  readonly pbgopy?: ServicesPbgopy | undefined;
  readonly picom?: ServicesPicom | undefined;
  readonly pimsync?: ServicesPimsync | undefined;
  readonly pizauth?: ServicesPizauth | undefined;
  readonly plan9port?: ServicesPlan9port | undefined;
  readonly playerctld?: ServicesPlayerctld | undefined;
  readonly "plex-mpv-shim"?: ServicesPlexMpvShim | undefined;
  readonly podman?: ServicesPodman | undefined;
  readonly "polkit-gnome"?: ServicesPolkitGnome | undefined;
  readonly polybar?: ServicesPolybar | undefined;
  readonly poweralertd?: ServicesPoweralertd | undefined;
  readonly "protonmail-bridge"?: ServicesProtonmailBridge | undefined;
  readonly psd?: ServicesPsd | undefined;
  readonly pueue?: ServicesPueue | undefined;
  readonly pulseeffects?: ServicesPulseeffects | undefined;
  readonly radicle?: ServicesRadicle | undefined;
  readonly "random-background"?: ServicesRandomBackground | undefined;
  readonly recoll?: ServicesRecoll | undefined;
  readonly redshift?: ServicesRedshift | undefined;
  readonly remmina?: ServicesRemmina | undefined;
  readonly rescrobbled?: ServicesRescrobbled | undefined;
  readonly restic?: ServicesRestic | undefined;
  readonly rsibreak?: ServicesRsibreak | undefined;
  readonly safeeyes?: ServicesSafeeyes | undefined;
  readonly "screen-locker"?: ServicesScreenLocker | undefined;
  readonly sctd?: ServicesSctd | undefined;
  readonly shikane?: ServicesShikane | undefined;
  readonly shpool?: ServicesShpool | undefined;
  readonly signaturepdf?: ServicesSignaturepdf | undefined;
  readonly skhd?: ServicesSkhd | undefined;
  readonly snixembed?: ServicesSnixembed | undefined;
  readonly spotifyd?: ServicesSpotifyd | undefined;
  readonly "ssh-agent"?: ServicesSshAgent | undefined;
  readonly "ssh-tpm-agent"?: ServicesSshTpmAgent | undefined;
  readonly stalonetray?: ServicesStalonetray | undefined;
  readonly "status-notifier-watcher"?: ServicesStatusNotifierWatcher | undefined;
  readonly swayidle?: ServicesSwayidle | undefined;
  readonly swaync?: ServicesSwaync | undefined;
  readonly swayosd?: ServicesSwayosd | undefined;
  readonly swww?: ServicesSwww | undefined;
  readonly sxhkd?: ServicesSxhkd | undefined;
  readonly syncthing?: ServicesSyncthing | undefined;
  readonly "systembus-notify"?: ServicesSystembusNotify | undefined;
  readonly taffybar?: ServicesTaffybar | undefined;
  readonly "tahoe-lafs"?: ServicesTahoeLafs | undefined;
  readonly "tailscale-systray"?: ServicesTailscaleSystray | undefined;
  readonly "taskwarrior-sync"?: ServicesTaskwarriorSync | undefined;
  readonly "tldr-update"?: ServicesTldrUpdate | undefined;
  readonly tomat?: ServicesTomat | undefined;
  readonly trayer?: ServicesTrayer | undefined;
  readonly trayscale?: ServicesTrayscale | undefined;
  readonly twmn?: ServicesTwmn | undefined;
  readonly udiskie?: ServicesUdiskie | undefined;
  readonly unclutter?: ServicesUnclutter | undefined;
  readonly unison?: ServicesUnison | undefined;
  readonly vdirsyncer?: ServicesVdirsyncer | undefined;
  readonly volnoti?: ServicesVolnoti | undefined;
  readonly walker?: ServicesWalker | undefined;
  readonly "way-displays"?: ServicesWayDisplays | undefined;
  readonly wayvnc?: ServicesWayvnc | undefined;
  readonly "wl-clip-persist"?: ServicesWlClipPersist | undefined;
  readonly wlsunset?: ServicesWlsunset | undefined;
  readonly wluma?: ServicesWluma | undefined;
  readonly wob?: ServicesWob | undefined;
  readonly wpaperd?: ServicesWpaperd | undefined;
  readonly xcape?: ServicesXcape | undefined;
  readonly "xembed-sni-proxy"?: ServicesXembedSniProxy | undefined;
  readonly xidlehook?: ServicesXidlehook | undefined;
  readonly xscreensaver?: ServicesXscreensaver | undefined;
  readonly xsettingsd?: ServicesXsettingsd | undefined;
  readonly xsuspender?: ServicesXsuspender | undefined;
  readonly "yubikey-agent"?: ServicesYubikeyAgent | undefined;
}

interface Specialisation {
  /** submodule. Default: `{ }` */
  readonly configuration?: Def<NixAttrs>;
}

type SystemdUserAutomountsUnit = {
  /** null or string. Default: `null` */
  readonly Description?: Def<null | Text>;
  /** (list of string) or string convertible to it. Default: `[ ]` */
  readonly Documentation?: Def<readonly Item<Text>[] | Text>;
};

type SystemdUserAutomounts = {
  readonly Unit?: SystemdUserAutomountsUnit | undefined;
  readonly [name: string]: Def<Open>;
};

type SystemdUserServicesService = {
  /** (list of string) or string convertible to it. Default: `[ ]` */
  readonly Environment?: Def<readonly Item<Text>[] | Text>;
  /** package or string or list of (package or string). Default: `[ ]` */
  readonly ExecStart?: Def<PackageValue | Text | readonly Item<PackageValue | Text>[]>;
};

type SystemdUserServicesUnit = {
  /** null or string. Default: `null` */
  readonly Description?: Def<null | Text>;
  /** (list of string) or string convertible to it. Default: `[ ]` */
  readonly Documentation?: Def<readonly Item<Text>[] | Text>;
  /** list of (package or string). Default: `[ ]` */
  readonly "X-Reload-Triggers"?: Def<readonly Item<PackageValue | Text>[]>;
  /** list of (package or string). Default: `[ ]` */
  readonly "X-Restart-Triggers"?: Def<readonly Item<PackageValue | Text>[]>;
  /** one of <null>, "reload", "restart", "stop-start", "keep-old". Default: `null` */
  readonly "X-SwitchMethod"?: Def<null | "reload" | "restart" | "stop-start" | "keep-old">;
};

type SystemdUserServices = {
  readonly Service?: SystemdUserServicesService | undefined;
  readonly Unit?: SystemdUserServicesUnit | undefined;
  readonly [name: string]: Def<Open>;
};

type SystemdUserSettingsManager = {
  /** attribute set of (null or string or absolute path or package). Default: `{ }` */
  readonly DefaultEnvironment?: Def<Readonly<Record<string, Def<null | Text | PathValue | SecretRef | PackageValue>>>>;
  /** attribute set of (null or string or absolute path or package). Default: `{ }` */
  readonly ManagerEnvironment?: Def<Readonly<Record<string, Def<null | Text | PathValue | SecretRef | PackageValue>>>>;
};

type SystemdUserSettings = {
  readonly Manager?: SystemdUserSettingsManager | undefined;
  readonly [name: string]: Def<OpenWithSecrets>;
};

interface SystemdUserTmpfiles {
  /** list of string. Default: `[ ]` */
  readonly rules?: Def<readonly Item<Text>[]>;
}

interface SystemdUser {
  /** attribute set of (open submodule of systemd automount unit configuration). Default: `{ }` */
  readonly automounts?: Def<Readonly<Record<string, Def<SystemdUserAutomounts>>>>;
  /** boolean. Default: `pkgs.stdenv.isLinux` */
  readonly enable?: Def<boolean>;
  /** attribute set of (open submodule of systemd mount unit configuration). Default: `{ }` */
  readonly mounts?: Def<Readonly<Record<string, Def<SystemdUserAutomounts>>>>;
  /** attribute set of (open submodule of systemd path unit configuration). Default: `{ }` */
  readonly paths?: Def<Readonly<Record<string, Def<SystemdUserAutomounts>>>>;
  /** attribute set of (open submodule of systemd service unit configuration). Default: `{ }` */
  readonly services?: Def<Readonly<Record<string, Def<SystemdUserServices>>>>;
  /** unsigned integer, meaning >=0. Default: `0` */
  readonly servicesStartTimeoutMs?: Def<number>;
  /** attribute set of (signed integer or string). Default: `{ }` */
  readonly sessionVariables?: Def<Readonly<Record<string, Def<number | Text>>>>;
  /** open submodule of attribute set of section of an INI file (attrs of INI atom). Default: `{ }` */
  readonly settings?: Def<SystemdUserSettings>;
  /** attribute set of (open submodule of systemd slice unit configuration). Default: `{ }` */
  readonly slices?: Def<Readonly<Record<string, Def<SystemdUserAutomounts>>>>;
  /** attribute set of (open submodule of systemd socket unit configuration). Default: `{ }` */
  readonly sockets?: Def<Readonly<Record<string, Def<SystemdUserAutomounts>>>>;
  /** boolean or one of "suggest", "sd-switch". Default: `true` */
  readonly startServices?: Def<boolean | "suggest" | "sd-switch">;
  /** string. Default: `"${pkgs.systemd}/bin/systemctl"` */
  readonly systemctlPath?: Def<Text | SecretRef>;
  /** attribute set of (open submodule of systemd target unit configuration). Default: `{ }` */
  readonly targets?: Def<Readonly<Record<string, Def<SystemdUserAutomounts>>>>;
  /** attribute set of (open submodule of systemd timer unit configuration). Default: `{ }` */
  readonly timers?: Def<Readonly<Record<string, Def<SystemdUserAutomounts>>>>;
  readonly tmpfiles?: SystemdUserTmpfiles | undefined;
}

interface Systemd {
  readonly user?: SystemdUser | undefined;
}

interface TargetsDarwinCopyApps {
  /** string. Default: `"Applications/Home Manager Apps"` */
  readonly directory?: Def<Text>;
  /** boolean. Default: `pkgs.stdenv.hostPlatform.isDarwin && (lib.versionAtLeast config.home.stateVersi…` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly enableChecks?: Def<boolean>;
}

type TargetsDarwinCurrentHostDefaultsComAppleControlcenter = {
  /** null or boolean. Default: `null` */
  readonly BatteryShowPercentage?: Def<null | boolean>;
};

type TargetsDarwinCurrentHostDefaults = {
  readonly "com.apple.controlcenter"?: TargetsDarwinCurrentHostDefaultsComAppleControlcenter | undefined;
  readonly [name: string]: Def<Open>;
};

type TargetsDarwinDefaultsNSGlobalDomain = {
  /** null or (list of string). Default: `null` */
  readonly AppleLanguages?: Def<null | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly AppleLocale?: Def<null | Text>;
  /** null or one of "Centimeters", "Inches". Default: `null` */
  readonly AppleMeasurementUnits?: Def<null | "Centimeters" | "Inches">;
  /** null or boolean. Default: `null` */
  readonly AppleMetricUnits?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ApplePressAndHoldEnabled?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly AppleShowAllExtensions?: Def<null | boolean>;
  /** null or one of "Celsius", "Fahrenheit". Default: `null` */
  readonly AppleTemperatureUnit?: Def<null | "Celsius" | "Fahrenheit">;
  /** null or signed integer. Default: `null` */
  readonly KeyRepeat?: Def<null | number>;
  /** null or boolean. Default: `null` */
  readonly NSAutomaticCapitalizationEnabled?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly NSAutomaticDashSubstitutionEnabled?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly NSAutomaticPeriodSubstitutionEnabled?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly NSAutomaticQuoteSubstitutionEnabled?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly NSAutomaticSpellingCorrectionEnabled?: Def<null | boolean>;
};

type TargetsDarwinDefaultsComAppleSafari = {
  /** null or boolean. Default: `null` */
  readonly AutoFillCreditCardData?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly AutoFillPasswords?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly AutoOpenSafeDownloads?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly IncludeDevelopMenu?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ShowOverlayStatusBar?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly WebKitDeveloperExtrasEnabledPreferenceKey?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "WebKitPreferences.developerExtrasEnabled"?: Def<null | boolean>;
};

type TargetsDarwinDefaultsComAppleSafariSandboxBroker = {
  /** null or boolean. Default: `null` */
  readonly ShowDevelopMenu?: Def<null | boolean>;
};

type TargetsDarwinDefaultsComAppleDesktopservices = {
  /** null or boolean. Default: `null` */
  readonly DSDontWriteNetworkStores?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly DSDontWriteUSBStores?: Def<null | boolean>;
};

type TargetsDarwinDefaultsComAppleDock = {
  /** null or boolean. Default: `null` */
  readonly autohide?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly "expose-group-apps"?: Def<null | boolean>;
  /** null or one of "left", "bottom", "right". Default: `null` */
  readonly orientation?: Def<null | "left" | "bottom" | "right">;
  /** null or boolean. Default: `null` */
  readonly "size-immutable"?: Def<null | boolean>;
  /** null or signed integer. Default: `null` */
  readonly tilesize?: Def<null | number>;
};

type TargetsDarwinDefaultsComAppleFinder = {
  /** null or boolean. Default: `null` */
  readonly AppleShowAllFiles?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly FXRemoveOldTrashItems?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ShowPathBar?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ShowStatusBar?: Def<null | boolean>;
};

type TargetsDarwinDefaultsComAppleMenuextraBattery = {
  /** null or one of "YES", "NO". Default: `null` */
  readonly ShowPercent?: Def<null | "YES" | "NO">;
};

type TargetsDarwinDefaultsComAppleMenuextraClock = {
  /** null or boolean. Default: `null` */
  readonly IsAnalog?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly Show24Hour?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ShowAMPM?: Def<null | boolean>;
  /** null or one of 0, 1, 2. Default: `null` */
  readonly ShowDate?: Def<null | 0 | 1 | 2>;
  /** null or boolean. Default: `null` */
  readonly ShowDayOfMonth?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ShowDayOfWeek?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ShowSeconds?: Def<null | boolean>;
};

type TargetsDarwinDefaultsComGooglecodeIterm2 = {
  /** null or boolean. Default: `null` */
  readonly AddNewTabAtEndOfTabs?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly AlternateMouseScroll?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly CopySelection?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly ExperimentalKeyHandling?: Def<null | boolean>;
  /** null or signed integer. Default: `null` */
  readonly OpenTmuxWindowsIn?: Def<null | number>;
};

type TargetsDarwinDefaults = {
  readonly NSGlobalDomain?: TargetsDarwinDefaultsNSGlobalDomain | undefined;
  readonly "com.apple.Safari"?: TargetsDarwinDefaultsComAppleSafari | undefined;
  readonly "com.apple.Safari.SandboxBroker"?: TargetsDarwinDefaultsComAppleSafariSandboxBroker | undefined;
  readonly "com.apple.desktopservices"?: TargetsDarwinDefaultsComAppleDesktopservices | undefined;
  readonly "com.apple.dock"?: TargetsDarwinDefaultsComAppleDock | undefined;
  readonly "com.apple.finder"?: TargetsDarwinDefaultsComAppleFinder | undefined;
  readonly "com.apple.menuextra.battery"?: TargetsDarwinDefaultsComAppleMenuextraBattery | undefined;
  readonly "com.apple.menuextra.clock"?: TargetsDarwinDefaultsComAppleMenuextraClock | undefined;
  readonly "com.googlecode.iterm2"?: TargetsDarwinDefaultsComGooglecodeIterm2 | undefined;
  readonly [name: string]: Def<Open>;
};

interface TargetsDarwinLinkApps {
  /** string. Default: `"Applications/Home Manager Apps"` */
  readonly directory?: Def<Text>;
  /** boolean. Default: `pkgs.stdenv.hostPlatform.isDarwin && (lib.versionOlder config.home.stateVersion…` */
  readonly enable?: Def<boolean>;
}

interface TargetsDarwin {
  readonly copyApps?: TargetsDarwinCopyApps | undefined;
  /** open submodule of attribute set of attribute set of anything. Default: `{ }` */
  readonly currentHostDefaults?: Def<TargetsDarwinCurrentHostDefaults>;
  /** open submodule of attribute set of attribute set of anything. Default: `{ }` */
  readonly defaults?: Def<TargetsDarwinDefaults>;
  /** attribute set of anything. Default: `{ }` */
  readonly keybindings?: Def<NixAttrs>;
  readonly linkApps?: TargetsDarwinLinkApps | undefined;
  /** null or one of "Bing", "DuckDuckGo", "Ecosia", "Google", "Yahoo". Default: `null` */
  readonly search?: Def<null | "Bing" | "DuckDuckGo" | "Ecosia" | "Google" | "Yahoo">;
}

interface TargetsGenericLinuxGpuNvidia {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or string matching the pattern sha256-.*=. Default: `null` */
  readonly sha256?: Def<null | Text>;
  /** null or string matching the pattern [0-9]{3}\.[0-9]{2,3}\.[0-9]{2}. Default: `null` */
  readonly version?: Def<null | Text>;
}

interface TargetsGenericLinuxGpu {
  /** boolean. Default: `config.targets.genericLinux.enable && config.targets.genericLinux.nixGL.package…` */
  readonly enable?: Def<boolean>;
  /** absolute path. Default: `"/nix/var/nix"` */
  readonly nixStateDirectory?: Def<PathValue | SecretRef>;
  readonly nvidia?: TargetsGenericLinuxGpuNvidia | undefined;
  /** attribute set. Default: `pkgs` */
  readonly packages?: Def<NixAttrs>;
}

interface TargetsGenericLinuxNixGLPrime {
  /** string. Default: `"1"` */
  readonly card?: Def<Text>;
  /** null or one of "mesa", "nvidia". Default: `null` */
  readonly installScript?: Def<null | "mesa" | "nvidia">;
  /** null or string. Default: `null` */
  readonly nvidiaProvider?: Def<null | Text>;
}

interface TargetsGenericLinuxNixGL {
  /** one of "mesa", "mesaPrime", "nvidia", "nvidiaPrime". Default: `"mesa"` */
  readonly defaultWrapper?: Def<"mesa" | "mesaPrime" | "nvidia" | "nvidiaPrime">;
  /** null or (list of (one of "mesa", "mesaPrime", "nvidia", "nvidiaPrime")). Default: `null` */
  readonly installScripts?: Def<null | readonly Item<"mesa" | "mesaPrime" | "nvidia" | "nvidiaPrime">[]>;
  /** one of "mesa", "mesaPrime", "nvidia", "nvidiaPrime". Default: `"mesaPrime"` */
  readonly offloadWrapper?: Def<"mesa" | "mesaPrime" | "nvidia" | "nvidiaPrime">;
  /** null or (attribute set). Default: `null` */
  readonly packages?: Def<null | NixAttrs>;
  readonly prime?: TargetsGenericLinuxNixGLPrime | undefined;
  readonly vulkan?: AccountsCalendarAccountsQcal | undefined;
}

interface TargetsGenericLinux {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly gpu?: TargetsGenericLinuxGpu | undefined;
  readonly nixGL?: TargetsGenericLinuxNixGL | undefined;
}

interface Targets {
  readonly darwin?: TargetsDarwin | undefined;
  readonly genericLinux?: TargetsGenericLinux | undefined;
}

interface WaylandSystemd {
  /** string. Default: `"graphical-session.target"` */
  readonly target?: Def<Text>;
}

interface WaylandWindowManagerHyprlandSubmaps {
  /** Hyprland binds. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface WaylandWindowManagerHyprlandSystemd {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableXdgAutostart?: Def<boolean>;
  /** list of string */
  readonly extraCommands?: Def<readonly Item<Text>[]>;
  /** list of string */
  readonly variables?: Def<readonly Item<Text>[]>;
}

interface WaylandWindowManagerHyprland {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of string */
  readonly importantPrefixes?: Def<readonly Item<Text>[]>;
  /** null or package. Default: `pkgs.hyprland` */
  readonly package?: Def<null | PackageValue>;
  /** list of (package or absolute path). Default: `[ ]` */
  readonly plugins?: Def<readonly Item<PackageValue | PathValue | SecretRef>[]>;
  /** null or package. Default: `pkgs.xdg-desktop-portal-hyprland` */
  readonly portalPackage?: Def<null | PackageValue>;
  /** Hyprland configuration value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  /** boolean. Default: `true` */
  readonly sourceFirst?: Def<boolean>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly submaps?: Def<Readonly<Record<string, Def<WaylandWindowManagerHyprlandSubmaps>>>>;
  readonly systemd?: WaylandWindowManagerHyprlandSystemd | undefined;
  readonly xwayland?: HomePointerCursorDotIcons | undefined;
}

interface WaylandWindowManagerLabwcSystemd {
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** list of string */
  readonly extraCommands?: Def<readonly Item<Text>[]>;
  /** list of string */
  readonly variables?: Def<readonly Item<Text>[]>;
}

interface WaylandWindowManagerLabwc {
  /** list of string. Default: `[ ]` */
  readonly autostart?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly environment?: Def<readonly Item<Text>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** list of (XML value). Default: `[ ]` */
  readonly menu?: Def<readonly Item<NixValue>[]>;
  /** null or package. Default: `pkgs.labwc` */
  readonly package?: Def<null | PackageValue>;
  /** open submodule of (XML value). Default: `{ }` */
  readonly rc?: Def<NixAttrs>;
  readonly systemd?: WaylandWindowManagerLabwcSystemd | undefined;
  readonly xwayland?: HomePointerCursorDotIcons | undefined;
}

interface WaylandWindowManagerRiver {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set. Default: `{ }` */
  readonly extraSessionVariables?: Def<NixAttrs>;
  /** null or package. Default: `pkgs.river-classic` */
  readonly package?: Def<null | PackageValue>;
  /** River configuration value. Default: `{ }` */
  readonly settings?: Def<NixValue>;
  readonly systemd?: WaylandWindowManagerLabwcSystemd | undefined;
  readonly xwayland?: HomePointerCursorDotIcons | undefined;
}

interface WaylandWindowManagerSwayConfigBarsColors {
  /** null or (submodule). Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly activeWorkspace?: Def<null | NixAttrs>;
  /** null or string. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly background?: Def<null | Text>;
  /** null or (submodule). Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly bindingMode?: Def<null | NixAttrs>;
  /** null or string. Default: `null` */
  readonly focusedBackground?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly focusedSeparator?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly focusedStatusline?: Def<null | Text>;
  /** null or (submodule). Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly focusedWorkspace?: Def<null | NixAttrs>;
  /** null or (submodule). Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly inactiveWorkspace?: Def<null | NixAttrs>;
  /** null or string. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly separator?: Def<null | Text>;
  /** null or string. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly statusline?: Def<null | Text>;
  /** null or (submodule). Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly urgentWorkspace?: Def<null | NixAttrs>;
}

interface WaylandWindowManagerSwayConfigBars {
  /** submodule. Default: `{ }` */
  readonly colors?: Def<WaylandWindowManagerSwayConfigBarsColors>;
  /** string. Default: `i3bar` */
  readonly command?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** (list of string) or (submodule). Default: `{ }` */
  readonly fonts?: Def<readonly Item<Text>[] | NixAttrs>;
  /** null or one of "hide", "show". Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly hiddenState?: Def<null | "hide" | "show">;
  /** null or string. Default: `null` */
  readonly id?: Def<null | Text>;
  /** null or one of "dock", "hide", "invisible". Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly mode?: Def<null | "dock" | "hide" | "invisible">;
  /** null or one of "top", "bottom". Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly position?: Def<null | "top" | "bottom">;
  /** null or string. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly statusCommand?: Def<null | Text>;
  /** null or string. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly trayOutput?: Def<null | Text>;
  /** null or signed integer. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly trayPadding?: Def<null | number>;
  /** null or boolean. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly workspaceButtons?: Def<null | boolean>;
  /** null or boolean. Default: `null for state version ≥ 20.09, as example otherwise` */
  readonly workspaceNumbers?: Def<null | boolean>;
}

interface WaylandWindowManagerSwayConfigBindswitches {
  /** string */
  readonly action?: Def<Text>;
  /** boolean. Default: `false` */
  readonly locked?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly reload?: Def<boolean>;
}

interface WaylandWindowManagerSwayConfigColors {
  /** string. Default: `"#ffffff"` */
  readonly background?: Def<Text>;
  /** submodule */
  readonly focused?: Def<NixAttrs>;
  /** submodule */
  readonly focusedInactive?: Def<NixAttrs>;
  /** submodule */
  readonly placeholder?: Def<NixAttrs>;
  /** submodule */
  readonly unfocused?: Def<NixAttrs>;
  /** submodule */
  readonly urgent?: Def<NixAttrs>;
}

interface WaylandWindowManagerSwayConfigFloating {
  /** signed integer. Default: `2` */
  readonly border?: Def<number>;
  /** list of attribute set of (string or boolean). Default: `[ ]` */
  readonly criteria?: Def<readonly Item<Readonly<Record<string, Def<Text | boolean>>>>[]>;
  /** string. Default: `"sway.config.modifier"` */
  readonly modifier?: Def<Text>;
  /** boolean. Default: `'' true for state version ≥ 23.05 false for state version < 23.05 ''` */
  readonly titlebar?: Def<boolean>;
}

interface WaylandWindowManagerSwayConfigFocus {
  /** one of "yes", "no", "always" or boolean. Default: `"yes"` */
  readonly followMouse?: Def<"yes" | "no" | "always" | boolean>;
  /** boolean. Default: `false` */
  readonly forceWrapping?: Def<boolean>;
  /** boolean or one of "container", "output". Default: `true` */
  readonly mouseWarping?: Def<boolean | "container" | "output">;
  /** one of "smart", "urgent", "focus", "none". Default: `"smart"` */
  readonly newWindow?: Def<"smart" | "urgent" | "focus" | "none">;
  /** one of "yes", "no", "force", "workspace". Default: `if focus.forceWrapping then "yes" else "no"` */
  readonly wrapping?: Def<"yes" | "no" | "force" | "workspace">;
}

interface WaylandWindowManagerSwayConfigGaps {
  /** null or signed integer. Default: `null` */
  readonly bottom?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly horizontal?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly inner?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly left?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly outer?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly right?: Def<null | number>;
  /** one of "on", "off", "no_gaps". Default: `"off"` */
  readonly smartBorders?: Def<"on" | "off" | "no_gaps">;
  /** boolean. Default: `false` */
  readonly smartGaps?: Def<boolean>;
  /** null or signed integer. Default: `null` */
  readonly top?: Def<null | number>;
  /** null or signed integer. Default: `null` */
  readonly vertical?: Def<null | number>;
}

interface WaylandWindowManagerSwayConfigStartup {
  /** boolean. Default: `false` */
  readonly always?: Def<boolean>;
  /** string */
  readonly command?: Def<Text>;
}

interface WaylandWindowManagerSwayConfigWindowCommands {
  /** string */
  readonly command?: Def<Text>;
  /** attribute set of (string or boolean) */
  readonly criteria?: Def<Readonly<Record<string, Def<Text | boolean>>>>;
}

interface WaylandWindowManagerSwayConfigWindow {
  /** signed integer. Default: `2` */
  readonly border?: Def<number>;
  /** list of (submodule). Default: `[ ]` */
  readonly commands?: Def<readonly Item<WaylandWindowManagerSwayConfigWindowCommands>[]>;
  /** one of "none", "vertical", "horizontal", "both", "smart", "smart_no_gaps", "--i3 none", "--i3 vertical", "--i3 horizont…. Default: `"none"` */
  readonly hideEdgeBorders?: Def<"none" | "vertical" | "horizontal" | "both" | "smart" | "smart_no_gaps" | "--i3 none" | "--i3 vertical" | "--i3 horizontal" | "--i3 both" | "--i3 smart" | "--i3 smart_no_gaps">;
  /** boolean. Default: `'' true for state version ≥ 23.05 false for state version < 23.05 ''` */
  readonly titlebar?: Def<boolean>;
}

interface WaylandWindowManagerSwayConfigWorkspaceOutputAssign {
  /** string or list of string. Default: `""` */
  readonly output?: Def<Text | readonly Item<Text>[]>;
  /** string. Default: `""` */
  readonly workspace?: Def<Text>;
}

interface WaylandWindowManagerSwayConfig {
  /** attribute set of list of attribute set of (string or boolean). Default: `{ }` */
  readonly assigns?: Def<Readonly<Record<string, Def<readonly Item<Readonly<Record<string, Def<Text | boolean>>>>[]>>>>;
  /** list of (submodule). Default: `see code` */
  readonly bars?: Def<readonly Item<WaylandWindowManagerSwayConfigBars>[]>;
  /** boolean. Default: `false` */
  readonly bindkeysToCode?: Def<boolean>;
  /** attribute set of (submodule). Default: `"No bindswitches by default"` */
  readonly bindswitches?: Def<Readonly<Record<string, Def<WaylandWindowManagerSwayConfigBindswitches>>>>;
  /** submodule. Default: `{ }` */
  readonly colors?: Def<WaylandWindowManagerSwayConfigColors>;
  /** null or string. Default: `null` */
  readonly defaultWorkspace?: Def<null | Text>;
  /** string. Default: `"j"` */
  readonly down?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly floating?: Def<WaylandWindowManagerSwayConfigFloating>;
  /** submodule. Default: `{ }` */
  readonly focus?: Def<WaylandWindowManagerSwayConfigFocus>;
  /** (list of string) or (submodule). Default: `{ }` */
  readonly fonts?: Def<readonly Item<Text>[] | NixAttrs>;
  /** null or (submodule). Default: `null` */
  readonly gaps?: Def<null | WaylandWindowManagerSwayConfigGaps>;
  /** attribute set of attribute set of string. Default: `{ }` */
  readonly input?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
  /** attribute set of (null or string). Default: `"Default sway keybindings."` */
  readonly keybindings?: Def<Readonly<Record<string, Def<null | Text>>>>;
  /** attribute set of (null or string). Default: `{ }` */
  readonly keycodebindings?: Def<Readonly<Record<string, Def<null | Text>>>>;
  /** string. Default: `"h"` */
  readonly left?: Def<Text>;
  /** string. Default: `${pkgs.dmenu}/bin/dmenu_path | ${pkgs.dmenu}/bin/dmenu | ${pkgs.findutils}/bin/…` */
  readonly menu?: Def<Text>;
  /** attribute set of attribute set of string */
  readonly modes?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
  /** one of "Shift", "Control", "Mod1", "Mod2", "Mod3", "Mod4", "Mod5" or string. Default: `"Mod1"` */
  readonly modifier?: Def<"Shift" | "Control" | "Mod1" | "Mod2" | "Mod3" | "Mod4" | "Mod5" | Text>;
  /** attribute set of attribute set of string. Default: `{ }` */
  readonly output?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
  /** string. Default: `"l"` */
  readonly right?: Def<Text>;
  /** attribute set of attribute set of string. Default: `{ }` */
  readonly seat?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
  /** list of (submodule). Default: `[ ]` */
  readonly startup?: Def<readonly Item<WaylandWindowManagerSwayConfigStartup>[]>;
  /** string. Default: `${pkgs.foot}/bin/foot` */
  readonly terminal?: Def<Text>;
  /** string. Default: `"k"` */
  readonly up?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly window?: Def<WaylandWindowManagerSwayConfigWindow>;
  /** boolean. Default: `false` */
  readonly workspaceAutoBackAndForth?: Def<boolean>;
  /** one of "default", "stacking", "tabbed". Default: `"default"` */
  readonly workspaceLayout?: Def<"default" | "stacking" | "tabbed">;
  /** list of (submodule). Default: `[ ]` */
  readonly workspaceOutputAssign?: Def<readonly Item<WaylandWindowManagerSwayConfigWorkspaceOutputAssign>[]>;
}

interface WaylandWindowManagerSwaySwaynag {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of attribute set of (Swaynag config atom (null, bool, int, float, str)). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Atom>>>>>>>;
}

interface WaylandWindowManagerSwaySystemd {
  /** one of "dbus", "broker". Default: `"dbus"` */
  readonly dbusImplementation?: Def<"dbus" | "broker">;
  /** boolean. Default: `true` */
  readonly enable?: Def<boolean>;
  /** list of string */
  readonly extraCommands?: Def<readonly Item<Text>[]>;
  /** list of string */
  readonly variables?: Def<readonly Item<Text>[]>;
  /** boolean. Default: `false` */
  readonly xdgAutostart?: Def<boolean>;
}

interface WaylandWindowManagerSwayWrapperFeatures {
  /** boolean. Default: `true` */
  readonly base?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly gtk?: Def<boolean>;
}

interface WaylandWindowManagerSway {
  /** boolean. Default: `wayland.windowManager.sway.package != null` */
  readonly checkConfig?: Def<boolean>;
  /** null or (submodule). Default: `{ }` */
  readonly config?: Def<null | WaylandWindowManagerSwayConfig>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfigEarly?: Def<Text>;
  /** list of string. Default: `[ ]` */
  readonly extraOptions?: Def<readonly Item<Text>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraSessionCommands?: Def<Text>;
  /** null or package. Default: `${pkgs.sway}` */
  readonly package?: Def<null | PackageValue>;
  readonly swaynag?: WaylandWindowManagerSwaySwaynag | undefined;
  readonly systemd?: WaylandWindowManagerSwaySystemd | undefined;
  /** submodule. Default: `{ }` */
  readonly wrapperFeatures?: Def<WaylandWindowManagerSwayWrapperFeatures>;
  /** boolean. Default: `true` */
  readonly xwayland?: Def<boolean>;
}

type WaylandWindowManagerWayfireSettingsCore = {
  /** strings concatenated with " " */
  readonly plugins?: Def<Text>;
};

type WaylandWindowManagerWayfireSettings = {
  readonly core?: WaylandWindowManagerWayfireSettingsCore | undefined;
  readonly [name: string]: Def<Open>;
};

interface WaylandWindowManagerWayfireWfShell {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.wayfirePlugins.wf-shell` */
  readonly package?: Def<PackageValue>;
  /** attribute set of attribute set of (string or absolute path or boolean or signed integer or floating point number). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text | PathValue | SecretRef | boolean | number | FloatValue>>>>>>>;
}

interface WaylandWindowManagerWayfire {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.wayfire` */
  readonly package?: Def<null | PackageValue>;
  /** list of package. Default: `with pkgs.wayfirePlugins; [ wf-shell ]` */
  readonly plugins?: Def<readonly Item<PackageValue>[]>;
  /** open submodule of attribute set of attribute set of (string or absolute path or boolean or signed integer or floating p…. Default: `{ }` */
  readonly settings?: Def<WaylandWindowManagerWayfireSettings>;
  readonly systemd?: WaylandWindowManagerLabwcSystemd | undefined;
  readonly "wf-shell"?: WaylandWindowManagerWayfireWfShell | undefined;
  readonly xwayland?: HomePointerCursorDotIcons | undefined;
}

interface WaylandWindowManager {
  readonly hyprland?: WaylandWindowManagerHyprland | undefined;
  readonly labwc?: WaylandWindowManagerLabwc | undefined;
  readonly river?: WaylandWindowManagerRiver | undefined;
  readonly sway?: WaylandWindowManagerSway | undefined;
  readonly wayfire?: WaylandWindowManagerWayfire | undefined;
}

interface Wayland {
  readonly systemd?: WaylandSystemd | undefined;
  readonly windowManager?: WaylandWindowManager | undefined;
}

interface XdgAutostart {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of absolute path. Default: `[ ]` */
  readonly entries?: Def<readonly Item<PathValue | SecretRef>[]>;
  /** boolean. Default: `false` */
  readonly readOnly?: Def<boolean>;
}

interface XdgDesktopEntriesActions {
  /** null or string. Default: `null` */
  readonly exec?: Def<null | Text>;
  /** null or string or absolute path. Default: `null` */
  readonly icon?: Def<null | Text | PathValue | SecretRef>;
  /** string. Default: `<name>` */
  readonly name?: Def<Text>;
}

interface XdgDesktopEntries {
  /** attribute set of (submodule). Default: `{ }` */
  readonly actions?: Def<Readonly<Record<string, Def<XdgDesktopEntriesActions>>>>;
  /** null or (list of string). Default: `null` */
  readonly categories?: Def<null | readonly Item<Text>[]>;
  /** null or string. Default: `null` */
  readonly comment?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly exec?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly genericName?: Def<null | Text>;
  /** null or string or absolute path. Default: `null` */
  readonly icon?: Def<null | Text | PathValue | SecretRef>;
  /** null or (list of string). Default: `null` */
  readonly mimeType?: Def<null | readonly Item<Text>[]>;
  /** string */
  readonly name?: Def<Text>;
  /** null or boolean. Default: `null` */
  readonly noDisplay?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly prefersNonDefaultGPU?: Def<null | boolean>;
  /** attribute set of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** null or boolean. Default: `null` */
  readonly startupNotify?: Def<null | boolean>;
  /** null or boolean. Default: `false` */
  readonly terminal?: Def<null | boolean>;
  /** one of "Application", "Link", "Directory". Default: `"Application"` */
  readonly type?: Def<"Application" | "Link" | "Directory">;
}

interface XdgMime {
  /** package. Default: `pkgs.desktop-file-utils` */
  readonly desktopFileUtilsPackage?: Def<PackageValue>;
  /** boolean. Default: `true if host platform is Linux, false otherwise` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.shared-mime-info` */
  readonly sharedMimeInfoPackage?: Def<PackageValue>;
}

interface XdgMimeAppsAssociations {
  /** attribute set of ((list of string) or ((list of string) or string) convertible to it). Default: `{ }` */
  readonly added?: Def<Readonly<Record<string, Def<readonly Item<Text>[] | Text>>>>;
  /** attribute set of ((list of string) or ((list of string) or string) convertible to it). Default: `{ }` */
  readonly removed?: Def<Readonly<Record<string, Def<readonly Item<Text>[] | Text>>>>;
}

interface XdgMimeApps {
  readonly associations?: XdgMimeAppsAssociations | undefined;
  /** list of package. Default: `[ ]` */
  readonly defaultApplicationPackages?: Def<readonly Item<PackageValue>[]>;
  /** attribute set of ((list of string) or ((list of string) or string) convertible to it). Default: `{ }` */
  readonly defaultApplications?: Def<Readonly<Record<string, Def<readonly Item<Text>[] | Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
}

interface XdgPortal {
  /** attribute set of attribute set of (string or ((list of string) or string) convertible to it). Default: `{ }` */
  readonly config?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text | readonly Item<Text>[]>>>>>>>;
  /** list of package. Default: `[ ]` */
  readonly configPackages?: Def<readonly Item<PackageValue>[]>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly extraPortals?: Def<readonly Item<PackageValue>[]>;
  /** boolean. Default: `false` */
  readonly xdgOpenUsePortal?: Def<boolean>;
}

interface XdgSystemDirs {
  /** list of string. Default: `[ ]` */
  readonly config?: Def<readonly Item<Text>[]>;
  /** list of string. Default: `[ ]` */
  readonly data?: Def<readonly Item<Text>[]>;
}

interface XdgTerminalExec {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** null or package. Default: `pkgs.xdg-terminal-exec` */
  readonly package?: Def<null | PackageValue>;
  /** attribute set of list of string. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<readonly Item<Text>[]>>>>;
}

interface XdgUserDirs {
  /** boolean. Default: `false` */
  readonly createDirectories?: Def<boolean>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Desktop"` */
  readonly desktop?: Def<null | Text | PathValue | SecretRef>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Documents"` */
  readonly documents?: Def<null | Text | PathValue | SecretRef>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Downloads"` */
  readonly download?: Def<null | Text | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** attribute set of (string or absolute path convertible to it). Default: `{ }` */
  readonly extraConfig?: Def<Readonly<Record<string, Def<Text | PathValue | SecretRef>>>>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Music"` */
  readonly music?: Def<null | Text | PathValue | SecretRef>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Pictures"` */
  readonly pictures?: Def<null | Text | PathValue | SecretRef>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Public"` */
  readonly publicShare?: Def<null | Text | PathValue | SecretRef>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Templates"` */
  readonly templates?: Def<null | Text | PathValue | SecretRef>;
  /** null or (string or absolute path convertible to it). Default: `"${config.home.homeDirectory}/Videos"` */
  readonly videos?: Def<null | Text | PathValue | SecretRef>;
}

interface Xdg {
  readonly autostart?: XdgAutostart | undefined;
  /** attribute set of (submodule). Default: `{ }` */
  readonly cacheFile?: Def<Readonly<Record<string, Def<HomeFile>>>>;
  /** absolute path. Default: `"~/.cache"` */
  readonly cacheHome?: Def<PathValue | SecretRef>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly configFile?: Def<Readonly<Record<string, Def<HomeFile>>>>;
  /** absolute path. Default: `"~/.config"` */
  readonly configHome?: Def<PathValue | SecretRef>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly dataFile?: Def<Readonly<Record<string, Def<HomeFile>>>>;
  /** absolute path. Default: `"~/.local/share"` */
  readonly dataHome?: Def<PathValue | SecretRef>;
  /** attribute set of (submodule). Default: `{ }` */
  readonly desktopEntries?: Def<Readonly<Record<string, Def<XdgDesktopEntries>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  readonly mime?: XdgMime | undefined;
  readonly mimeApps?: XdgMimeApps | undefined;
  readonly portal?: XdgPortal | undefined;
  /** attribute set of (submodule). Default: `{ }` */
  readonly stateFile?: Def<Readonly<Record<string, Def<HomeFile>>>>;
  /** absolute path. Default: `"~/.local/state"` */
  readonly stateHome?: Def<PathValue | SecretRef>;
  readonly systemDirs?: XdgSystemDirs | undefined;
  readonly "terminal-exec"?: XdgTerminalExec | undefined;
  readonly userDirs?: XdgUserDirs | undefined;
}

interface Xfconf {
  /** xfconf settings. Default: `{ }` */
  readonly settings?: Def<NixValue>;
}

interface Xresources {
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** string. Default: `"$HOME/.Xresources"` */
  readonly path?: Def<Text>;
  /** null or (attribute set of (boolean or signed integer or floating point number or string or list of (boolean or signed i…. Default: `null` */
  readonly properties?: Def<null | Readonly<Record<string, Def<boolean | number | FloatValue | Text | readonly Item<boolean | number | FloatValue | Text>[]>>>>;
}

interface XsessionPointerCursor {
  /** submodule */
  readonly defaultCursor?: Def<NixAttrs>;
  /** submodule */
  readonly name?: Def<NixAttrs>;
  /** submodule */
  readonly package?: Def<NixAttrs>;
  /** submodule */
  readonly size?: Def<NixAttrs>;
}

interface XsessionWindowManagerAwesome {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of package. Default: `[ ]` */
  readonly luaModules?: Def<readonly Item<PackageValue>[]>;
  /** boolean. Default: `false` */
  readonly noArgb?: Def<boolean>;
  /** package. Default: `pkgs.awesome` */
  readonly package?: Def<PackageValue>;
}

type XsessionWindowManagerBspwmRules = {
  /** null or boolean. Default: `null` */
  readonly border?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly center?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly desktop?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly focus?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly follow?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly hidden?: Def<null | boolean>;
  /** null or one of "below", "normal", "above". Default: `null` */
  readonly layer?: Def<null | "below" | "normal" | "above">;
  /** null or boolean. Default: `null` */
  readonly locked?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly manage?: Def<null | boolean>;
  /** null or boolean. Default: `null` */
  readonly marked?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly monitor?: Def<null | Text>;
  /** null or string. Default: `null` */
  readonly node?: Def<null | Text>;
  /** null or boolean. Default: `null` */
  readonly private?: Def<null | boolean>;
  /** null or string. Default: `null` */
  readonly rectangle?: Def<null | Text>;
  /** null or one of "north", "west", "south", "east". Default: `null` */
  readonly splitDir?: Def<null | "north" | "west" | "south" | "east">;
  /** null or floating point number. Default: `null` */
  readonly splitRatio?: Def<null | number | FloatValue>;
  /** null or one of "tiled", "pseudo_tiled", "floating", "fullscreen". Default: `null` */
  readonly state?: Def<null | "tiled" | "pseudo_tiled" | "floating" | "fullscreen">;
  /** null or boolean. Default: `null` */
  readonly sticky?: Def<null | boolean>;
  readonly [name: string]: Def<Open>;
};

interface XsessionWindowManagerBspwm {
  /** boolean. Default: `true` */
  readonly alwaysResetDesktops?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfigEarly?: Def<Text>;
  /** attribute set of list of string. Default: `{ }` */
  readonly monitors?: Def<Readonly<Record<string, Def<readonly Item<Text>[]>>>>;
  /** package. Default: `pkgs.bspwm` */
  readonly package?: Def<PackageValue>;
  /** attribute set of (open submodule of attribute set of (boolean or signed integer or floating point number or string)). Default: `{ }` */
  readonly rules?: Def<Readonly<Record<string, Def<XsessionWindowManagerBspwmRules>>>>;
  /** attribute set of (boolean or signed integer or floating point number or string or list of (boolean or signed integer or…. Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | FloatValue | Text | readonly Item<boolean | number | FloatValue | Text>[]>>>>;
  /** list of string. Default: `[ ]` */
  readonly startupPrograms?: Def<readonly Item<Text>[]>;
}

interface XsessionWindowManagerFluxbox {
  /** strings concatenated with "\n". Default: `""` */
  readonly apps?: Def<Text>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** list of string. Default: `[ ]` */
  readonly extraCommandLineArgs?: Def<readonly Item<Text>[]>;
  /** strings concatenated with "\n". Default: `""` */
  readonly init?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly keys?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly menu?: Def<Text>;
  /** null or package. Default: `pkgs.fluxbox` */
  readonly package?: Def<null | PackageValue>;
  /** strings concatenated with "\n". Default: `""` */
  readonly slitlist?: Def<Text>;
  /** strings concatenated with "\n". Default: `""` */
  readonly windowmenu?: Def<Text>;
}

interface XsessionWindowManagerHerbstluftwm {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** attribute set of string. Default: `{ }` */
  readonly keybinds?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly mousebinds?: Def<Readonly<Record<string, Def<Text>>>>;
  /** package. Default: `pkgs.herbstluftwm` */
  readonly package?: Def<PackageValue>;
  /** list of string. Default: `[ ]` */
  readonly rules?: Def<readonly Item<Text>[]>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
  /** list of string. Default: `[ ]` */
  readonly tags?: Def<readonly Item<Text>[]>;
}

interface XsessionWindowManagerI3ConfigFloating {
  /** signed integer. Default: `2` */
  readonly border?: Def<number>;
  /** list of attribute set of (string or boolean). Default: `[ ]` */
  readonly criteria?: Def<readonly Item<Readonly<Record<string, Def<Text | boolean>>>>[]>;
  /** string. Default: `"i3.config.modifier"` */
  readonly modifier?: Def<Text>;
  /** boolean. Default: `'' true for state version ≥ 23.05 config.gaps == null for state version < 23.05…` */
  readonly titlebar?: Def<boolean>;
}

interface XsessionWindowManagerI3ConfigFocus {
  /** boolean. Default: `true` */
  readonly followMouse?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly forceWrapping?: Def<boolean>;
  /** boolean. Default: `true` */
  readonly mouseWarping?: Def<boolean>;
  /** one of "smart", "urgent", "focus", "none". Default: `"smart"` */
  readonly newWindow?: Def<"smart" | "urgent" | "focus" | "none">;
  /** one of "yes", "no", "force", "workspace". Default: `if focus.forceWrapping then "force" else "yes"` */
  readonly wrapping?: Def<"yes" | "no" | "force" | "workspace">;
}

interface XsessionWindowManagerI3ConfigStartup {
  /** boolean. Default: `false` */
  readonly always?: Def<boolean>;
  /** string */
  readonly command?: Def<Text>;
  /** boolean. Default: `true` */
  readonly notification?: Def<boolean>;
  /** null or string. Default: `null` */
  readonly workspace?: Def<null | Text>;
}

interface XsessionWindowManagerI3ConfigWindow {
  /** signed integer. Default: `2` */
  readonly border?: Def<number>;
  /** list of (submodule). Default: `[ ]` */
  readonly commands?: Def<readonly Item<WaylandWindowManagerSwayConfigWindowCommands>[]>;
  /** one of "none", "vertical", "horizontal", "both", "smart". Default: `"none"` */
  readonly hideEdgeBorders?: Def<"none" | "vertical" | "horizontal" | "both" | "smart">;
  /** boolean. Default: `'' true for state version ≥ 23.05 config.gaps == null for state version < 23.05…` */
  readonly titlebar?: Def<boolean>;
}

interface XsessionWindowManagerI3Config {
  /** attribute set of list of attribute set of (string or boolean). Default: `{ }` */
  readonly assigns?: Def<Readonly<Record<string, Def<readonly Item<Readonly<Record<string, Def<Text | boolean>>>>[]>>>>;
  /** list of (submodule). Default: `see code` */
  readonly bars?: Def<readonly Item<WaylandWindowManagerSwayConfigBars>[]>;
  /** submodule. Default: `{ }` */
  readonly colors?: Def<WaylandWindowManagerSwayConfigColors>;
  /** null or string. Default: `null` */
  readonly defaultWorkspace?: Def<null | Text>;
  /** submodule. Default: `{ }` */
  readonly floating?: Def<XsessionWindowManagerI3ConfigFloating>;
  /** submodule. Default: `{ }` */
  readonly focus?: Def<XsessionWindowManagerI3ConfigFocus>;
  /** (list of string) or (submodule). Default: `{ }` */
  readonly fonts?: Def<readonly Item<Text>[] | NixAttrs>;
  /** null or (submodule). Default: `null` */
  readonly gaps?: Def<null | WaylandWindowManagerSwayConfigGaps>;
  /** attribute set of (null or string). Default: `"Default i3 keybindings."` */
  readonly keybindings?: Def<Readonly<Record<string, Def<null | Text>>>>;
  /** attribute set of (null or string). Default: `{ }` */
  readonly keycodebindings?: Def<Readonly<Record<string, Def<null | Text>>>>;
  /** string. Default: `${pkgs.dmenu}/bin/dmenu_run` */
  readonly menu?: Def<Text>;
  /** attribute set of attribute set of string */
  readonly modes?: Def<Readonly<Record<string, Def<Readonly<Record<string, Def<Text>>>>>>>;
  /** one of "Shift", "Control", "Mod1", "Mod2", "Mod3", "Mod4", "Mod5" or string. Default: `"Mod1"` */
  readonly modifier?: Def<"Shift" | "Control" | "Mod1" | "Mod2" | "Mod3" | "Mod4" | "Mod5" | Text>;
  /** list of (submodule). Default: `[ ]` */
  readonly startup?: Def<readonly Item<XsessionWindowManagerI3ConfigStartup>[]>;
  /** string. Default: `"i3-sensible-terminal"` */
  readonly terminal?: Def<Text>;
  /** submodule. Default: `{ }` */
  readonly window?: Def<XsessionWindowManagerI3ConfigWindow>;
  /** boolean. Default: `false` */
  readonly workspaceAutoBackAndForth?: Def<boolean>;
  /** one of "default", "stacking", "tabbed". Default: `"default"` */
  readonly workspaceLayout?: Def<"default" | "stacking" | "tabbed">;
  /** list of (submodule). Default: `[ ]` */
  readonly workspaceOutputAssign?: Def<readonly Item<WaylandWindowManagerSwayConfigWorkspaceOutputAssign>[]>;
}

interface XsessionWindowManagerI3 {
  /** null or (submodule). Default: `{ }` */
  readonly config?: Def<null | XsessionWindowManagerI3Config>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly extraConfig?: Def<Text>;
  /** null or package. Default: `pkgs.i3` */
  readonly package?: Def<null | PackageValue>;
}

interface XsessionWindowManagerSpectrwm {
  /** attribute set of string. Default: `{ }` */
  readonly bindings?: Def<Readonly<Record<string, Def<Text>>>>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** package. Default: `pkgs.spectrwm` */
  readonly package?: Def<PackageValue>;
  /** attribute set of string. Default: `{ }` */
  readonly programs?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of string. Default: `{ }` */
  readonly quirks?: Def<Readonly<Record<string, Def<Text>>>>;
  /** attribute set of (boolean or signed integer or string). Default: `{ }` */
  readonly settings?: Def<Readonly<Record<string, Def<boolean | number | Text>>>>;
  /** list of string. Default: `[ ]` */
  readonly unbindings?: Def<readonly Item<Text>[]>;
}

interface XsessionWindowManagerXmonad {
  /** null or absolute path. Default: `null` */
  readonly config?: Def<null | PathValue | SecretRef>;
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** boolean. Default: `false` */
  readonly enableContribAndExtras?: Def<boolean>;
  /** unspecified value. Default: `"self: []"` */
  readonly extraPackages?: Def<NixValue>;
  /** unspecified value. Default: `pkgs.haskellPackages` */
  readonly haskellPackages?: Def<NixValue>;
  /** attribute set of absolute path. Default: `{ }` */
  readonly libFiles?: Def<Readonly<Record<string, Def<PathValue | SecretRef>>>>;
}

interface XsessionWindowManager {
  readonly awesome?: XsessionWindowManagerAwesome | undefined;
  readonly bspwm?: XsessionWindowManagerBspwm | undefined;
  /** string. Default: `"test -n \"$1\" && eval \"$@\""` */
  readonly command?: Def<Text>;
  readonly fluxbox?: XsessionWindowManagerFluxbox | undefined;
  readonly herbstluftwm?: XsessionWindowManagerHerbstluftwm | undefined;
  readonly i3?: XsessionWindowManagerI3 | undefined;
  readonly spectrwm?: XsessionWindowManagerSpectrwm | undefined;
  readonly xmonad?: XsessionWindowManagerXmonad | undefined;
}

interface Xsession {
  /** boolean. Default: `false` */
  readonly enable?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly initExtra?: Def<Text>;
  readonly numlock?: AccountsCalendarAccountsQcal | undefined;
  readonly pointerCursor?: XsessionPointerCursor | undefined;
  /** boolean. Default: `false` */
  readonly preferStatusNotifierItems?: Def<boolean>;
  /** strings concatenated with "\n". Default: `""` */
  readonly profileExtra?: Def<Text>;
  /** string. Default: `".xprofile"` */
  readonly profilePath?: Def<Text | SecretRef>;
  /** string. Default: `".xsession"` */
  readonly scriptPath?: Def<Text | SecretRef>;
  readonly windowManager?: XsessionWindowManager | undefined;
}
