import ast
for text in ('1', '-1.5', '+2', '"text"', "b'bytes'", '[1, (2, 3), {4}, {"k": None}]', 'True', '...', '1 + 2j', '-3 - 4j', 'set()', '{}', '()', ' 5'):
    print(repr(ast.literal_eval(text)))
for text in ('1 + 1', 'f()', 'x', '[x]', '1 if 2 else 3', 'a.b', '-"a"', '1 +', '2 * 3', '~1', '"a" "b" + "c"'):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(':')[0])
