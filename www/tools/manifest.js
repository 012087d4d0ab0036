// The custom-elements.json of the package, by which editors and design tools know the elements: read from the types that
// tsc writes of them, and from the tags in the comment of each class.

// The lists of the manifest, by the tags that fill them.
const lists = { attr: 'attributes', fires: 'events', slot: 'slots', csspart: 'cssParts', cssprop: 'cssProperties', cssstate: 'cssStates' };

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

// An object without what there is nothing to say of.
const stated = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== ''));

const typed = (text) => (text ? { text: oneLine(text) } : undefined);

// What a doc comment says before its first tag, and its tags in order.
function parsed(comment) {
  const text = comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^[ \t]*\* ?/gm, '');
  const [description, ...tags] = text.trim().split(/^@(?=[a-z])/im);
  return {
    description: description.trim(),
    tags: tags.map((tag) => {
      const [, name, rest] = /^(\S+)\s*([^]*)$/.exec(tag);
      return { name, text: oneLine(rest) };
    }),
  };
}

// `{type} [name=default] - description`: a default slot has no name.
function item(list, text) {
  const [, type, bracketed, fallback, plain = '', description] =
    /^(?:\{(.*?)\}\s+)?(?:\[([^\]=]+)(?:=([^\]]*))?\]|([^-\s]\S*|--\S+))?\s*(?:-\s+)?(.*)$/.exec(text);
  const { text: typeText } = typed(type) ?? {};
  const named = { name: bracketed ?? plain, default: fallback, description };
  if (list === 'slots' || list === 'cssParts' || list === 'cssStates') return { name: named.name, ...stated({ description }) };
  if (list === 'cssProperties') return stated({ ...named, syntax: typeText });
  return stated({ ...named, type: typeText && { text: typeText } });
}

// The declarations in the body of a class, each with the comment before it.
function* declarations(body) {
  const comments = /\/\*\*[^]*?\*\//y;
  let at = 0;
  let comment = '';
  while (at < body.length) {
    comments.lastIndex = at;
    const found = comments.exec(body)?.[0];
    if (found) {
      comment = found;
      at += found.length;
    } else if (/\s/.test(body[at])) {
      at += 1;
    } else {
      let depth = 0;
      let end = at;
      for (; end < body.length && (body[end] !== ';' || depth > 0); end += 1) {
        if ('({[<'.includes(body[end])) depth += 1;
        else if (')}]'.includes(body[end]) || (body[end] === '>' && body[end - 1] !== '=')) depth -= 1;
      }
      yield { comment, code: body.slice(at, end) };
      comment = '';
      at = end + 1;
    }
  }
}

// What a class has for everybody; a getter and its setter are the one field that they look like.
function membersOf(body) {
  const members = new Map();
  for (const { comment, code } of declarations(body)) {
    const { description, tags } = parsed(comment);
    const [, prefix, name, rest] = /^((?:(?:static|readonly|get|set|private|protected|accessor) )*)([\w$#]+)\??([^]*)$/.exec(code) ?? [];
    const modifiers = prefix?.trim().split(' ') ?? [];
    const isOurs = modifiers.includes('private') || modifiers.includes('protected') || tags.some((tag) => tag.name === 'internal');
    if (!name || name.startsWith('#') || name === 'constructor' || isOurs) continue;
    const isSetter = modifiers.includes('set');
    const isGetter = modifiers.includes('get');
    const isMethod = rest.startsWith('(') && !isGetter && !isSetter;
    const type = isSetter ? /^\([^:]*: ?([^]*)\)$/.exec(rest)?.[1] : /^(?:\([^]*\))?: ?([^]*)$/.exec(rest)?.[1];
    const isStatic = modifiers.includes('static') || undefined;
    const key = `${isStatic ? 'static ' : ''}${name}`;
    const other = members.get(key);
    members.set(
      key,
      stated({
        kind: isMethod ? 'method' : 'field',
        name,
        static: isStatic,
        description: oneLine(description) || other?.description,
        ...(isMethod ? { return: type && { type: typed(type) } } : { type: typed(type) }),
        readonly: !isMethod && (modifiers.includes('readonly') || (isGetter && !other)) ? true : undefined,
      }),
    );
  }
  return [...members.values()];
}

const path = (types) => types.replace(/\.d\.ts$/, '.js');

function declarationOf({ comment, name, superclass, body }, imports) {
  const { description, tags } = parsed(comment);
  const tag = tags.find((tag) => tag.name === 'customElement');
  const declaration = stated({
    kind: 'class',
    name,
    tagName: tag?.text,
    customElement: tag ? true : undefined,
    description,
    superclass: superclass && stated({ name: superclass, module: imports.get(superclass) }),
    members: membersOf(body),
  });
  for (const [tagName, list] of Object.entries(lists)) {
    const items = tags.filter((tag) => tag.name === tagName).map((tag) => item(list, tag.text));
    if (items.length > 0) declaration[list] = items;
  }
  return declaration;
}

/**
 * The manifest of the modules that define classes of elements.
 *
 * @param {[file: string, types: string][]} modules each with its `.d.ts`, by its path in the package
 */
export function manifestOf(modules) {
  const classes = /(\/\*\*(?:(?!\*\/)[^])*\*\/)?\s*export (?:declare )?class (\w+)(?: extends ([\w.]+)[^{]*)? \{\n([^]*?)\n\}/g;
  return {
    schemaVersion: '1.0.0',
    modules: modules.flatMap(([file, types]) => {
      const imports = new Map(
        [...types.matchAll(/^import \{([^}]*)\} from ['"]\.\/(.*?)['"]/gm)].flatMap(([, names, from]) =>
          names.split(',').map((name) => [name.trim(), `${file.slice(0, file.lastIndexOf('/') + 1)}${from}`]),
        ),
      );
      const declarations = [...types.matchAll(classes)].map(([, comment = '', name, superclass, body]) =>
        declarationOf({ comment, name, superclass, body }, imports),
      );
      if (declarations.length === 0) return [];
      const exports = declarations.flatMap(({ name, tagName }) => {
        const declaration = { name, module: path(file) };
        return [
          { kind: 'js', name, declaration },
          ...(tagName ? [{ kind: 'custom-element-definition', name: tagName, declaration }] : []),
        ];
      });
      return [{ kind: 'javascript-module', path: path(file), declarations, exports }];
    }),
  };
}
