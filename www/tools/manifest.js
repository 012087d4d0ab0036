// The custom-elements.json of the package, by which editors and design tools know the elements: read from the types that
// tsc writes of their classes, and from the tags in the comments there.

// The lists of the manifest, each with the tag that fills it.
const lists = {
  attributes: 'attr',
  events: 'fires',
  slots: 'slot',
  cssParts: 'csspart',
  cssProperties: 'cssproperty',
  cssStates: 'cssState',
};

// What a class has for the browser rather than for a page's author.
const LIFECYCLE = /^(?:constructor|connected\w*|disconnected\w*|adopted\w*|attributeChanged\w*|form\w+)(?:Callback)?$/;

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const typed = (text) => (text ? { text: oneLine(text) } : undefined);

// An object without what there is nothing to say of.
const stated = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== ''));

// What a doc comment says, and its tags in order. A type has its own place in the declaration.
function parsed(comment) {
  const text = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^[ \t]*\* ?/gm, '')
    .replace(/@type \{.*\}/, '');
  const [description, ...tags] = text.trim().split(/^@(?=[a-z])/m);
  return {
    description: oneLine(description),
    tags: tags.map((tag) => {
      const [, name, rest] = /^(\S+)\s*([^]*)$/.exec(tag);
      return { name, text: oneLine(rest) };
    }),
  };
}

// A tag's `{type} name - description`. The slot that is not named has no name.
function item(list, text) {
  const [, type, name = '', description] = /^(?:\{(.*?)\} )?(?:(?!- )(\S+) ?)?(?:- )?(.*)$/.exec(text);
  return { name, ...stated({ type: list === 'cssProperties' ? undefined : typed(type), description }) };
}

// Where the text from `start` on ends that has the brackets in it closed and stands before one of these characters.
function end(text, start, before) {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (depth === 0 && before.includes(text[at])) return at;
    if ('({[<'.includes(text[at])) depth += 1;
    else if (')}]'.includes(text[at]) || (text[at] === '>' && text[at - 1] !== '=')) depth -= 1;
  }
  return text.length;
}

// What stands in a list between commas.
function split(text) {
  const parts = [];
  for (let start = 0; start < text.length; ) {
    const to = end(text, start, ',');
    parts.push(text.slice(start, to).trim());
    start = to + 1;
  }
  return parts.filter(Boolean);
}

// The declarations in the body of a class, each with the comment before it.
function* declarationsIn(body) {
  let comment = '';
  for (let at = 0; at < body.length; ) {
    if (/\s/.test(body[at])) {
      at += 1;
    } else if (body.startsWith('/**', at)) {
      const to = body.indexOf('*/', at) + 2;
      comment = body.slice(at, to);
      at = to;
    } else {
      const to = end(body, at, ';');
      yield { comment, code: body.slice(at, to) };
      comment = '';
      at = to + 1;
    }
  }
}

// `(parameters): type` of a method or an accessor.
function signature(code) {
  const close = end(code, 1, ')');
  const parameters = split(code.slice(1, close)).map((parameter) => {
    const [, name, optional, type] = /^([^:?]+?)(\?)?(?::\s*([^]*))?$/.exec(parameter);
    return stated({ name, optional: optional ? true : undefined, type: typed(type) });
  });
  return { parameters, type: typed(code.slice(close + 1).replace(/^\s*:/, '')) };
}

// What a class has for everybody: methods, and fields, which getters and setters look like.
function membersOf(body) {
  const members = new Map();
  for (const { comment, code } of declarationsIn(body)) {
    const [, modifiers, name, rest] = /^((?:(?:static|readonly|get|set|private|protected) )*)(#?[\w$]+)\??([^]*)$/.exec(code);
    const is = (modifier) => modifiers.split(' ').includes(modifier);
    const isMethod = rest.startsWith('(') && !is('get') && !is('set');
    // A static field is what the element is made of: `observedAttributes`, and what that is put together from.
    const isInner = is('private') || is('protected') || name.startsWith('#') || LIFECYCLE.test(name) || (is('static') && !isMethod);
    if (isInner) continue;
    const { description } = parsed(comment);
    if (isMethod) {
      const { parameters, type } = signature(rest);
      const facts = stated({ static: is('static') || undefined, description, parameters: parameters.length > 0 ? parameters : undefined });
      members.set(name, { kind: 'method', name, ...facts, return: stated({ type }) });
    } else if (is('set')) {
      const { readonly, ...field } = members.get(name) ?? { kind: 'field', name, description, type: signature(rest).parameters[0].type };
      members.set(name, field);
    } else {
      const type = is('get') ? signature(rest).type : typed(rest.replace(/^\s*:/, ''));
      members.set(name, stated({ kind: 'field', name, description, type, readonly: is('get') || is('readonly') || undefined }));
    }
  }
  return [...members.values()];
}

// The classes of a `.d.ts`, as the manifest has them.
function classesOf({ path, types }) {
  const imported = new Map(
    [...types.matchAll(/^import \{([^}]*)\} from ['"](.*?)['"]/gm)].flatMap(([, names, from]) =>
      split(names).map((name) => [name, new URL(from, `file:///${path}`).pathname.slice(1)]),
    ),
  );
  const pattern = /(?:(\/\*\*(?:(?!\*\/)[^])*\*\/)\s*)?export declare class (\w+)(?: extends (\w+)[^{]*)? \{\n([^]*?)\n\}/g;
  return [...types.matchAll(pattern)].map(([, comment = '', name, superclass, body]) => {
    const { description, tags } = parsed(comment);
    const items = Object.entries(lists).map(([list, tagName]) => [
      list,
      tags.filter((tag) => tag.name === tagName).map(({ text }) => item(list, text)),
    ]);
    const module = imported.get(superclass);
    return {
      kind: 'class',
      name,
      ...stated({ tagName: tags.find((tag) => tag.name === 'element')?.text, description }),
      superclass: module ? { name: superclass, module } : { name: 'HTMLElement' },
      members: membersOf(body),
      ...Object.fromEntries(items.filter(([, of]) => of.length > 0)),
      path,
    };
  });
}

// A class with what it has from the one that it extends, since not every tool looks there.
function withInherited(declaration, all) {
  const { superclass } = declaration;
  const found = all.find(({ name, path }) => name === superclass.name && path === superclass.module);
  if (!found) return declaration;
  const base = withInherited(found, all);
  const inherited = (list) =>
    (base[list] ?? [])
      .filter(({ name }) => !declaration[list]?.some((own) => own.name === name))
      .map((entry) => ({ ...entry, inheritedFrom: entry.inheritedFrom ?? superclass }));
  const together = ['members', ...Object.keys(lists)].map((list) => [list, [...(declaration[list] ?? []), ...inherited(list)]]);
  return { ...declaration, ...Object.fromEntries(together.filter(([, of]) => of.length > 0)) };
}

// Says which attribute a field shows itself as.
function withAttributes(declaration) {
  const fieldOf = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const attributes = declaration.attributes.map((attribute) => {
    const field = declaration.members.find(({ kind, name }) => kind === 'field' && name === fieldOf(attribute.name));
    return field ? { ...attribute, fieldName: field.name } : attribute;
  });
  const members = declaration.members.map((member) => {
    const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
    return attribute ? { ...member, attribute: attribute.name, reflects: true } : member;
  });
  return { ...declaration, customElement: true, attributes, members };
}

/**
 * The manifest of a package.
 *
 * @param {{ path: string, types: string }[]} modules those that may have a class of an element in them, with their types
 * @param {{ classes: string, definitions: string }} entries the modules that export the classes and that define the elements
 */
export function manifestOf(modules, { classes, definitions }) {
  const all = modules.flatMap(classesOf);
  const elements = all.filter(({ tagName }) => tagName).map((declaration) => withAttributes(withInherited(declaration, all)));
  const reference = ({ name, path }) => ({ name, module: path });
  const module = (path, declarations, exports) => ({ kind: 'javascript-module', path, declarations, exports });
  const exported = (element) => ({ kind: 'js', name: element.name, declaration: reference(element) });
  const defined = (element) => ({ kind: 'custom-element-definition', name: element.tagName, declaration: reference(element) });
  return {
    schemaVersion: '2.1.0',
    modules: [
      ...elements.map(({ path, ...declaration }) => module(path, [declaration], [exported({ ...declaration, path })])),
      module(classes, [], elements.map(exported)),
      module(definitions, [], elements.flatMap((element) => [exported(element), defined(element)])),
    ],
  };
}
