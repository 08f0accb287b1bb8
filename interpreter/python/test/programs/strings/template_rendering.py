# A small template language: {{ name }}, {% for x in xs %} and {% if x %}.
def split(text):
    while text:
        i, j = text.find('{{'), text.find('{%')
        at = min(k for k in (i, j, len(text)) if k >= 0)
        if at:
            yield 'text', text[:at]
        if at == len(text):
            return
        end = '}}' if at == i else '%}'
        kind = 'expr' if at == i else 'tag'
        stop = text.find(end, at)
        if stop < 0:
            raise ValueError(f'missing {end} after position {at}')
        yield kind, text[at + 2:stop].strip()
        text = text[stop + 2:]
def parse(tokens, until=()):
    nodes = []
    for kind, value in tokens:
        if kind != 'tag':
            nodes.append((kind, value))
            continue
        word, *rest = value.split(None, 1)
        if word in until:
            return nodes, word
        if word == 'for':
            name, _, source = rest[0].partition(' in ')
            body, _ = parse(tokens, ('endfor',))
            nodes.append(('for', name.strip(), source.strip(), body))
        elif word == 'if':
            body, end = parse(tokens, ('else', 'endif'))
            other = parse(tokens, ('endif',))[0] if end == 'else' else []
            nodes.append(('if', rest[0], body, other))
        else:
            raise ValueError(f'unknown tag {word!r}')
    if until:
        raise ValueError('missing ' + ' or '.join(until))
    return nodes, None
def look(path, env):
    path, *filters = path.split('|')
    head, *rest = path.split('.')
    value = env[head]
    for part in rest:
        value = value[int(part)] if part.isdigit() else value[part] if isinstance(value, dict) else getattr(value, part)
    for f in filters:
        value = {'upper': str.upper, 'len': len, 'rev': lambda s: s[::-1]}[f](value)
    return value
def render(nodes, env):
    for node in nodes:
        match node:
            case 'text', text: yield text
            case 'expr', path: yield str(look(path, env))
            case 'for', name, source, body:
                for i, item in enumerate(look(source, env)):
                    yield from render(body, {**env, name: item, 'index': i})
            case 'if', cond, body, other: yield from render(body if look(cond, env) else other, env)
def fill(text, **env): return ''.join(render(parse(split(text))[0], env))
print(fill('Hello {{ name|upper }}! {% for u in users %}{{ index }}:{{ u.name }}{% if u.admin %}*{% else %}-{% endif %} {% endfor %}end',
    name='ann', users=[{'name': 'x', 'admin': True}, {'name': 'y', 'admin': False}]))
print(fill('{{ a.1.b }} {{ t|len }} {{ t|rev|upper }} {% if e %}yes{% endif %}.', a=[0, {'b': 'deep'}], t='abc', e=[]))
for bad in ('{{ x', '{% for a in b %}', '{% what %}', '{{ missing }}', '{{ t|nope }}', '{{ t.zz }}',
    '{% if %}{% endif %}'):
    try:
        print(fill(bad, t='t', b=[]))
    except (ValueError, KeyError, AttributeError, IndexError) as e:
        print(bad, '->', type(e).__name__, e)
