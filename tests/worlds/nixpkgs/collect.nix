/*
  What becomes of definitions for which no module declares an option.

  `definitions` lists them leaf by leaf, in merge order:
    { path, value, priority, order, conditions, file }
  A leaf is what is no plain non-empty set, or is wrapped in mkOverride or mkOrder. mkIf with a true or
  false condition is decided; a condition that is a symbolic reference is kept in `conditions`.

  `view` is the set that modules read as `config`: definitions merged simply (strongest priority, lists
  concatenated, sets merged, anything else must be equal). A path in `refs` yields a symbolic reference
  instead: { _type = "panther-ref"; path; } which turns into the text "${config.a.b}" in a string. Names
  below it exist only where they are in `refs` too. `defaults` are definitions of the weakest priority;
  `*` in a path stands for every name that exists there, and the value's `*` for the name.
*/
{
  lib,
  root,
  refs,
  defaults,
}:
let
  inherit (lib)
    concatMap
    filter
    head
    isAttrs
    tail
    ;
  propertyOf = lib.propertyOf;
  isPlain = v: isAttrs v && !(v ? _type) && !(v ? outPath) && !lib.isFunction v && !(v ? __toString);
  isRef = lib.isType "panther-ref";

  reference = path: {
    _type = "panther-ref";
    path = [ root ] ++ path;
    __toString = _: "\${${lib.showOption ([ root ] ++ path)}}";
  };

  leaves =
    {
      path,
      file,
      priority ? lib.defaultOverridePriority,
      order ? lib.defaultOrderPriority,
      conditions ? [ ],
      wrapped ? false,
    }@at:
    value:
    let
      property = propertyOf value;
      under = lib.showOption path;
      leaf = [
        {
          inherit
            path
            file
            priority
            order
            conditions
            value
            ;
        }
      ];
    in
    if property == "override" then
      leaves (
        at
        // {
          inherit (value) priority;
          wrapped = true;
        }
      ) value.content
    else if property == "order" then
      leaves (
        at
        // {
          order = value.priority;
          wrapped = true;
        }
      ) value.content
    else if property == "merge" || property == "if" then
      if wrapped then
        throw "`${under}' has mk${if property == "if" then "If" else "Merge"} inside of mkOverride or mkOrder, which no option's type takes off (${file})"
      else if property == "merge" then
        concatMap (leaves at) value.contents
      else if isRef value.condition then
        leaves (at // { conditions = conditions ++ [ value.condition ]; }) value.content
      else if !builtins.isBool value.condition then
        throw "`mkIf' called with a condition that is not a Boolean, at `${under}' (${file})"
      else if value.condition then
        leaves at value.content
      else
        [ ]
    else if !wrapped && isPlain value && (value != { } || path == [ ]) then
      concatMap (name: leaves (at // { path = path ++ [ name ]; }) value.${name}) (builtins.attrNames value)
    else
      leaf;

  # what a definition is made of, conditions aside
  contents =
    value:
    let
      property = propertyOf value;
    in
    if property == "merge" then
      concatMap contents value.contents
    else if property == "if" || property == "override" || property == "order" then
      contents value.content
    else
      [ value ];

  mergeLeaf =
    path: defs:
    let
      # what a symbolic condition decides is not known here; such a definition is taken as holding
      settle =
        v:
        let
          property = propertyOf v;
        in
        if property == "if" && isRef v.condition then
          settle v.content
        else if property == "if" then
          v // { content = settle v.content; }
        else if property == "merge" then
          v // { contents = map settle v.contents; }
        else
          v;
    in
    (lib.mergeDefinitions path simplest (map (def: def // { value = settle def.value; }) defs)).value;
  simplest = lib.types.mkOptionType {
    name = "anything";
    merge =
      loc: defs:
      if lib.all (def: builtins.isList def.value) defs then
        lib.concatMap (def: def.value) defs
      else if lib.all (def: isPlain def.value) defs then
        lib.mergeAttrsList (map (def: def.value) defs)
      else
        lib.mergeEqualOption loc defs;
  };

  node =
    path: defs: refs: rules:
    let
      children = concatMap (r: if r == [ ] then [ ] else [ (head r) ]) refs;
      parts = concatMap (def: contents def.value) defs;
      sets = concatMap (def: map (value: def // { inherit value; }) (lib.pushDown def.value)) defs;
      byName = lib.zipAttrs (
        map (def: lib.mapAttrs (_: value: { inherit (def) file; inherit value; }) def.value) sets
      );
      descend =
        name: under:
        node (path ++ [ name ]) under
          (map tail (filter (r: r != [ ] && head r == name) refs))
          (
            map (rule: {
              path = tail rule.path;
              value =
                if head rule.path == "*" && builtins.isString rule.value then
                  builtins.replaceStrings [ "*" ] [ name ] rule.value
                else
                  rule.value;
            }) (filter (rule: rule.path != [ ] && (head rule.path == name || head rule.path == "*")) rules)
          );
      ruled = map (rule: {
        file = "<default>";
        value = lib.mkOptionDefault rule.value;
      }) (filter (rule: rule.path == [ ]) rules);
      ruleNames = filter (n: n != "*") (
        concatMap (rule: if rule.path == [ ] then [ ] else [ (head rule.path) ]) rules
      );
      names = lib.unique (builtins.attrNames byName ++ children ++ ruleNames);
    in
    if lib.elem [ ] refs then
      reference path // lib.genAttrs children (name: descend name [ ])
    else if path == [ ] || (ruled == [ ] && lib.all isPlain parts && (parts != [ ] || children != [ ] || ruleNames != [ ])) then
      lib.genAttrs names (name: descend name (byName.${name} or [ ]))
    else
      mergeLeaf path (ruled ++ defs);

  rooted =
    unmatched:
    map (def: {
      inherit (def) file;
      value = lib.setAttrByPath def.prefix def.value;
    }) unmatched;
in
{
  view = unmatched: node [ ] (rooted unmatched) refs defaults;
  definitions = concatMap (
    def:
    leaves {
      path = def.prefix;
      inherit (def) file;
    } def.value
  );
}
