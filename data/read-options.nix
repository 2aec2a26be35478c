# The options of a host of a flake, as plain data: `import ./read-options.nix { flake = "path:/..."; host = "name"; }`.
# Types are told twice, by their description and by their structure; descriptions of options and declarations are not read.
{ flake, host }:
let
  inherit (builtins)
    attrNames
    concatMap
    elem
    filter
    isAttrs
    isBool
    isInt
    isList
    isString
    mapAttrs
    tryEval
    ;

  # What throws is left out: some modules refuse to be looked at without their settings.
  attempt =
    fallback: value:
    let
      result = tryEval value;
    in
    if result.success then result.value else fallback;

  # Types of data formats contain themselves, so the structure is told to a depth; beyond it the description must do.
  structure =
    depth: type:
    {
      name = type.name or "unknown";
      description = attempt null (type.description or null);
    }
    // (
      if depth == 0 then
        { }
      else
        { nested = mapAttrs (_: structure (depth - 1)) (attempt { } (type.nestedTypes or { })); }
    );

  textOf =
    option:
    let
      text = option.defaultText or null;
    in
    if isAttrs text then
      text.text or null
    else if isString text then
      text
    else if option ? default then
      scalar option.default
    else
      null;

  scalar =
    value:
    if value == null then
      "null"
    else if isBool value then
      (if value then "true" else "false")
    else if isInt value then
      toString value
    else if isString value then
      builtins.toJSON value
    else if isList value && value == [ ] then
      "[ ]"
    else if isAttrs value && value == { } then
      "{ }"
    else
      null;

  isOption = node: isAttrs node && (node._type or null) == "option";

  whole = fallback: value: attempt fallback (builtins.deepSeq value value);

  describe = option: {
    path = option.loc;
    type = whole {
      name = "unknown";
      description = null;
    } (structure 5 (option.type or { }));
    default = attempt null (textOf option);
    readOnly = option.readOnly or false;
    hidden = (option.internal or false) || !(elem (option.visible or true) [ true "shallow" ]);
  };

  # Submodules within submodules without end are cut; no real configuration nests this deep.
  walk =
    depth: node:
    if isOption node then
      let
        inner = attempt { } ((node.type.getSubOptions or (_: { })) node.loc);
      in
      whole [ ] [ (describe node) ] ++ (if depth == 0 || (node.visible or true) == "shallow" then [ ] else walk (depth - 1) inner)
    else if isAttrs node then
      concatMap (name: attempt [ ] (walk depth node.${name})) (filter (name: name != "_module") (attrNames node))
    else
      [ ];
in
walk 8 (builtins.getFlake flake).nixosConfigurations.${host}.options
